// The customer's phone: who is holding it, and their private chat with the bot.
import { h, keyed, part } from "./dom.js";
import { icon } from "./icons.js";
import { act } from "./live.js";
import { ask, toggleMenu } from "./dialogs.js";
import { avatar } from "./bubble.js";
import { createConversation } from "./conversation.js";
import { createHint } from "./hints.js";
import { deedsOf } from "./deeds.js";
import { isReading, unread } from "./timeline.js";
import { bot, chat, commandsFor, description, fullName, messages, people, user } from "./snapshot.js";
import { choose, view } from "./view.js";
import { language, t, telegramCode } from "./words.js";

const TELEGRAM_LANGUAGES = {
  en: "English",
  "zh-hans": "简体中文",
  "zh-hant": "繁體中文",
  de: "Deutsch",
  es: "Español",
  fr: "Français",
  ja: "日本語",
  pt: "Português",
  ru: "Русский",
};

export async function addPerson(kind, failed) {
  const fields = [
    { name: "first_name", label: t("name"), required: true },
    { name: "language_code", label: t("language"), options: TELEGRAM_LANGUAGES, value: telegramCode() },
  ];
  const given = await ask(t(kind === "customer" ? "add_customer" : "add_agent"), fields, t("add"));
  if (!given) return null;
  return act({ do: "add_user", kind, ...given }).catch(failed);
}

export function createCustomerPane({ announce }) {
  const hint = createHint("customer");
  const faces = h("div", { class: "faces", role: "group" });
  const add = h("button", { type: "button", class: "icon-button", data: { testid: "customer-add" } }, icon("plus"));
  const switcher = h("div", { class: "switcher", data: { testid: "customer-switch" } }, faces, add);
  const title = h("div", { class: "title" });
  const more = h(
    "button",
    {
      type: "button",
      class: "icon-button",
      "aria-haspopup": "menu",
      "aria-expanded": "false",
      data: { testid: "customer-menu" },
    },
    icon("more"),
  );
  const header = h("header", { class: "chat-header" }, title, more);
  const frame = h("div", { class: "window" });
  const node = h("section", { class: "pane customer", data: { testid: "customer-chat" } }, hint.node, frame);
  const deeds = deedsOf(frame, hint.finish);
  const conversation = createConversation({ deeds, announce, bar });
  frame.append(switcher, header, conversation.root);

  // Somebody added here is known by id before the snapshot with them has come.
  let arriving = null;
  const me = () => user(view.customer);
  const start = (payload = "") => {
    hint.finish();
    return deeds.tried(act({ do: "start", user: view.customer, payload }));
  };

  function bar(state) {
    const person = user(state.viewer);
    if (!person) return [];
    const [key, deed] = person.blocked_bot
      ? ["unblock", () => deeds.tried(act({ do: "unblock", user: person.id }))]
      : ["start", () => start()];
    return [
      person.blocked_bot ? h("p", { text: t("you_blocked") }) : null,
      h("button", { type: "button", class: "wide-button", data: { testid: key }, text: t(key), on: { click: deed } }),
    ];
  }

  function welcome() {
    const words = description(me());
    return h(
      "div",
      { class: "welcome" },
      avatar(bot().id, bot().first_name, "large"),
      words ? [h("b", { text: t("what_can") }), h("p", { text: words })] : h("p", { text: t("no_messages") }),
    );
  }

  function openMore() {
    const person = me();
    const deed = person.blocked_bot ? "unblock" : "block";
    toggleMenu(
      t("chat_menu"),
      [
        {
          label: t("change_language"),
          detail: TELEGRAM_LANGUAGES[person.language_code] ?? person.language_code,
          icon: "globe",
          data: { testid: "change-language" },
          act: changeLanguage,
        },
        { label: t("open_link"), icon: "link", data: { testid: "open-link" }, act: openLink },
        {
          label: t(`${deed}_bot`),
          icon: "block",
          danger: deed === "block",
          data: { testid: deed },
          act: () => deeds.tried(act({ do: deed, user: person.id })),
        },
      ],
      { anchor: more },
    );
  }

  async function changeLanguage() {
    const given = await ask(
      t("language"),
      [{ name: "language_code", label: t("language"), options: TELEGRAM_LANGUAGES, value: me().language_code }],
      t("save"),
    );
    if (given) deeds.tried(act({ do: "language", user: view.customer, ...given }));
  }

  async function openLink() {
    const given = await ask(t("open_link"), [{ name: "payload", label: t("link_payload") }], t("open"));
    if (given) start(given.payload);
  }

  function face(person) {
    const button = h("button", {
      type: "button",
      class: "face-button",
      data: { testid: "customer", userId: person.id },
    });
    button.addEventListener("click", () => choose({ customer: person.id }));
    return button;
  }

  function updateFace(button, person) {
    const waiting = unread(person.id, person.id, null, messages(person.id));
    const name = fullName(person);
    button.setAttribute("aria-pressed", String(person.id === view.customer));
    button.setAttribute("aria-label", waiting ? `${name}, ${t("unread", waiting)}` : name);
    button.title = name;
    part(button, [name, waiting], () => [
      avatar(person.id, name),
      h("span", { class: "face-name", text: person.first_name }),
      waiting ? h("span", { class: "count", text: waiting }) : null,
    ]);
  }

  function mode(person, mine) {
    if (!person) return "none";
    if (person.blocked_bot) return "blocked";
    return person.started || mine.length ? "write" : "start";
  }

  function update(visible) {
    const customers = people("customer");
    if (user(arriving)) [view.customer, arriving] = [arriving, null];
    if (!user(view.customer)) view.customer = customers[0]?.id ?? null;
    const person = me();
    const mine = person ? messages(person.id) : [];
    const own = person && chat(person.id);
    const now = mode(person, mine);
    hint.update(t(now === "start" ? "hint_start" : "hint_customer"));
    node.setAttribute("aria-label", t("customer"));
    faces.setAttribute("aria-label", t("customers"));
    [
      [add, "add_customer"],
      [more, "chat_menu"],
    ].forEach(([button, key]) => button.setAttribute("aria-label", t(key)));
    more.hidden = !person;
    part(title, [bot().first_name, own?.typing, language()], () => [
      avatar(bot().id, bot().first_name),
      h(
        "div",
        {},
        h("h2", { text: bot().first_name }),
        h("small", { class: own?.typing ? "active" : "", text: t(own?.typing ? "typing" : "bot") }),
      ),
    ]);
    conversation.update({
      key: `customer ${view.customer}`,
      viewer: view.customer,
      chatId: view.customer,
      thread: null,
      messages: mine,
      isPrivate: true,
      botId: bot().id,
      keyboard: own?.keyboards?.[String(view.customer)] ?? null,
      commands: person ? commandsFor(own ?? { id: person.id, type: "private" }, person) : [],
      mode: now,
      mayDelete: true,
      pinned: own?.pinned ?? [],
      title: bot().first_name,
      empty: `${description(person)} ${view.customer}`,
      welcome,
      visible,
    });
    keyed(faces, customers, { key: (one) => one.id, make: face, update: updateFace });
  }

  add.addEventListener("click", async () => {
    const added = await addPerson("customer", (error) => deeds.tried(Promise.reject(error)));
    if (added) arriving = added;
    choose({});
  });
  more.addEventListener("click", openMore);

  const waiting = () =>
    isReading() ? people("customer").reduce((sum, one) => sum + unread(one.id, one.id, null, messages(one.id)), 0) : 0;
  return { node, frame, update, conversation, waiting };
}
