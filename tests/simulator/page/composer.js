// The input line with all that belongs to it: reply and edit bar, commands, attachments, the bot's keyboard.
import { h, part } from "./dom.js";
import { icon } from "./icons.js";
import { toggleMenu } from "./dialogs.js";
import { createCommandList } from "./commands.js";
import { createReplyKeyboard } from "./keyboard.js";
import { attachItems, filesFrom } from "./attaching.js";
import { message as find, messages, nameOf, summary } from "./snapshot.js";
import { t } from "./words.js";

const TALLEST = 160;
const WITH_CAPTION = new Set(["photo", "video", "voice", "document"]);

export function createComposer({ send, edit, sendKind, sendFiles, pressKey, bar, failed }) {
  const drafts = new Map();
  let at = null;
  let answering = null;
  let changing = null;
  let forced = null;

  const input = h("textarea", {
    rows: "1",
    data: { testid: "input" },
    autocomplete: "off",
    enterkeyhint: "send",
    dir: "auto",
  });
  const button = (name, label, extra = {}) =>
    h(
      "button",
      { type: "button", class: "icon-button", ...extra },
      icon(name),
      h("span", { class: "hidden-words", text: label }),
    );
  const menuButton = button("commands", "", {
    class: "icon-button menu-button",
    "aria-haspopup": "menu",
    data: { testid: "commands" },
  });
  const keyboard = createReplyKeyboard({ pressKey, failed });
  const attachButton = button("attach", "", {
    "aria-haspopup": "menu",
    "aria-expanded": "false",
    data: { testid: "attach" },
  });
  const sendButton = button("send", "", { type: "submit", class: "icon-button send", data: { testid: "send" } });
  const voiceButton = button("voice", "", { data: { testid: "record" } });
  const picker = h("input", {
    type: "file",
    multiple: true,
    class: "hidden-words",
    tabindex: "-1",
    "aria-hidden": "true",
    data: { testid: "file" },
  });
  const form = h(
    "form",
    { class: "input-line" },
    menuButton,
    input,
    keyboard.toggle,
    attachButton,
    voiceButton,
    sendButton,
    picker,
  );
  const contextBar = h("div", { class: "context-bar" });
  const action = h("div", { class: "action-bar" });
  const commands = createCommandList(input, (words) => dispatch(words));
  const writing = h("div", { class: "writing" }, commands.root, contextBar, form, keyboard.root);
  const root = h("div", { class: "composer" }, writing, action);

  function name(node, label) {
    node.setAttribute("aria-label", label);
    node.title = label;
  }

  function fit() {
    input.style.height = "auto";
    input.style.height = `${Math.min(input.scrollHeight, TALLEST)}px`;
    const empty = !input.value.trim() && !changing;
    sendButton.hidden = empty;
    voiceButton.hidden = !empty;
    attachButton.hidden = Boolean(changing);
  }

  function remember() {
    if (at) drafts.set(at.key, { text: input.value, answering, changing });
  }

  function recall(key) {
    const draft = drafts.get(key) ?? { text: "", answering: null, changing: null };
    input.value = draft.text;
    ({ answering, changing } = draft);
    forced = JSON.stringify(at.keyboard ?? null);
  }

  async function dispatch(words) {
    const [replyTo, target, before] = [answering, changing, input.value];
    reset();
    try {
      await (target ? edit(target, words) : send(words, replyTo));
    } catch (error) {
      if (!input.value) input.value = before;
      [answering, changing] = [replyTo, target];
      failed(error);
    }
    showContext();
  }

  function reset() {
    input.value = "";
    answering = null;
    changing = null;
    showContext();
  }

  async function dispatchKind(kind, count) {
    const [caption, replyTo] = [WITH_CAPTION.has(kind) ? input.value.trim() : "", answering];
    if (caption || !input.value) reset();
    answering = null;
    showContext();
    try {
      await sendKind(kind, count, caption, replyTo);
    } catch (error) {
      failed(error);
    }
  }

  async function dispatchFiles(files) {
    if (!files.length || at?.mode !== "write") return;
    const [caption, replyTo] = [input.value.trim(), answering];
    reset();
    try {
      await sendFiles(files, caption, replyTo);
    } catch (error) {
      failed(error);
    }
  }

  function showContext() {
    const id = changing ?? answering;
    const target = id && at ? find(at.chatId, id) : null;
    if (id && at && !target) [answering, changing] = [null, null];
    part(contextBar, [target && [id, Boolean(changing), summary(target), nameOf(target.from_id)], t("reply")], () =>
      target ? context(target) : [],
    );
    name(sendButton, t(changing ? "save_edit" : "send"));
    sendButton.firstChild.replaceWith(icon(changing ? "check" : "send"));
    fit();
  }

  function context(target) {
    const title = changing ? t("editing") : t("reply_to", nameOf(target.from_id));
    return [
      icon(changing ? "edit" : "reply"),
      h("div", { class: "quote-box" }, h("b", { text: title }), h("span", { text: summary(target) })),
      h(
        "button",
        {
          type: "button",
          class: "icon-button",
          "aria-label": t(changing ? "cancel_edit" : "cancel_reply"),
          data: { testid: "cancel-reply" },
          on: { click: cancel },
        },
        icon("close"),
      ),
    ];
  }

  function cancel() {
    if (changing) input.value = "";
    [answering, changing] = [null, null];
    showContext();
    input.focus({ preventScroll: true });
  }

  function answerForced() {
    const now = JSON.stringify(at.keyboard ?? null);
    if (now === forced) return;
    forced = now;
    if (!at.keyboard?.force_reply) return;
    answering =
      messages(at.chatId).findLast(
        (one) => one.from_id === at.botId && (at.thread === null || one.thread_id === at.thread),
      )?.message_id ?? null;
    const elsewhere = document.activeElement;
    if (!elsewhere || elsewhere === document.body || root.closest(".pane")?.contains(elsewhere))
      input.focus({ preventScroll: true });
  }

  function update(state) {
    const moved = at?.key !== state.key;
    if (moved) remember();
    at = state;
    if (moved) recall(state.key);
    writing.hidden = state.mode !== "write";
    action.hidden = state.mode === "write";
    part(action, [state.mode, state.key, t("start")], () => bar(state));
    input.placeholder = state.keyboard?.input_field_placeholder || t("message");
    input.setAttribute("aria-label", t("write_to", nameOf(state.viewer)));
    [
      [attachButton, "attach"],
      [voiceButton, "record"],
      [menuButton, "commands"],
    ].forEach(([node, key]) => name(node, t(key)));
    menuButton.hidden = !state.commands.length || !state.isPrivate;
    commands.update(state.commands, state.isPrivate);
    answerForced();
    keyboard.update(state.keyboard, state.key);
    showContext();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    commands.close();
    if (input.value.trim()) dispatch(input.value);
    input.focus({ preventScroll: true });
  });
  input.addEventListener("input", fit);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || commands.takes(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      form.requestSubmit();
    } else if (event.key === "Escape" && (answering || changing)) {
      event.preventDefault();
      cancel();
    } else if (event.key === "ArrowUp" && !input.value && !changing) api.editLast();
  });
  input.addEventListener("paste", (event) => {
    const files = filesFrom(event.clipboardData);
    if (!files.length) return;
    event.preventDefault();
    dispatchFiles(files);
  });
  menuButton.addEventListener("click", () => commands.toggle());
  attachButton.addEventListener("click", () =>
    toggleMenu(
      t("attach"),
      attachItems(dispatchKind, () => picker.click()),
      { anchor: attachButton },
    ),
  );
  voiceButton.addEventListener("click", () => dispatchKind("voice", 1));
  picker.addEventListener("change", () => {
    dispatchFiles([...picker.files]);
    picker.value = "";
  });

  const api = {
    root,
    update,
    drop: dispatchFiles,
    isWriting: () => at?.mode === "write",
    reply(id) {
      [answering, changing] = [id, null];
      showContext();
      input.focus({ preventScroll: true });
    },
    change(message) {
      [answering, changing] = [null, message.message_id];
      input.value = message.text || message.caption || "";
      showContext();
      input.focus({ preventScroll: true });
    },
    editLast() {
      const own = messages(at.chatId).findLast(
        (one) =>
          one.from_id === at.viewer && (one.text || one.caption) && (at.thread === null || one.thread_id === at.thread),
      );
      if (own) api.change(own);
    },
  };
  return api;
}
