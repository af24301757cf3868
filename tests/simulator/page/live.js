// The line to the server: snapshots come in by web socket, what a person does goes out by POST.

const RETRY_FIRST = 500;
const RETRY_LONGEST = 5000;

export function connect({ onSnapshot, onLine }) {
  let delay = RETRY_FIRST;
  const open = () => {
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const socket = new WebSocket(`${scheme}://${location.host}/page/live`);
    socket.addEventListener("message", (event) => {
      delay = RETRY_FIRST;
      onLine(true);
      onSnapshot(JSON.parse(event.data));
    });
    socket.addEventListener("close", () => {
      onLine(false);
      setTimeout(open, delay);
      delay = Math.min(delay * 2, RETRY_LONGEST);
    });
  };
  open();
}

async function answer(response) {
  const body = await response.json();
  if (!body.ok) throw new Error(body.error);
  return body.result;
}

export async function act(action) {
  const response = await fetch("/page/act", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(action),
  });
  return answer(response);
}

function kindOf(file) {
  if (file.type === "image/gif") return "animation";
  if (/^image\/(jpeg|png|webp)$/.test(file.type)) return "photo";
  if (file.type.startsWith("video/")) return "video";
  if (file.type === "audio/ogg") return "voice";
  return file.type.startsWith("audio/") ? "audio" : "document";
}

export async function upload(file, { user, chat, thread, caption, replyTo }) {
  const query = new URLSearchParams({ user, chat, thread: thread ?? "", kind: kindOf(file), caption });
  if (replyTo) query.set("reply_to", replyTo);
  const form = new FormData();
  form.append("file", file, file.name);
  return answer(await fetch(`/page/upload?${query}`, { method: "POST", body: form }));
}
