// The page: header, customer's phone, staff group, and what lies behind; each snapshot brings them up to date.
import { h, part } from "./dom.js";
import { icon } from "./icons.js";
import { act, connect } from "./live.js";
import { alertBox, toast, toggleMenu } from "./dialogs.js";
import { acceptDrops } from "./attaching.js";
import { createCustomerPane } from "./customer.js";
import { createStaffPane } from "./staff.js";
import { createDrawer } from "./drawer.js";
import { refreshMoments } from "./entities.js";
import { clockTime, fullMoment, weekdayAndDay } from "./dates.js";
import { isReading, startReading } from "./timeline.js";
import * as world from "./snapshot.js";
import { choose, onChange, view } from "./view.js";
import { LANGUAGES, language, speak, t, telegramCode } from "./words.js";

const PUSHES = [
  ["minutes_15", 900],
  ["hour_1", 3600],
  ["day_1", 86400],
  ["week_1", 604800],
];
const wide = matchMedia("(min-width: 900px)");

const live = h("div", { class: "hidden-words", role: "log", "aria-live": "polite" });
const announce = (words) => (live.textContent = words);
const customer = createCustomerPane({ announce });
const staff = createStaffPane({ announce });
const drawer = createDrawer();
const line = h("div", { class: "line-lost", role: "status", hidden: true });
const panes = h("main", { class: "panes" }, customer.node, staff.node);

const title = h("div", { class: "page-title" });
const clock = h("button", {
  type: "button",
  class: "clock",
  "aria-haspopup": "menu",
  "aria-expanded": "false",
  data: { testid: "clock" },
});
const pushes = h("div", { class: "pushes", role: "group" });
const tongue = h(
  "select",
  { class: "tongue", data: { testid: "page-language" } },
  Object.entries(LANGUAGES).map(([value, text]) =>
    h("option", { value, text, lang: value, selected: value === language() }),
  ),
);
const behind = h(
  "button",
  { type: "button", class: "icon-button", "aria-expanded": "false", data: { testid: "drawer-open" } },
  icon("wire"),
);
const tabs = h("div", { class: "tabs", role: "tablist" });
document.body.append(
  h("header", { class: "top" }, title, h("div", { class: "time" }, clock, pushes), tongue, behind),
  tabs,
  line,
  panes,
  drawer.node,
  live,
);

function push(seconds) {
  act({ do: "push_clock", seconds }).catch((error) => toast(customer.frame, t("failed", error.message)));
}

function showClock() {
  if (!world.ready()) return;
  const now = world.now();
  clock.title = fullMoment(now);
  part(clock, [weekdayAndDay(now), clockTime(now), language()], () => [
    icon("clock"),
    h("span", { class: "day-name", text: weekdayAndDay(now) }),
    h("b", { text: clockTime(now) }),
  ]);
  clock.setAttribute("aria-label", `${t("clock")}: ${weekdayAndDay(now)}, ${clockTime(now)}`);
  refreshMoments(panes);
}

function showTop() {
  document.documentElement.lang = language();
  document.title = t("page_title");
  part(title, language(), () => [h("h1", { text: t("page_title") }), h("small", { text: t("nothing_leaves") })]);
  part(pushes, language(), () =>
    PUSHES.map(([key, seconds]) =>
      h("button", {
        type: "button",
        "aria-label": t("push_by", t(key).replace("+", "")),
        text: t(key),
        data: { testid: "push-clock", seconds },
        on: { click: () => push(seconds) },
      }),
    ),
  );
  pushes.setAttribute("aria-label", t("push_menu"));
  tongue.setAttribute("aria-label", t("page_language"));
  behind.setAttribute("aria-label", t("behind"));
  behind.title = t("behind");
}

function showTabs() {
  const waiting = { customer: customer.waiting(), staff: staff.waiting() };
  part(tabs, [view.side, waiting, language()], () =>
    [
      ["customer", "customer"],
      ["staff", "staff_group"],
    ].map(([side, key]) =>
      h(
        "button",
        {
          type: "button",
          role: "tab",
          "aria-selected": String(view.side === side),
          data: { testid: `tab-${side}` },
          on: { click: () => choose({ side }) },
        },
        h("span", { text: t(key) }),
        waiting[side] && view.side !== side
          ? h("span", { class: "count", "aria-label": t("unread", waiting[side]), text: waiting[side] })
          : null,
      ),
    ),
  );
  tabs.setAttribute("aria-label", t("both_sides"));
}

const shownPopups = new Set();

function showPopups(first) {
  for (const popup of world.popups()) {
    if (shownPopups.has(popup.id)) continue;
    shownPopups.add(popup.id);
    if (first || !popup.text) continue;
    const pane = popup.user_id === view.customer ? customer : popup.user_id === view.agent ? staff : null;
    if (pane && popup.alert) alertBox(popup.text);
    else if (pane) toast(pane.frame, popup.text);
  }
}

function draw() {
  if (!world.ready()) return;
  showTop();
  showClock();
  panes.dataset.side = view.side;
  const seen = (side) => !document.hidden && (wide.matches || view.side === side);
  customer.update(seen("customer"));
  staff.update(seen("staff"));
  showTabs();
  drawer.update();
}

/** Whoever has not begun yet has a phone in the reader's language, so that the bot answers in it. */
function speakAsTheReader() {
  const fresh = world.people("customer").find((person) => !person.started);
  if (fresh && fresh.language_code !== telegramCode())
    act({ do: "language", user: fresh.id, language_code: telegramCode() });
}

function take(snapshot) {
  const first = !isReading();
  world.take(snapshot);
  if (first) speakAsTheReader();
  if (first) startReading(snapshot.messages);
  draw();
  showPopups(first);
}

clock.addEventListener("click", () =>
  toggleMenu(
    t("push_menu"),
    PUSHES.map(([key, seconds]) => ({
      label: t(key),
      icon: "clock",
      data: { testid: "push-clock-item", seconds },
      act: () => push(seconds),
    })),
    { anchor: clock },
  ),
);
tongue.addEventListener("change", () => {
  speak(tongue.value);
  speakAsTheReader();
  draw();
});
behind.addEventListener("click", () => drawer.toggle(behind));
tabs.addEventListener("keydown", (event) => {
  if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
  choose({ side: view.side === "customer" ? "staff" : "customer" });
  tabs.querySelector("[aria-selected=true]").focus();
});
[customer, staff].forEach((pane) => acceptDrops(pane.frame, pane.conversation.composer));
document.addEventListener("visibilitychange", draw);
wide.addEventListener("change", draw);
onChange(draw);
setInterval(showClock, 1000);
showTop();
connect({
  onSnapshot: take,
  onLine: (connected) => {
    line.hidden = connected;
    line.textContent = connected ? "" : t("lost_line");
  },
});
