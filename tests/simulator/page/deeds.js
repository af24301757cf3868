// What a person does in a chat, as actions for the server.
import { act, upload } from "./live.js";
import { toast } from "./dialogs.js";
import { bot } from "./snapshot.js";
import { t } from "./words.js";

export function deedsOf(pane, used) {
  const failed = (error) => toast(pane, t("failed", error.message));
  const tried = (promise) => promise.catch(failed);
  const here = (at) => ({ user: at.viewer, chat: at.chatId });
  const say = (at, text, replyTo = null) => {
    used();
    return act({ do: "say", ...here(at), thread: at.thread, text, reply_to: replyTo });
  };

  async function sendFiles(at, files, caption, replyTo) {
    for (const [index, file] of files.entries()) {
      await upload(file, { ...here(at), thread: at.thread, caption: index ? "" : caption, replyTo });
    }
  }

  async function copy(words) {
    await navigator.clipboard?.writeText(words).catch(() => {});
    toast(pane, t("copied"));
  }

  async function press(at, message, row, column, button, node) {
    used();
    if (button.copy_text) return copy(button.copy_text.text);
    const start = /^https?:\/\/t\.me\/([A-Za-z0-9_]+)\?start=([\w-]*)$/.exec(button.url ?? "");
    if (start?.[1] === bot().username) return tried(act({ do: "start", user: at.viewer, payload: start[2] }));
    if (button.url) return void (/^https?:/i.test(button.url) && window.open(button.url, "_blank", "noopener"));
    node.classList.add("waiting");
    await tried(act({ do: "press", ...here(at), message: message.message_id, row, column }));
    setTimeout(() => node.classList.remove("waiting"), 600);
  }

  return {
    say,
    tried,
    composer: (at) => ({
      failed,
      send: (text, replyTo) => say(at(), text, replyTo),
      edit: (id, text) => act({ do: "edit", ...here(at()), message: id, text }),
      sendKind: (kind, count, caption, replyTo) => {
        used();
        return act({ do: "send", ...here(at()), thread: at().thread, kind, count, caption, reply_to: replyTo });
      },
      sendFiles: (files, caption, replyTo) => sendFiles(at(), files, caption, replyTo),
      pressKey: (row, column) => {
        used();
        return act({ do: "key", ...here(at()), thread: at().thread, row, column });
      },
    }),
    bubble: (at) => ({
      copy,
      command: at()?.mode === "write" ? (words) => tried(say(at(), words)) : null,
      opensStart: (name) => name === bot().username,
      start: (payload) => tried(act({ do: "start", user: at().viewer, payload })),
      react: (message, emoji) => tried(act({ do: "react", ...here(at()), message: message.message_id, emoji })),
      press: (message, row, column, button, node) => press(at(), message, row, column, button, node),
    }),
    remove: (at) => (message) => tried(act({ do: "delete", ...here(at()), message: message.message_id })),
  };
}
