// "Make something go wrong": each fault as a sentence, its few settings, and a button.
import { h, part } from "./dom.js";
import { icon } from "./icons.js";
import { act } from "./live.js";
import { chat, faults, fullName, user } from "./snapshot.js";
import { view } from "./view.js";
import { language, t } from "./words.js";

const METHODS = ["*", "send*", "edit*", "copy*", "getUpdates", "answerCallbackQuery", "*ForumTopic"];
const BY_CALLS = [
  { key: "lost", kind: "lose_reply" },
  { key: "reset", kind: "reset" },
  { key: "slow", kind: "slow", seconds: 5 },
  { key: "flood", kind: "too_many", retry_after: 5 },
  { key: "server", kind: "error" },
];
const TITLE_OF = {
  lose_reply: "lost",
  reset: "reset",
  slow: "slow",
  slow_reply: "slow",
  too_many: "flood",
  error: "server",
  bad_gateway: "server",
};

function callFault(fault) {
  return {
    key: fault.key,
    fields: () => [
      timesField(),
      methodField(),
      fault.seconds || fault.retry_after ? secondsField(fault.seconds ?? fault.retry_after) : null,
    ],
    act: (given) => ({
      do: "fault",
      kind: fault.kind,
      method: given.method,
      count: given.times === "" ? null : Number(given.times),
      ...(fault.seconds ? { seconds: Number(given.seconds) } : {}),
      ...(fault.retry_after ? { retry_after: Number(given.seconds) } : {}),
    }),
  };
}

const select = (name, label, options) =>
  h(
    "label",
    {},
    h("span", { text: label }),
    h(
      "select",
      { name },
      options.map(([value, text]) => h("option", { value, text })),
    ),
  );
const timesField = () =>
  select("times", t("times"), [
    ["1", "1"],
    ["3", "3"],
    ["10", "10"],
    ["", t("until_cleared")],
  ]);
const methodField = () =>
  select(
    "method",
    t("calls"),
    METHODS.map((name) => [name, name === "*" ? t("all_calls") : name]),
  );
const secondsField = (value) =>
  h(
    "label",
    {},
    h("span", { text: t("seconds") }),
    h("input", { name: "seconds", type: "number", min: "1", max: "600", value }),
  );

const open = () => (view.thread === null || view.thread === undefined ? null : view.thread);
const isPlain = () => chat(view.group)?.type === "group";

const FAULTS = [
  {
    key: "block",
    about: () => fullName(user(view.customer)),
    act: () => ({ do: "block", user: view.customer }),
    missing: () => (user(view.customer) ? null : ""),
  },
  ...BY_CALLS.map(callFault),
  {
    key: "away",
    fields: () => [secondsField(20)],
    act: (given) => ({ do: "fault", kind: "gone", seconds: Number(given.seconds) }),
  },
  {
    key: "topic",
    act: () => ({ do: "delete_topic", chat: view.group, thread: open() }),
    missing: () => (open() ? null : t("needs_topic")),
  },
  { key: "general", toggle: "deleted_topic_into_general" },
  {
    key: "migrate",
    act: () => ({ do: "migrate", chat: view.group }),
    missing: () => (isPlain() ? null : t("needs_plain")),
  },
  { key: "twice", toggle: "deliver_twice" },
  { key: "garbage", act: () => ({ do: "fault", kind: "garbage_update" }) },
  { key: "ids", act: () => ({ do: "fault", kind: "restart_update_ids" }) },
];

export function createFaults(failed) {
  const active = h("div", { class: "active-faults", role: "status" });
  const cards = h("div", { class: "fault-cards" });
  const node = h("div", { class: "faults", data: { testid: "faults" } }, active, cards);
  const run = (action) => act(action).catch(failed);

  function card(fault) {
    const missing = fault.missing?.() ?? null;
    const on = fault.toggle ? Boolean(faults()[fault.toggle]) : null;
    const name = fault.about?.() ?? "";
    const button = h(
      "button",
      {
        type: "submit",
        class: "plain",
        disabled: missing !== null,
        "aria-pressed": on === null ? null : String(on),
        data: { testid: `fault-${fault.key}` },
      },
      on ? icon("check") : null,
      t(fault.toggle ? "switch_on" : "do_it"),
    );
    const form = h(
      "form",
      { class: "fault" },
      h(
        "div",
        { class: "fault-words" },
        h("b", { text: t(`fault_${fault.key}`) }),
        h("p", { text: missing || t(`fault_${fault.key}_text`, name) }),
      ),
      h("div", { class: "fault-fields" }, fault.fields?.() ?? null, button),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      run(
        fault.toggle ? { do: "fault", kind: fault.toggle, on: !on } : fault.act(Object.fromEntries(new FormData(form))),
      );
    });
    return form;
  }

  function oneLine(fault) {
    const calls = fault.method === "*" ? t("all_calls") : fault.method;
    const times = fault.count === null ? t("until_cleared") : `${fault.hits}/${fault.count}`;
    return `${t(`fault_${TITLE_OF[fault.kind]}`)}: ${calls}, ${times}`;
  }

  function activeLines() {
    const now = faults();
    const lines = (now.calls ?? []).map(oneLine);
    if (now.gone) lines.push(`${t("fault_away")}: ${Math.ceil(now.gone)} s`);
    if (now.deleted_topic_into_general) lines.push(t("fault_general"));
    if (now.deliver_twice) lines.push(t("fault_twice"));
    return lines;
  }

  function update() {
    const lines = activeLines();
    part(active, [lines, language()], () =>
      lines.length
        ? [
            h("b", { text: t("active") }),
            h(
              "ul",
              {},
              lines.map((text) => h("li", { text })),
            ),
            h("button", {
              type: "button",
              class: "strong",
              text: t("clear_all"),
              data: { testid: "fault-clear" },
              on: { click: () => run({ do: "fault", kind: "clear" }) },
            }),
          ]
        : h("p", { text: `${t("wrong_intro")} ${t("none_active")}` }),
    );
    const { deleted_topic_into_general: general, deliver_twice: twice } = faults();
    part(
      cards,
      [language(), view.customer, fullName(user(view.customer)), Boolean(open()), isPlain(), general, twice],
      () => FAULTS.map(card),
    );
  }

  return { node, update };
}
