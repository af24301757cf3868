// A chat's messages as the rows a reader sees: days, service lines, albums as one, runs of one sender.
import { dayKey } from "./dates.js";

const RUN_BREAKS_AFTER = 15 * 60;

function bundles(messages) {
  const rows = [];
  for (const message of messages) {
    const last = rows.at(-1);
    if (message.media_group_id && last?.album === message.media_group_id) last.messages.push(message);
    else rows.push({ album: message.media_group_id || null, messages: [message] });
  }
  return rows;
}

function sameRun(one, other) {
  if (!one?.messages || !other?.messages || one.type === "service" || other.type === "service") return false;
  const [before, after] = [one.messages.at(-1), other.messages[0]];
  return (
    before.from_id === after.from_id &&
    after.date - before.date < RUN_BREAKS_AFTER &&
    dayKey(before.date) === dayKey(after.date)
  );
}

export function rows(messages, viewer) {
  const found = [];
  let day = null;
  for (const bundle of bundles(messages)) {
    const first = bundle.messages[0];
    if (dayKey(first.date) !== day) {
      day = dayKey(first.date);
      found.push({ type: "day", key: `day ${day}`, date: first.date });
    }
    const type = first.kind === "service" ? "service" : "message";
    found.push({ ...bundle, type, key: `message ${first.message_id}`, out: first.from_id === viewer });
  }
  found.forEach((row, index) => {
    row.starts = !sameRun(found[index - 1], row);
    row.ends = !sameRun(row, found[index + 1]);
  });
  return found;
}

// What each person has read, for the badges. A page that was just opened has everything read.

const read = new Map();
let baseline = null;

const place = (viewer, chat, thread) => `${viewer} ${chat} ${thread ?? "general"}`;

/** Remembers where every chat stood when the page was opened. */
export function startReading(messages) {
  baseline ??= new Map();
  for (const { chat_id: chat, message_id: id } of messages) baseline.set(chat, Math.max(baseline.get(chat) ?? 0, id));
}

export const isReading = () => baseline !== null;

export function markRead(viewer, chat, thread, messages) {
  if (messages.length) read.set(place(viewer, chat, thread), messages.at(-1).message_id);
}

export function unread(viewer, chat, thread, messages) {
  const seen = Math.max(read.get(place(viewer, chat, thread)) ?? 0, baseline?.get(chat) ?? 0);
  return messages.filter((message) => message.message_id > seen && message.from_id !== viewer).length;
}
