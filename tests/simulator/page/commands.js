// The bot's commands above the input line: by the menu button, or by typing "/".
import { h } from "./dom.js";
import { bot } from "./snapshot.js";
import { t } from "./words.js";

let numbered = 0;

export function createCommandList(input, run) {
  numbered += 1;
  const id = `commands-${numbered}`;
  const root = h("div", { class: "command-list", role: "listbox", id, hidden: true });
  let known = [];
  let isPrivate = true;
  let chosen = 0;
  let byButton = false;
  input.setAttribute("aria-controls", id);

  const wanted = () => /^\/(\w*)$/.exec(input.value)?.[1];
  const exact = (one) => one.command === wanted().toLowerCase();
  const fitting = () =>
    byButton
      ? known
      : known
          .filter((one) => one.command.startsWith(wanted().toLowerCase()))
          .sort((one, other) => exact(other) - exact(one));
  const words = (one) => (isPrivate ? `/${one.command}` : `/${one.command}@${bot().username}`);

  const left = () => document.activeElement !== input && !root.contains(document.activeElement);

  function close() {
    byButton = false;
    root.hidden = true;
    input.removeAttribute("aria-activedescendant");
  }

  function choose(one) {
    close();
    run(words(one));
    input.focus({ preventScroll: true });
  }

  function show() {
    const list = byButton || wanted() !== undefined ? fitting() : [];
    if (!list.length) return close();
    chosen = Math.min(chosen, list.length - 1);
    root.setAttribute("aria-label", t("commands"));
    root.replaceChildren(
      ...list.map((one, index) =>
        h(
          "button",
          {
            type: "button",
            role: "option",
            id: `${id}-${index}`,
            tabindex: "-1",
            "aria-selected": String(index === chosen),
            data: { testid: "command", command: one.command },
            on: { click: () => choose(one) },
          },
          h("b", { text: `/${one.command}` }),
          h("span", { text: one.description }),
        ),
      ),
    );
    root.hidden = false;
    input.setAttribute("aria-activedescendant", `${id}-${chosen}`);
    root.children[chosen].scrollIntoView({ block: "nearest" });
  }

  input.addEventListener("input", () => {
    chosen = 0;
    byButton = false;
    show();
  });
  input.addEventListener("blur", () => setTimeout(() => left() && close(), 150));

  return {
    root,
    close,
    toggle() {
      if (!root.hidden) return close();
      byButton = true;
      chosen = 0;
      input.focus({ preventScroll: true });
      show();
    },
    update(commands, privately) {
      const changed = JSON.stringify(commands) !== JSON.stringify(known);
      [known, isPrivate] = [commands, privately];
      if (changed && !root.hidden) show();
    },
    /** True when the list used up the key. */
    takes(event) {
      if (root.hidden) return false;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const list = fitting();
      if (step) chosen = (chosen + step + list.length) % list.length;
      else if (event.key === "Escape") close();
      else if (event.key === "Enter" || event.key === "Tab") choose(list[chosen]);
      else return false;
      event.preventDefault();
      if (step) show();
      return true;
    },
  };
}
