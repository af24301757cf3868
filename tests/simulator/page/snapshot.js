// The last snapshot from the server, and the questions the page asks of it.
import { serviceWords } from "./service.js";
import { t } from "./words.js";

const GENERAL = 1;
let world = null;
let arrived = 0;
let byChat = new Map();
let users = new Map();

export function take(snapshot) {
  world = snapshot;
  arrived = Date.now();
  users = new Map([...snapshot.users, snapshot.bot].map((user) => [user.id, user]));
  byChat = grouped(snapshot.messages);
  for (const messages of byChat.values()) messages.sort((a, b) => a.message_id - b.message_id);
}

function grouped(messages) {
  const groups = new Map();
  for (const message of messages) {
    if (!groups.has(message.chat_id)) groups.set(message.chat_id, []);
    groups.get(message.chat_id).push(message);
  }
  return groups;
}

export const ready = () => world !== null;
export const now = () => (world ? world.now + (Date.now() - arrived) / 1000 : Date.now() / 1000);
export const bot = () => world.bot;
export const calls = () => world.calls ?? [];
export const faults = () => world.faults ?? {};
export const popups = () => world.popups ?? [];
export const user = (id) => users.get(id);
export const people = (kind) => world.users.filter((person) => person.kind === kind);
export const chat = (id) => world.chats.find((one) => one.id === id);
export const groups = () => world.chats.filter((one) => one.type === "group" || one.type === "supergroup");
export const messages = (chatId) => byChat.get(chatId) ?? [];
export const message = (chatId, id) => messages(chatId).find((one) => one.message_id === id);

export function fullName(person) {
  if (!person) return "?";
  return [person.first_name, person.last_name].filter(Boolean).join(" ") || person.title || "?";
}

const ANONYMOUS_ADMIN = 1087968824;

export const nameOf = (id) => (id === ANONYMOUS_ADMIN ? t("anonymous") : fullName(users.get(id) ?? chat(id)));

/** A forum's messages by topic; null is General, and what stood in a deleted topic is in none. */
export function byTopic(group) {
  const topics = new Map([[null, []], ...group.topics.map((topic) => [topic.id, []])]);
  for (const one of messages(group.id))
    topics.get(one.thread_id === GENERAL ? null : (one.thread_id ?? null))?.push(one);
  return topics;
}

export const memberCount = (group) => group.members.filter((one) => !["left", "kicked"].includes(one.status)).length;

export function agentsOf(group) {
  const inside = new Set(
    group.members.filter((one) => !["left", "kicked"].includes(one.status)).map((one) => one.user_id),
  );
  return people("agent").filter((person) => inside.has(person.id));
}

/** One line that stands for a message in a list, a quote or the pinned bar. */
export function summary(one) {
  if (one.kind === "service") return serviceWords(one);
  const words = one.text || one.caption || "";
  if (one.kind === "text") return words;
  const name = one.kind === "document" ? one.media?.file_name : one.kind === "poll" ? one.poll?.question : "";
  const kind = name || t(one.kind);
  return words ? `${kind}, ${words}` : kind;
}

function byLanguage(texts, code) {
  const wanted = (code ?? "").toLowerCase();
  return texts?.[wanted] || texts?.[wanted.slice(0, 2)] || texts?.[""] || "";
}

export const description = (person) => byLanguage(world.bot.description, person?.language_code);

const PRIVATE_SCOPES = ["chat", "all_private_chats", "default"];
const GROUP_SCOPES = [
  "chat_member",
  "chat_administrators",
  "chat",
  "all_chat_administrators",
  "all_group_chats",
  "default",
];

function scopeFits(scope, group, person, isAdministrator) {
  if (scope.chat_id !== undefined && Number(scope.chat_id) !== group.id) return false;
  if (scope.user_id !== undefined && Number(scope.user_id) !== person.id) return false;
  return isAdministrator || !scope.type.includes("administrators");
}

/** The command menu as Telegram chooses it: the narrowest scope first, in it the person's language before the rest. */
export function commandsFor(one, person) {
  const code = (person?.language_code ?? "").toLowerCase();
  const status = one.members?.find((member) => member.user_id === person?.id)?.status;
  const administrator = status === "creator" || status === "administrator";
  for (const type of one.type === "private" ? PRIVATE_SCOPES : GROUP_SCOPES) {
    const fitting = (world.bot.commands ?? []).filter(
      (set) => set.scope.type === type && scopeFits(set.scope, one, person, administrator),
    );
    for (const tag of [code, code.slice(0, 2), ""]) {
      const found = fitting.find((set) => (set.language_code || "").toLowerCase() === tag);
      if (found?.commands.length) return found.commands;
    }
  }
  return [];
}
