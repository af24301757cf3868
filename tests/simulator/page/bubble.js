// One row of a chat. Each part of a bubble is rebuilt only when what it shows has changed.
import { h, part } from "./dom.js";
import { icon } from "./icons.js";
import { album, attachment, hasNoBubble, isPicture } from "./attachments.js";
import { isEmojiOnly, rich } from "./entities.js";
import { clockTime, dayLabel, fullMoment } from "./dates.js";
import { fullName, message as find, nameOf, now, summary, user } from "./snapshot.js";
import { serviceWords } from "./service.js";
import { language, t } from "./words.js";

const COLOURS = 7;
// Their last line leaves room for the time.
const ONE_LINE = new Set(["voice", "document", "audio", "contact"]);

const colourOf = (id) => `name-${Math.abs(id) % COLOURS}`;

function initials(name) {
  const words = name.trim().split(/\s+/);
  const first = [...words[0]][0] ?? "?";
  const second = words.length > 1 ? [...words.at(-1)][0] : "";
  return (first + second).toUpperCase();
}

export function avatar(id, name, extra = "") {
  return h("span", { class: `avatar ${colourOf(id)} ${extra}`, "aria-hidden": "true", text: initials(name) });
}

export function makeRow(row) {
  if (row.type === "day") return h("div", { class: "day" }, h("span", {}));
  if (row.type === "service") return h("div", { class: "service", data: { testid: "message" } }, h("span", {}));
  const node = h("article", { class: "row", data: { testid: "message" } });
  const slots = ["sender", "quote", "media", "body", "reactions"].map((name) => h("div", { class: name }));
  const bubble = h("div", { class: "bubble" }, slots);
  const more = h("button", { type: "button", class: "more", "aria-haspopup": "menu" }, icon("more"));
  node.append(
    h("div", { class: "face" }),
    h("div", { class: "column" }, bubble, h("div", { class: "inline-keyboard" })),
    more,
  );
  node.slots = Object.fromEntries(slots.map((slot) => [slot.className, slot]));
  return node;
}

export function updateRow(node, row, context) {
  if (row.type === "day") return void part(node.firstChild, dayLabel(row.date, now()), () => dayLabel(row.date, now()));
  const [first] = row.messages;
  node.dataset.messageId = first.message_id;
  if (row.type === "service") return void part(node.firstChild, serviceWords(first), () => serviceWords(first));
  node.row = row;
  const picture = row.messages.some(isPicture);
  const words = captioned(row);
  const kinds = {
    out: row.out,
    in: !row.out,
    starts: row.starts,
    ends: row.ends,
    grouped: context.grouped,
    picture: picture && !words,
    "with-picture": picture,
    bare: hasNoBubble(first),
    compact: !words && row.messages.length === 1 && ONE_LINE.has(first.kind),
    big: first.kind === "text" && isEmojiOnly(first.text, first.entities),
    buttons: Boolean(row.messages.at(-1).reply_markup?.inline_keyboard?.length),
  };
  Object.entries(kinds).forEach(([name, on]) => node.classList.toggle(name, Boolean(on)));
  node.setAttribute("aria-label", `${nameOf(first.from_id)}, ${clockTime(first.date)}`);
  fill(node, row, context);
}

const captioned = (row) => row.messages.find((message) => message.text || message.caption);

function fill(node, row, context) {
  const { slots } = node;
  const [first] = row.messages;
  const tongue = language();
  part(node.firstChild, [row.ends, context.grouped, row.out, nameOf(first.from_id)], () =>
    context.grouped && !row.out && row.ends ? avatar(first.from_id, nameOf(first.from_id)) : [],
  );
  part(slots.sender, [context.grouped, row.out, row.starts, nameOf(first.from_id)], () => sender(first, row, context));
  part(slots.quote, [quoteOf(first), tongue], () => quote(first, context));
  part(
    slots.media,
    [
      row.messages.map((one) => [one.message_id, one.kind, one.media, one.location, one.contact, one.poll, one.venue]),
      tongue,
    ],
    () =>
      row.messages.length > 1
        ? album(row.messages, (one) => ({ data: { testid: "album-item", messageId: one.message_id } }))
        : (attachment(first) ?? []),
  );
  const spoken = captioned(row) ?? row.messages.at(-1);
  part(
    slots.body,
    [
      spoken.text,
      spoken.caption,
      spoken.entities,
      spoken.caption_entities,
      spoken.edit_date,
      spoken.date,
      tongue,
      row.out,
    ],
    () => body(spoken, row, context),
  );
  const reactions = row.messages.flatMap((one) => one.reactions ?? []);
  part(slots.reactions, [reactions, tongue, context.viewer], () => reactionRow(reactions, first, context));
  const keyboard = node.children[1].lastChild;
  const markup = row.messages.at(-1).reply_markup?.inline_keyboard ?? null;
  part(keyboard, [markup], () =>
    (markup ?? []).map((buttons, index) => inlineRow(buttons, index, row.messages.at(-1), context)),
  );
  node.lastChild.setAttribute("aria-label", t("actions"));
}

function sender(message, row, context) {
  if (!context.grouped || row.out || !row.starts) return [];
  const person = user(message.from_id);
  const badge = person?.is_bot || !person?.kind ? h("span", { class: "badge", text: t("bot") }) : null;
  return h("span", { class: colourOf(message.from_id) }, h("b", { text: nameOf(message.from_id) }), badge);
}

function quoteOf(message) {
  if (!message.reply_to || message.reply_to === message.thread_id) return null;
  const original = find(message.chat_id, message.reply_to);
  return {
    id: message.reply_to,
    name: original ? nameOf(original.from_id) : "",
    words: original ? summary(original) : t("deleted_message"),
    from: original?.from_id ?? 0,
  };
}

function quote(message, context) {
  const said = quoteOf(message);
  if (!said) return [];
  return h(
    "button",
    { type: "button", class: `quote-box ${colourOf(said.from)}`, on: { click: () => context.jump(said.id) } },
    h("b", { text: said.name }),
    h("span", { text: said.words }),
  );
}

function meta(message, row) {
  const edited = message.edit_date ? h("span", { text: t("edited") }) : null;
  return h(
    "span",
    { class: "meta" },
    edited,
    h("time", {
      datetime: new Date(message.date * 1000).toISOString(),
      title: fullMoment(message.date),
      text: clockTime(message.date),
    }),
    row.out ? icon("tick") : null,
  );
}

function body(message, row, context) {
  const words = message.text || message.caption || "";
  const entities = message.text ? message.entities : message.caption_entities;
  return [
    h(
      "div",
      { class: "text", dir: "auto", data: { testid: "text" } },
      rich(words, entities, context),
      meta(message, row),
    ),
  ];
}

function reactionRow(reactions, message, context) {
  const emojis = [...new Set(reactions.map((one) => one.emoji))];
  return emojis.map((emoji) => {
    // The parts of an album may each have one from the same person.
    const who = [...new Set(reactions.filter((one) => one.emoji === emoji).map((one) => one.user_id))];
    const own = who.includes(context.viewer);
    const names = who.map(nameOf).join(", ");
    return h(
      "button",
      {
        type: "button",
        class: own ? "reaction own" : "reaction",
        "aria-pressed": String(own),
        "aria-label": t("reacted", emoji, names),
        title: names,
        data: { testid: "reaction", emoji },
        on: { click: () => context.react(message, own ? "" : emoji) },
      },
      h("span", { text: emoji }),
      who.map((id) => avatar(id, fullName(user(id)), "tiny")),
    );
  });
}

function inlineRow(buttons, row, message, context) {
  return h(
    "div",
    { class: "keys" },
    buttons.map((button, column) => {
      const attributes = { class: `key ${button.style ?? ""}`, data: { testid: "inline-button", row, column } };
      const mark = button.url ? icon("link") : button.copy_text ? icon("copy") : null;
      return h(
        "button",
        {
          type: "button",
          ...attributes,
          on: { click: (event) => context.press(message, row, column, button, event.currentTarget) },
        },
        h("span", { text: button.text }),
        mark,
      );
    }),
  );
}
