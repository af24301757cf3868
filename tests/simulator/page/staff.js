// The staff group: who is acting, the topics, and the open conversation.
import { h, part } from "./dom.js";
import { icon } from "./icons.js";
import { act } from "./live.js";
import { toggleMenu } from "./dialogs.js";
import { avatar } from "./bubble.js";
import { addPerson } from "./customer.js";
import { createConversation } from "./conversation.js";
import { createHint } from "./hints.js";
import { createTopicList, topicIcon, topicsOf } from "./topics.js";
import { deedsOf } from "./deeds.js";
import {
  agentsOf,
  bot,
  byTopic,
  chat,
  commandsFor,
  fullName,
  groups,
  memberCount,
  message as find,
  messages,
  user,
} from "./snapshot.js";
import { isReading, unread } from "./timeline.js";
import { choose, view } from "./view.js";
import { language, t } from "./words.js";

const NARROW = 640;

export function createStaffPane({ announce }) {
  const hint = createHint("staff");
  const iconButton = (name, testid) =>
    h(
      "button",
      { type: "button", class: "icon-button", "aria-haspopup": "menu", "aria-expanded": "false", data: { testid } },
      icon(name),
    );
  const title = h("div", { class: "title" });
  const actor = h("button", {
    type: "button",
    class: "actor",
    "aria-haspopup": "menu",
    "aria-expanded": "false",
    data: { testid: "agent-switch" },
  });
  const groupMore = iconButton("more", "group-menu");
  const groupHeader = h("header", { class: "chat-header group" }, title, actor, groupMore);
  const back = h("button", { type: "button", class: "icon-button back", data: { testid: "back" } }, icon("back"));
  const topicTitle = h("div", { class: "title" });
  const topicMore = iconButton("more", "topic-menu");
  const topicHeader = h("header", { class: "chat-header topic-header" }, back, topicTitle, topicMore);
  const nothing = h("p", { class: "nothing" });
  const topics = createTopicList((thread) => choose({ thread, chosen: true }));
  const frame = h("div", { class: "window" });
  const deeds = deedsOf(frame, hint.finish);
  const conversation = createConversation({ deeds, announce, bar });
  const open = h("div", { class: "open-topic" }, topicHeader, conversation.root, nothing);
  const node = h("section", { class: "pane staff", data: { testid: "group-chat" } }, hint.node, frame);
  frame.append(groupHeader, h("div", { class: "columns" }, topics.node, open));

  let arriving = null;
  const group = () => chat(view.group);
  const admin = () =>
    ["creator", "administrator"].includes(group()?.members.find((one) => one.user_id === view.agent)?.status);
  const thread = (deed) => deeds.tried(act({ do: deed, chat: view.group, thread: view.thread }));

  function bar(state) {
    if (state.mode !== "closed") return [];
    return [
      h("p", { text: t("topic_closed") }),
      h("button", {
        type: "button",
        class: "wide-button",
        text: t("reopen"),
        on: { click: () => thread("reopen_topic") },
      }),
    ];
  }

  function pick(filed) {
    const known = groups();
    if (!known.some((one) => one.id === view.group))
      Object.assign(view, { group: known[0]?.id ?? null, thread: undefined });
    const agents = group() ? agentsOf(group()) : [];
    if (agents.some((one) => one.id === arriving)) [view.agent, arriving] = [arriving, null];
    if (!agents.some((one) => one.id === view.agent)) view.agent = agents[0]?.id ?? null;
    if (!group()?.is_forum) view.thread = null;
    else if (view.thread !== undefined && view.thread !== null && !group().topics.some((one) => one.id === view.thread))
      view.thread = undefined;
    return agents;
  }

  function settle(listed) {
    if (view.thread === undefined && !frame.classList.contains("narrow"))
      view.thread =
        (listed.find((one) => one.id !== null && !one.closed) ?? listed.find((one) => one.id !== null))?.id ??
        undefined;
  }

  function headers(current, agents, topic) {
    const count = memberCount(current);
    const members = count === 1 ? t("members_one") : t("members", count);
    const below = current.is_forum
      ? t(current.topics.length === 1 ? "topics_count_one" : "topics_count", current.topics.length)
      : members;
    part(title, [current.title, below, current.typing && !current.is_forum, language()], () => [
      avatar(current.id, current.title),
      h(
        "div",
        {},
        h("h2", { text: current.title }),
        h("small", { text: current.typing && !current.is_forum ? t("typing") : below }),
      ),
    ]);
    const name = view.agent ? fullName(user(view.agent)) : t("nobody");
    const narrow = frame.classList.contains("narrow");
    part(actor, [name, view.agent, narrow, language()], () => [
      avatar(view.agent ?? 0, name, "small"),
      h("span", { text: narrow ? name : t("acting_as", name) }),
      icon("down"),
    ]);
    const home =
      narrow && current.is_forum && view.thread !== undefined ? [topicHeader, topicMore] : [groupHeader, groupMore];
    if (actor.parentNode !== home[0]) home[0].insertBefore(actor, home[1]);
    actor.setAttribute("aria-label", t("acting_as", name));
    topicHeader.hidden = !current.is_forum || view.thread === undefined;
    if (topic)
      part(
        topicTitle,
        [topic.name, topic.icon_color, topic.icon_emoji, topic.closed, current.typing, language()],
        () => [
          topicIcon(topic),
          h(
            "div",
            {},
            h("h2", { text: topic.name }),
            h("small", { text: current.typing ? t("typing") : topic.closed ? t("closed") : members }),
          ),
        ],
      );
    topicMore.hidden = !topic || topic.id === null;
    groupMore.hidden = current.type !== "group" && groups().length < 2;
    [
      [back, "back"],
      [topicMore, "chat_menu"],
      [groupMore, "chat_menu"],
    ].forEach(([button, key]) => button.setAttribute("aria-label", t(key)));
  }

  function update(visible) {
    pick();
    const current = group();
    node.setAttribute("aria-label", t("staff_group"));
    hint.update(t("hint_staff"));
    frame.classList.toggle("empty-window", !current);
    if (!current) return void part(nothing, language(), () => t("no_group"));
    const filed = current.is_forum ? byTopic(current) : new Map([[null, messages(current.id)]]);
    const listed = current.is_forum ? topicsOf(current, filed, view.agent) : [];
    settle(listed);
    const topic = listed.find((one) => one.id === view.thread);
    frame.classList.toggle("forum", current.is_forum);
    frame.classList.toggle("one-open", view.thread !== undefined);
    headers(current, agentsOf(current), topic);
    nothing.hidden = view.thread !== undefined;
    part(nothing, language(), () => t("choose_topic"));
    conversation.root.hidden = view.thread === undefined;
    if (view.thread !== undefined) conversation.update(stateOf(current, filed.get(view.thread) ?? [], topic, visible));
    topics.update(current.is_forum ? topicsOf(current, filed, view.agent) : [], view.thread);
  }

  function stateOf(current, here, topic, visible) {
    const ids = new Set(here.map((one) => one.message_id));
    const person = user(view.agent);
    const shut = topic?.closed && !admin();
    return {
      key: `staff ${view.agent} ${current.id} ${view.thread}`,
      viewer: view.agent,
      chatId: current.id,
      thread: current.is_forum ? view.thread : null,
      messages: here,
      isPrivate: false,
      botId: bot().id,
      keyboard: current.keyboards?.[String(view.agent)] ?? null,
      commands: commandsFor(current, person),
      mode: !person ? "none" : shut ? "closed" : "write",
      mayDelete: admin(),
      pinned: current.pinned.filter((id) => ids.has(id) && find(current.id, id)),
      title: topic?.name ?? current.title,
      empty: "",
      visible,
    };
  }

  actor.addEventListener("click", () =>
    toggleMenu(
      t("choose_agent"),
      [
        ...agentsOf(group()).map((one) => ({
          label: fullName(one),
          avatar: avatar(one.id, fullName(one), "small"),
          checked: one.id === view.agent,
          data: { testid: "agent", userId: one.id },
          act: () => choose({ agent: one.id }),
        })),
        { label: t("add_agent"), icon: "plus", data: { testid: "agent-add" }, act: addAgent },
      ],
      { anchor: actor },
    ),
  );

  async function addAgent() {
    const added = await addPerson("agent", (error) => deeds.tried(Promise.reject(error)));
    if (added) arriving = added;
    choose({});
  }

  topicMore.addEventListener("click", () => {
    const closed = group().topics.find((one) => one.id === view.thread)?.closed;
    toggleMenu(
      t("chat_menu"),
      [
        {
          label: t(closed ? "reopen" : "close_topic"),
          icon: "lock",
          act: () => thread(closed ? "reopen_topic" : "close_topic"),
        },
        { label: t("delete_topic"), icon: "remove", danger: true, act: () => thread("delete_topic") },
      ],
      { anchor: topicMore },
    );
  });
  groupMore.addEventListener("click", () =>
    toggleMenu(
      t("chat_menu"),
      [
        ...(groups().length > 1
          ? groups().map((one) => ({
              label: one.title,
              checked: one.id === view.group,
              act: () => choose({ group: one.id, thread: undefined }),
            }))
          : []),
        group().type === "group" && {
          label: t("migrate"),
          icon: "group",
          act: () => deeds.tried(act({ do: "migrate", chat: view.group })),
        },
      ],
      { anchor: groupMore },
    ),
  );
  back.addEventListener("click", () => choose({ thread: undefined }));
  new ResizeObserver(([entry]) => {
    const narrow = entry.contentRect.width < NARROW;
    if (frame.classList.toggle("narrow", narrow) !== narrow) return;
    if (isReading()) choose({});
  }).observe(frame);

  function waiting() {
    const current = isReading() ? group() : null;
    if (!current) return 0;
    if (!current.is_forum) return unread(view.agent, current.id, null, messages(current.id));
    return topicsOf(current, byTopic(current), view.agent).reduce((sum, topic) => sum + topic.waiting, 0);
  }

  return { node, frame, update, conversation, waiting };
}
