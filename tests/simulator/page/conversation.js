// One open chat: pinned bar, messages, input line. It keeps its place when a snapshot comes.
import { clear, h, keyed, part } from "./dom.js";
import { icon } from "./icons.js";
import { createComposer } from "./composer.js";
import { makeRow, updateRow } from "./bubble.js";
import { markRead, rows } from "./timeline.js";
import { openActions, touchGestures } from "./gestures.js";
import { message as find, nameOf, summary } from "./snapshot.js";
import { language, t } from "./words.js";

const NEAR_BOTTOM = 80;

export function createConversation({ deeds, bar, announce }) {
  const list = h("div", { class: "messages" });
  const log = h("div", { class: "log", tabindex: "0", role: "region" }, list);
  const empty = h("div", { class: "empty" });
  const pinned = h("div", { class: "pinned-bar" });
  const bottom = h("button", { type: "button", class: "to-bottom", hidden: true }, icon("down"));
  const composer = createComposer({ bar, ...deeds.composer(() => at) });
  const root = h(
    "div",
    { class: "conversation" },
    pinned,
    h("div", { class: "log-frame" }, empty, log, bottom),
    composer.root,
  );
  let at = null;
  let stuck = true;
  let newest = 0;
  let pinnedIndex = 0;

  const toBottom = () => (log.scrollTop = log.scrollHeight);

  function jump(id) {
    const node = list.querySelector(`[data-message-id="${id}"]`);
    if (!node) return;
    node.scrollIntoView({ block: "center" });
    node.classList.remove("flash");
    void node.offsetWidth;
    node.classList.add("flash");
  }

  function pinnedBar() {
    const ids = at.pinned.filter((id) => find(at.chatId, id));
    pinned.hidden = !ids.length;
    pinnedIndex = Math.min(pinnedIndex, Math.max(0, ids.length - 1));
    const one = find(at.chatId, ids[pinnedIndex]);
    part(pinned, [ids, pinnedIndex, one && summary(one), language()], () => {
      if (!one) return [];
      const title = ids.length > 1 ? t("pinned_n", ids.length - pinnedIndex, ids.length) : t("pinned");
      const go = () => {
        jump(ids[pinnedIndex]);
        pinnedIndex = (pinnedIndex + 1) % ids.length;
        pinnedBar();
      };
      return h(
        "button",
        {
          type: "button",
          class: "quote-box",
          "aria-label": `${t("go_pinned")}: ${summary(one)}`,
          on: { click: go },
          data: { testid: "pinned" },
        },
        h("b", { text: title }),
        h("span", { text: summary(one) }),
        icon("pin"),
      );
    });
  }

  function tell(messages) {
    const last = messages.at(-1);
    if (last && newest && last.message_id > newest && last.from_id !== at.viewer)
      announce(last.kind === "service" ? summary(last) : t("new_message", nameOf(last.from_id), summary(last)));
    newest = Math.max(newest, last?.message_id ?? 0);
  }

  function update(state) {
    const moved = at?.key !== state.key;
    at = state;
    if (moved) {
      clear(list);
      newest = state.messages.at(-1)?.message_id ?? 0;
      pinnedIndex = 0;
      stuck = true;
    }
    const own = state.messages.at(-1)?.from_id === state.viewer && state.messages.at(-1).message_id > newest;
    const context = { ...deeds.bubble(() => at), viewer: state.viewer, grouped: !state.isPrivate, jump };
    keyed(list, rows(state.messages, state.viewer), {
      key: (row) => row.key,
      make: makeRow,
      update: (node, row) => updateRow(node, row, context),
    });
    part(empty, [state.empty, state.messages.length > 0, language()], () =>
      state.messages.length ? [] : (state.welcome?.() ?? h("p", { text: t("no_messages") })),
    );
    empty.hidden = state.messages.length > 0;
    log.setAttribute("aria-label", state.title);
    bottom.setAttribute("aria-label", t("to_bottom"));
    pinnedBar();
    composer.update(state);
    tell(state.messages);
    if (moved || stuck || own) toBottom();
    if (state.visible) markRead(state.viewer, state.chatId, state.thread, state.messages);
  }

  log.addEventListener(
    "scroll",
    () => {
      stuck = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_BOTTOM;
      bottom.hidden = stuck;
    },
    { passive: true },
  );
  bottom.addEventListener("click", () => toBottom());
  const settle = new ResizeObserver(() => stuck && toBottom());
  settle.observe(log);
  settle.observe(list);

  const actions = (message, place) =>
    openActions(message, at, place, {
      ...deeds.bubble(() => at),
      reply: composer.reply,
      change: composer.change,
      remove: deeds.remove(() => at),
    });
  touchGestures(list, {
    actions,
    reply: (message) => composer.isWriting() && composer.reply(message.message_id),
    find: (id) => find(at.chatId, id),
  });
  return { root, composer, update, jump };
}
