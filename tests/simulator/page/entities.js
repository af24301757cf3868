// A text with its entities as nodes. Offsets count UTF-16 units, as JavaScript's own strings do.
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { entityMoment, fullMoment } from "./dates.js";
import { now } from "./snapshot.js";
import { t } from "./words.js";

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };
const LONG_QUOTE_LINES = 3;

function outside(address, children) {
  const safe = /^(https?:|mailto:|tel:)/i.test(address);
  return h(
    safe ? "a" : "span",
    safe ? { href: address, target: "_blank", rel: "noopener noreferrer" } : { class: "link" },
    ...children,
  );
}

function withScheme(address) {
  return /^[a-z]+:/i.test(address) ? address : `https://${address}`;
}

function link(address, children, context) {
  const start = /^(?:https?:\/\/)?t\.me\/([A-Za-z0-9_]+)\?start=([\w-]*)$/.exec(address);
  if (!start || !context.opensStart?.(start[1])) return outside(withScheme(address), children);
  return h("button", { type: "button", class: "link", on: { click: () => context.start(start[2]) } }, ...children);
}

function command(words, children, context) {
  if (!context.command) return h("span", { class: "link" }, ...children);
  return h("button", { type: "button", class: "link", on: { click: () => context.command(words) } }, ...children);
}

function spoiler(children) {
  const cover = h(
    "span",
    { class: "spoiler", role: "button", tabindex: "0", "aria-label": t("spoiler") },
    h("span", {}, ...children),
  );
  const show = () => {
    cover.classList.add("open");
    ["role", "tabindex", "aria-label"].forEach((name) => cover.removeAttribute(name));
  };
  cover.addEventListener("click", show);
  cover.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      show();
    }
  });
  return cover;
}

function foldedQuote(words, children) {
  const body = h("span", { class: "quoted" }, ...children);
  const long = words.split("\n").length > LONG_QUOTE_LINES || words.length > 150;
  if (!long) return h("blockquote", {}, body);
  const toggle = h("button", { type: "button", class: "unfold", "aria-expanded": "false", text: t("expand") });
  const quote = h("blockquote", { class: "folded" }, body, toggle);
  toggle.addEventListener("click", () => {
    const folded = quote.classList.toggle("folded");
    toggle.setAttribute("aria-expanded", String(!folded));
    toggle.textContent = folded ? t("expand") : t("collapse");
  });
  return quote;
}

function preformatted(entity, words, children) {
  const copy = h(
    "button",
    {
      type: "button",
      class: "copy-code",
      "aria-label": t("copy_code"),
      on: { click: () => navigator.clipboard?.writeText(words) },
    },
    icon("copy"),
  );
  return h("pre", { "data-language": entity.language || null }, h("code", {}, ...children), copy);
}

function dateTime(entity, words, children) {
  const { unix_time: seconds, date_time_format: format } = entity;
  const attributes = {
    class: "moment",
    datetime: new Date(seconds * 1000).toISOString(),
    title: fullMoment(seconds),
    tabindex: "0",
  };
  const said = entityMoment(seconds, format, words, now());
  return h(
    "time",
    { ...attributes, data: { unix: seconds, format: format ?? "" } },
    ...(said === words ? children : [said]),
  );
}

const MAKERS = {
  text_link: (entity, words, children, context) => link(entity.url, children, context),
  url: (entity, words, children, context) => link(words, children, context),
  email: (entity, words, children) => outside(`mailto:${words}`, children),
  phone_number: (entity, words, children) => outside(`tel:${words.replace(/[^+\d]/g, "")}`, children),
  bot_command: (entity, words, children, context) => command(words, children, context),
  pre: preformatted,
  spoiler: (entity, words, children) => spoiler(children),
  blockquote: (entity, words, children) => h("blockquote", {}, h("span", { class: "quoted" }, ...children)),
  expandable_blockquote: (entity, words, children) => foldedQuote(words, children),
  date_time: dateTime,
};

function wrap(entity, words, children, context) {
  if (entity.type in TAGS) return h(TAGS[entity.type], {}, ...children);
  const maker = MAKERS[entity.type];
  return maker ? maker(entity, words, children, context) : h("span", { class: "link" }, ...children);
}

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);

// As on a phone, a number such as A-2026-17 stands on one line.
const NUMBER = /([A-Za-z0-9]{1,12}(?:-\d{1,12})+)/;

function words(text) {
  return text
    .split(NUMBER)
    .map((piece, index) => (index % 2 ? h("span", { class: "unbroken", text: piece }) : piece))
    .filter((piece) => piece !== "");
}

function before(text, at, start, isBlock) {
  const gap = text.slice(at, start);
  return isBlock && gap.endsWith("\n") ? gap.slice(0, -1) : gap;
}

/** A block stands on lines of its own already, so the line breaks around it are not shown again. */
function span(text, from, to, entities, context) {
  const nodes = [];
  let at = from;
  entities.forEach((entity, index) => {
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    if (entity.offset < from || end <= start || (entity.offset < at && !/^\s*$/.test(text.slice(entity.offset, at))))
      return;
    const inner = entities.slice(index + 1).filter((other) => other.offset < end);
    const isBlock = BLOCKS.has(entity.type);
    nodes.push(
      ...words(before(text, at, start, isBlock)),
      wrap(entity, text.slice(start, end), span(text, start, end, inner, context), context),
    );
    at = isBlock && text[end] === "\n" ? end + 1 : end;
  });
  nodes.push(...words(text.slice(at, to)));
  return nodes;
}

/** Nodes for a text; whatever people wrote becomes text nodes, never markup. */
export function rich(text, entities, context = {}) {
  const ordered = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return span(text, 0, text.length, ordered, context);
}

const EMOJI_ONLY =
  /^(?:\p{Extended_Pictographic}(?:\uFE0F|\u200D\p{Extended_Pictographic}|\p{Emoji_Modifier})*){1,3}$/u;

export const isEmojiOnly = (text, entities) => !entities?.length && EMOJI_ONLY.test(text);

/** Relative moments grow older while they stand there. */
export function refreshMoments(root) {
  for (const node of root.querySelectorAll('time.moment[data-format="r"]')) {
    node.textContent = entityMoment(Number(node.dataset.unix), "r", node.textContent, now());
  }
}
