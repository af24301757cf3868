// How a message is acted upon: right click, its button, a tap, a double click, a swipe.
import { menu } from "./dialogs.js";
import { t } from "./words.js";

const QUICK = ["👍", "❤", "🔥", "🎉", "👏", "😢", "👎", "👌", "🙏", "👀"];
const SWIPE = 56;
const ON_ITS_OWN = "button, a, video, audio, input, [role=button]";

export function openActions(message, at, place, deeds) {
  const own = message.from_id === at.viewer;
  const words = message.text || message.caption;
  const chosen = (message.reactions ?? []).filter((one) => one.user_id === at.viewer).map((one) => one.emoji);
  const writes = at.mode === "write";
  const reactions = QUICK.map((emoji) => ({
    label: `${t("react")} ${emoji}`,
    text: emoji,
    chosen: chosen.includes(emoji),
    data: { testid: "react", emoji },
    act: () => deeds.react(message, chosen.includes(emoji) ? "" : emoji),
  }));
  const items = [
    writes && { row: reactions },
    writes && {
      label: t("reply"),
      icon: "reply",
      data: { testid: "menu-reply" },
      act: () => deeds.reply(message.message_id),
    },
    own && words && { label: t("edit"), icon: "edit", data: { testid: "menu-edit" }, act: () => deeds.change(message) },
    words && { label: t("copy"), icon: "copy", data: { testid: "menu-copy" }, act: () => deeds.copy(words) },
    (own || at.mayDelete) && {
      label: t("remove"),
      icon: "remove",
      danger: true,
      data: { testid: "menu-delete" },
      act: () => deeds.remove(message),
    },
  ].filter(Boolean);
  if (items.length) menu(t("actions"), items, place);
}

/** All of a list's gestures, by delegation: rows come and go. */
export function touchGestures(list, { actions, reply, find }) {
  const target = (event) => {
    const node = event.target.closest("[data-message-id]");
    return node && !node.classList.contains("service") ? find(Number(node.dataset.messageId)) : null;
  };
  list.addEventListener("contextmenu", (event) => {
    const message = target(event);
    if (!message || event.target.closest("a")) return;
    event.preventDefault();
    actions(message, { x: event.clientX, y: event.clientY });
  });
  list.addEventListener("click", (event) => {
    const more = event.target.closest(".more");
    const message = target(event);
    if (!message) return;
    const tapped =
      event.pointerType === "touch" && event.target.closest(".bubble") && !event.target.closest(ON_ITS_OWN);
    if (more) actions(message, { anchor: more });
    else if (tapped) actions(message, { x: event.clientX, y: event.clientY });
  });
  list.addEventListener("dblclick", (event) => {
    const message = target(event);
    if (!message || event.target.closest(ON_ITS_OWN)) return;
    getSelection()?.removeAllRanges();
    reply(message);
  });
  swipes(list, target, reply);
}

function swipes(list, target, reply) {
  let row = null;
  let start = null;
  let moved = 0;
  list.addEventListener(
    "touchstart",
    (event) => {
      row = event.target.closest(".row");
      start = { x: event.touches[0].clientX, y: event.touches[0].clientY };
      moved = 0;
    },
    { passive: true },
  );
  list.addEventListener(
    "touchmove",
    (event) => {
      if (!row) return;
      const [x, y] = [event.touches[0].clientX - start.x, event.touches[0].clientY - start.y];
      if (Math.abs(y) > Math.abs(x) && moved < 8) row = null;
      else {
        moved = Math.min(Math.max(0, -x), SWIPE * 1.4);
        row.style.transform = moved > 8 ? `translateX(${-moved}px)` : "";
      }
    },
    { passive: true },
  );
  const end = (event) => {
    if (!row) return;
    row.style.transform = "";
    const message = moved >= SWIPE ? target(event) : null;
    row = null;
    if (message) reply(message);
  };
  list.addEventListener("touchend", end, { passive: true });
  list.addEventListener("touchcancel", end, { passive: true });
}
