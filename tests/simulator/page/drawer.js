// What lies behind: the raw calls, and things to make go wrong.
import { h, keyed, part } from "./dom.js";
import { icon } from "./icons.js";
import { toast } from "./dialogs.js";
import { createFaults } from "./faults.js";
import { fullMoment } from "./dates.js";
import { calls } from "./snapshot.js";
import { language, t } from "./words.js";

const QUIET = new Set(["getUpdates"]);

function clockOf(seconds) {
  return new Date(seconds * 1000).toLocaleTimeString("en-GB");
}

function callRow(call) {
  const failed = call.status >= 400;
  return h(
    "details",
    { class: failed ? "call failed" : "call" },
    h(
      "summary",
      {},
      h("time", { title: fullMoment(call.at), text: clockOf(call.at) }),
      h("b", { text: call.method }),
      h("span", { class: "status", text: failed ? `${call.status}` : t("wire_ok") }),
    ),
    h("pre", { text: JSON.stringify(call.params, null, 2) }),
    call.error ? h("p", { text: `${t("wire_answer")}: ${call.error}` }) : null,
  );
}

export function createDrawer() {
  const heading = h("h2", {});
  const close = h("button", { type: "button", class: "icon-button" }, icon("close"));
  const tabs = h("div", { class: "tabs inner", role: "tablist" });
  const onlyErrors = h("input", { type: "checkbox" });
  const filter = h("label", { class: "filter" }, onlyErrors, h("span", {}));
  const list = h("div", { class: "calls", data: { testid: "calls" } });
  const none = h("p", {});
  const wire = h("div", { class: "wire" }, filter, none, list);
  const node = h(
    "aside",
    { class: "drawer", hidden: true, data: { testid: "drawer" } },
    h("header", {}, heading, close),
    tabs,
    wire,
  );
  const wrong = createFaults((error) => toast(node, t("failed", error.message)));
  node.append(wrong.node);
  let tab = "wire";
  let opener = null;

  function leave() {
    node.hidden = true;
    opener?.setAttribute("aria-expanded", "false");
    opener?.focus();
  }

  function update() {
    if (node.hidden) return;
    heading.textContent = t("behind");
    node.setAttribute("aria-label", t("behind"));
    close.setAttribute("aria-label", t("close"));
    filter.lastChild.textContent = t("wire_errors_only");
    none.textContent = calls().length ? "" : t("wire_empty");
    part(tabs, [tab, language()], () =>
      ["wire", "wrong"].map((name) =>
        h("button", {
          type: "button",
          role: "tab",
          "aria-selected": String(tab === name),
          text: t(name),
          data: { testid: `drawer-${name}` },
          on: { click: () => show(name) },
        }),
      ),
    );
    wire.hidden = tab !== "wire";
    wrong.node.hidden = tab !== "wrong";
    const shown = calls()
      .filter((call) => (onlyErrors.checked ? call.status >= 400 : !QUIET.has(call.method) || call.status >= 400))
      .toReversed();
    keyed(list, withKeys(shown), { key: (one) => one.key, make: (one) => callRow(one.call) });
    wrong.update();
  }

  function withKeys(shown) {
    const met = new Map();
    return shown
      .toReversed()
      .map((call) => {
        const key = `${call.at} ${call.method}`;
        met.set(key, (met.get(key) ?? 0) + 1);
        return { call, key: `${key} ${met.get(key)}` };
      })
      .toReversed();
  }

  function show(name) {
    tab = name;
    update();
  }

  close.addEventListener("click", leave);
  onlyErrors.addEventListener("change", update);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented && !node.hidden && !document.querySelector("dialog[open]"))
      leave();
  });
  return {
    node,
    update,
    toggle(button) {
      opener = button;
      if (!node.hidden) return leave();
      node.hidden = false;
      button.setAttribute("aria-expanded", "true");
      update();
      close.focus();
    },
  };
}
