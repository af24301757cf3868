// The list of a forum's topics, as Telegram shows it: General first, then by the newest message.
import { h, keyed, part } from "./dom.js";
import { icon } from "./icons.js";
import { shortMoment } from "./dates.js";
import { nameOf, now, summary } from "./snapshot.js";
import { unread } from "./timeline.js";
import { language, t } from "./words.js";

const hex = (colour) => `#${(colour ?? 0x6fb9f0).toString(16).padStart(6, "0")}`;

export function topicIcon(topic) {
  if (topic.id === null) return h("span", { class: "topic-icon general", "aria-hidden": "true", text: "#" });
  if (topic.icon_emoji) return h("span", { class: "topic-icon emoji", "aria-hidden": "true", text: topic.icon_emoji });
  const letter = [...topic.name.replace(/^\W+/u, "")][0] ?? "•";
  return h("span", {
    class: "topic-icon",
    "aria-hidden": "true",
    style: { "--colour": hex(topic.icon_color) },
    text: letter.toUpperCase(),
  });
}

function preview(message) {
  if (!message) return "";
  return message.kind === "service" ? summary(message) : `${nameOf(message.from_id)}: ${summary(message)}`;
}

export function topicsOf(group, filed, viewer) {
  const listed = [{ id: null, name: t("general"), closed: false }, ...group.topics];
  const shown = listed.map((topic) => {
    const messages = filed.get(topic.id) ?? [];
    return { ...topic, last: messages.at(-1), waiting: unread(viewer, group.id, topic.id, messages) };
  });
  const age = (topic) => (topic.id === null ? Infinity : (topic.last?.date ?? 0));
  return shown.sort((one, other) => age(other) - age(one) || other.id - one.id);
}

export function createTopicList(open) {
  const list = h("div", { class: "topics", role: "list", data: { testid: "topic-list" } });
  const none = h("p", { class: "none" });
  const node = h("div", { class: "topic-column" }, list, none);

  function make(topic) {
    const button = h("button", {
      type: "button",
      class: "topic",
      data: { testid: "topic", topicId: topic.id ?? "general" },
    });
    button.addEventListener("click", () => open(topic.id));
    return h("div", { role: "listitem" }, button);
  }

  function update(item, topic, chosen) {
    const button = item.firstChild;
    const when = topic.last ? shortMoment(topic.last.date, now()) : "";
    button.setAttribute("aria-current", String(topic.id === chosen));
    part(
      button,
      [
        topic.name,
        topic.icon_color,
        topic.icon_emoji,
        topic.closed,
        topic.waiting,
        when,
        preview(topic.last),
        language(),
      ],
      () => [
        topicIcon(topic),
        h(
          "span",
          { class: "topic-words" },
          h(
            "span",
            { class: "line" },
            h("b", { text: topic.name }),
            topic.closed ? icon("lock", t("closed")) : null,
            h("small", { text: when }),
          ),
          h(
            "span",
            { class: "line" },
            h("span", { class: "last", text: preview(topic.last) }),
            topic.waiting
              ? h("span", { class: "count", "aria-label": t("unread", topic.waiting), text: topic.waiting })
              : null,
          ),
        ),
      ],
    );
  }

  return {
    node,
    update(topics, chosen) {
      list.setAttribute("aria-label", t("topics"));
      none.textContent = topics.length > 1 ? "" : t("no_topics");
      keyed(list, topics, { key: (topic) => topic.id, make, update: (item, topic) => update(item, topic, chosen) });
    },
  };
}
