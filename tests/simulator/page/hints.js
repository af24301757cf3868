// One sentence over each side that says what to do there; it goes once that has been done.
import { h, part } from "./dom.js";
import { icon } from "./icons.js";
import { language, t } from "./words.js";

export function createHint(side) {
  const key = `hint-${side}-done`;
  let done = sessionStorage.getItem(key) === "yes";
  const node = h("div", { class: `hint ${side}`, data: { testid: `${side}-hint` } });

  function finish() {
    if (done) return;
    done = true;
    sessionStorage.setItem(key, "yes");
    node.hidden = true;
  }

  function update(words) {
    node.hidden = done;
    part(node, [words, language()], () => [
      h("span", { class: "number", "aria-hidden": "true", text: side === "customer" ? "1" : "2" }),
      h("span", { text: words }),
      h(
        "button",
        { type: "button", class: "icon-button", "aria-label": t("hint_close"), on: { click: finish } },
        icon("close"),
      ),
    ]);
  }

  return { node, finish, update };
}
