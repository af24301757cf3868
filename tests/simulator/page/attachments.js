// What a message carries besides words: pictures, sound, documents, places, people, polls.
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { duration } from "./dates.js";
import { showPhoto } from "./dialogs.js";
import { t } from "./words.js";

const LARGEST = 320;

function shape(media, largest = LARGEST) {
  const width = media.width || 320;
  const height = media.height || 240;
  const scale = Math.min(1, largest / Math.max(width, height));
  return { "aspect-ratio": `${width} / ${height}`, width: `${Math.max(120, Math.round(width * scale))}px` };
}

function unavailable(kind) {
  return h("div", { class: "unavailable" }, icon(kind === "photo" ? "photo" : "video"), h("span", { text: t("gone") }));
}

export function photo(message, { tile = false } = {}) {
  const { media } = message;
  const picture = h("img", { src: media.url, alt: message.caption || t("photo"), loading: "lazy", draggable: false });
  const button = h(
    "button",
    { type: "button", class: "photo", "aria-label": t("open_photo"), style: tile ? {} : shape(media) },
    picture,
  );
  picture.addEventListener("error", () => button.replaceChildren(unavailable("photo")));
  button.addEventListener("click", () => showPhoto(media.url, message.caption));
  return button;
}

export function video(message, { tile = false } = {}) {
  const { media } = message;
  const film = h("video", {
    src: media.url,
    controls: true,
    preload: "metadata",
    playsinline: "",
    "aria-label": t("video"),
  });
  return h("div", { class: "film", style: tile ? {} : shape(media) }, film);
}

function animation(message) {
  const { media } = message;
  const isImage = /^image\//.test(media.mime_type || "");
  const moving = isImage
    ? h("img", { src: media.url, alt: t("animation") })
    : h("video", {
        src: media.url,
        autoplay: true,
        loop: true,
        muted: true,
        playsinline: "",
        "aria-label": t("animation"),
      });
  return h("div", { class: "film", style: shape(media) }, moving, h("span", { class: "badge-gif", text: "GIF" }));
}

function videoNote(message) {
  return h(
    "div",
    { class: "video-note" },
    h("video", { src: message.media.url, controls: true, preload: "metadata", "aria-label": t("video_note") }),
  );
}

const BARS = 36;

function wave(seed) {
  const bars = [];
  let value = 7;
  for (const sign of seed) value = (value * 31 + sign.charCodeAt(0)) % 9973;
  for (let index = 0; index < BARS; index += 1) {
    value = (value * 137 + 71) % 9973;
    bars.push(h("i", { style: { height: `${20 + (value % 80)}%` } }));
  }
  return bars;
}

function follow(sound, button, bars, clock, whole) {
  const show = () => {
    const length = Number.isFinite(sound.duration) && sound.duration > 0 ? sound.duration : whole || 1;
    const played = sound.ended ? 0 : sound.currentTime / length;
    bars.forEach((bar, index) => bar.classList.toggle("played", index / bars.length < played));
    clock.textContent = duration(sound.paused && !sound.currentTime ? whole : sound.currentTime);
    button.replaceChildren(icon(sound.paused ? "play" : "pause"));
    button.setAttribute("aria-label", t(sound.paused ? "play" : "pause"));
  };
  ["play", "pause", "timeupdate", "ended"].forEach((event) => sound.addEventListener(event, show));
  button.addEventListener("click", () =>
    sound.paused ? sound.play().catch(() => button.classList.add("mute")) : sound.pause(),
  );
}

function voice(message) {
  const { media } = message;
  const sound = new Audio();
  sound.preload = "none";
  sound.src = media.url;
  const button = h("button", { type: "button", class: "play", "aria-label": t("play") }, icon("play"));
  const bars = wave(media.url);
  const clock = h("span", { class: "length", text: duration(media.duration) });
  follow(sound, button, bars, clock, media.duration);
  return h(
    "div",
    { class: "voice", role: "group", "aria-label": t("voice") },
    button,
    h("div", {}, h("div", { class: "wave", "aria-hidden": "true" }, bars), clock),
  );
}

const UNITS = ["B", "KB", "MB", "GB"];

function fileSize(bytes) {
  let size = bytes || 0;
  let unit = 0;
  while (size >= 1024 && unit < UNITS.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${unit && size < 10 ? size.toFixed(1) : Math.round(size)} ${UNITS[unit]}`;
}

export function file(message) {
  const { media, kind } = message;
  const name = media.file_name || t(kind);
  const detail =
    kind === "audio" ? `${duration(media.duration)}, ${fileSize(media.file_size)}` : fileSize(media.file_size);
  return h(
    "a",
    { class: "file", href: media.url, download: name, "aria-label": t("download", name) },
    h("span", { class: "round" }, icon(kind === "audio" ? "music" : "document")),
    h("span", { class: "about" }, h("b", { text: name }), h("small", { text: detail })),
  );
}

function sticker(message) {
  const picture = h("img", { class: "sticker", src: message.media?.url ?? "", alt: t("sticker") });
  picture.addEventListener("error", () =>
    picture.replaceWith(h("span", { class: "sticker-word", text: message.media?.emoji || "👍" })),
  );
  return picture;
}

function place(message) {
  const { latitude, longitude } = message.location ?? {};
  const said = latitude === undefined ? "" : `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  const venue = message.venue
    ? h("span", { class: "about" }, h("b", { text: message.venue.title }), h("small", { text: message.venue.address }))
    : null;
  return h(
    "div",
    { class: "place", role: "img", "aria-label": `${t("location")} ${said}` },
    h("div", { class: "map" }, h("span", { class: "pin" }, icon("location"))),
    venue ?? h("small", { text: said }),
  );
}

function person(message) {
  const { contact } = message;
  const name = [contact.first_name, contact.last_name].filter(Boolean).join(" ");
  return h(
    "div",
    { class: "file person" },
    h("span", { class: "round" }, icon("contact")),
    h("span", { class: "about" }, h("b", { text: name }), h("small", { text: contact.phone_number })),
  );
}

function poll(message) {
  return h(
    "div",
    { class: "poll" },
    h("b", { text: message.poll.question }),
    h(
      "ul",
      {},
      (message.poll.options ?? []).map((option) => h("li", { text: option.text })),
    ),
  );
}

const MAKERS = {
  photo,
  video,
  animation,
  voice,
  audio: file,
  document: file,
  video_note: videoNote,
  sticker,
  location: place,
  venue: place,
  contact: person,
  poll,
};
const BARE = new Set(["photo", "video", "animation", "video_note", "sticker"]);

/** Pictures reach the bubble's edges and carry the time on themselves when no words follow. */
export const isPicture = (message) => BARE.has(message.kind);
export const hasNoBubble = (message) => message.kind === "sticker" || message.kind === "video_note";

export function attachment(message) {
  const needsMedia = !["location", "venue", "contact", "poll", "sticker"].includes(message.kind);
  if (message.kind === "text" || (needsMedia && !message.media)) return null;
  return MAKERS[message.kind]?.(message) ?? null;
}

/** Several pictures in one bubble, as rows of up to three; documents and music stand below one another. */
export function album(messages, itemAttributes) {
  const pictures = messages.every(isPicture);
  const item = (message) => {
    const content =
      message.kind === "photo"
        ? photo(message, { tile: true })
        : message.kind === "video"
          ? video(message, { tile: true })
          : attachment(message);
    return h("div", { class: "album-item", ...itemAttributes(message) }, content);
  };
  return h("div", { class: pictures ? `album of-${Math.min(messages.length, 10)}` : "album-list" }, messages.map(item));
}
