// The buttons a bot puts above the input line, and the button that folds them away.
import { h, part } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./words.js";

export function createReplyKeyboard({ pressKey, failed }) {
  const toggle = h(
    "button",
    { type: "button", class: "icon-button", "aria-pressed": "true", data: { testid: "keyboard-toggle" } },
    icon("keyboard"),
  );
  const root = h("div", { class: "reply-keyboard", data: { testid: "reply-keyboard" } });
  const folded = new Set();
  let shown = null;
  let markup = null;
  let place = "";

  function keyButton(key, row, column) {
    const { text, style = "" } = typeof key === "string" ? { text: key } : key;
    const asks = key.request_contact ? icon("contact") : key.request_location ? icon("location") : null;
    const data = { testid: "keyboard-button", row, column };
    const press = () => pressKey(row, column).catch(failed);
    return h(
      "button",
      { type: "button", class: `key ${style}`, data, on: { click: press } },
      asks,
      h("span", { text }),
    );
  }

  function show() {
    const rows = markup?.keyboard ?? null;
    const open = Boolean(rows) && !folded.has(place);
    const label = t(open ? "hide_keyboard" : "show_keyboard");
    toggle.hidden = !rows;
    toggle.setAttribute("aria-pressed", String(open));
    toggle.setAttribute("aria-label", label);
    toggle.title = label;
    root.hidden = !open;
    part(root, [rows, place], () =>
      (rows ?? []).map((keys, row) =>
        h(
          "div",
          { class: "keys" },
          keys.map((key, column) => keyButton(key, row, column)),
        ),
      ),
    );
  }

  toggle.addEventListener("click", () => {
    if (!folded.delete(place)) folded.add(place);
    show();
  });

  return {
    root,
    toggle,
    /** A keyboard that has just come is always unfolded. */
    update(keyboard, key) {
      const now = JSON.stringify(keyboard);
      if (key === place && now !== shown) folded.delete(key);
      [markup, place, shown] = [keyboard, key, now];
      show();
    },
  };
}
