// Questions, alerts, menus and short words that lie above the chats.
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./words.js";

function open(dialog, returnFocus = document.activeElement) {
  document.body.append(dialog);
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (returnFocus?.isConnected) returnFocus.focus({ preventScroll: true });
  });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.showModal();
}

/** A small form; answers with the values by name, or null when it was left. */
export function ask(title, fields, submit) {
  return new Promise((resolve) => {
    const rows = fields.map((field) => h("label", {}, h("span", { text: field.label }), control(field)));
    const form = h(
      "form",
      { method: "dialog" },
      h("h2", { text: title }),
      rows,
      h(
        "div",
        { class: "choices" },
        h("button", { type: "button", class: "plain", text: t("cancel"), on: { click: () => dialog.close() } }),
        h("button", { type: "submit", class: "strong", text: submit }),
      ),
    );
    const dialog = h("dialog", { class: "sheet", "aria-label": title }, form);
    let values = null;
    form.addEventListener("submit", () => (values = Object.fromEntries(new FormData(form))));
    dialog.addEventListener("close", () => resolve(values));
    open(dialog);
  });
}

function control(field) {
  if (!field.options)
    return h("input", {
      name: field.name,
      value: field.value ?? "",
      required: Boolean(field.required),
      maxlength: field.longest ?? 64,
      autocomplete: "off",
    });
  const options = Object.entries(field.options).map(([value, text]) =>
    h("option", { value, text, selected: value === field.value }),
  );
  return h("select", { name: field.name }, options);
}

export function alertBox(text) {
  const dialog = h(
    "dialog",
    { class: "sheet alert", role: "alertdialog", data: { testid: "alert" } },
    h("p", { text }),
    h("form", { method: "dialog", class: "choices" }, h("button", { class: "strong", text: t("ok") })),
  );
  dialog.setAttribute("aria-label", text);
  open(dialog);
}

export function showPhoto(url, caption) {
  const close = h("button", { type: "button", class: "icon-button", "aria-label": t("close") }, icon("close"));
  const dialog = h(
    "dialog",
    { class: "viewer", "aria-label": caption || t("photo") },
    h("img", { src: url, alt: caption || t("photo") }),
    close,
  );
  close.addEventListener("click", () => dialog.close());
  open(dialog);
}

const TOAST_LASTS = 4500;

/** A short word inside one pane, as the app shows an answer to a button. */
export function toast(host, text) {
  const word = h("div", { class: "toast", role: "status", text, data: { testid: "toast" } });
  host.querySelectorAll(":scope > .toast").forEach((older) => older.remove());
  host.append(word);
  setTimeout(() => word.remove(), TOAST_LASTS);
}

let openMenu = null;

function closeMenu() {
  openMenu?.leave();
}

function place(menu, { anchor, x, y }) {
  const box = anchor?.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const left = box ? (x ?? box.left) : x;
  let top = box ? box.bottom + 4 : y;
  if (top + height > innerHeight - 8) top = Math.max(8, (box ? box.top - 4 : y) - height);
  menu.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
  menu.style.top = `${top}px`;
}

function arrowKeys(event) {
  const items = [...event.currentTarget.querySelectorAll("button:not([disabled])")];
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  items[(items.indexOf(document.activeElement) + step + items.length) % items.length]?.focus();
}

/** items: {label, icon, act, danger, checked, data}, {row: [{label, text, act, data}]} or {note}; at: {anchor} or {x, y}. */
export function menu(label, items, at) {
  closeMenu();
  const before = document.activeElement;
  const box = h("div", { class: "menu", role: "menu", "aria-label": label });
  const leave = () => {
    if (openMenu?.box !== box) return;
    openMenu = null;
    const hadFocus = box.contains(document.activeElement);
    box.remove();
    at.anchor?.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside, true);
    if (hadFocus && before?.isConnected) before.focus({ preventScroll: true });
  };
  const outside = (event) => !box.contains(event.target) && !at.anchor?.contains(event.target) && leave();
  const choose = (item) => {
    leave();
    item.act();
  };
  box.append(...items.filter(Boolean).map((item) => entry(item, choose)));
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") event.preventDefault();
    if (event.key === "Escape" || event.key === "Tab") leave();
    arrowKeys(event);
  });
  document.body.append(box);
  openMenu = { box, leave };
  at.anchor?.setAttribute("aria-expanded", "true");
  place(box, at);
  document.addEventListener("pointerdown", outside, true);
  box.querySelector("button:not([disabled])")?.focus({ preventScroll: true });
}

/** The same button opens its menu and closes it. */
export function toggleMenu(label, items, at) {
  if (at.anchor.getAttribute("aria-expanded") === "true") closeMenu();
  else menu(label, items, at);
}

function entry(item, choose) {
  if (item.note) return h("p", { class: "note", text: item.note });
  if (item.row) {
    return h(
      "div",
      { class: "row-of-choices", role: "group" },
      item.row.map((one) =>
        h("button", {
          type: "button",
          role: "menuitem",
          "aria-label": one.label,
          text: one.text,
          data: one.data ?? {},
          class: one.chosen ? "chosen" : "",
          on: { click: () => choose(one) },
        }),
      ),
    );
  }
  const role = item.checked === undefined ? "menuitem" : "menuitemradio";
  return h(
    "button",
    {
      type: "button",
      role,
      "aria-checked": item.checked === undefined ? null : String(item.checked),
      class: item.danger ? "danger" : "",
      disabled: Boolean(item.disabled),
      data: item.data ?? {},
      on: { click: () => choose(item) },
    },
    item.icon ? icon(item.icon) : null,
    item.avatar ?? null,
    h("span", {}, item.label, item.detail ? h("small", { text: item.detail }) : null),
    item.checked ? icon("check") : null,
  );
}
