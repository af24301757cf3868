// Line drawings for buttons; every button that holds only a drawing carries a name of its own.
import { drawing } from "./dom.js";

const PATHS = {
  send: ["M4 12 L20 4 L14 20 L11 13 Z", "M11 13 L20 4"],
  check: ["M5 12.5 L10 17.5 L19 7"],
  tick: ["M6 12.5 L10.5 17 L18 8"],
  close: ["M6 6 L18 18", "M18 6 L6 18"],
  back: ["M15 5 L8 12 L15 19"],
  down: ["M6 9 L12 15 L18 9"],
  attach: [
    "M19 11 L12 18 a4.5 4.5 0 0 1 -6.4 -6.4 L13 4.3 a3 3 0 0 1 4.3 4.3 L10 15.8 a1.5 1.5 0 0 1 -2.2 -2.2 L14 7.5",
  ],
  keyboard: ["M3 7 h18 v11 h-18 Z", "M7 11 h.01 M11 11 h.01 M15 11 h.01 M17.5 11 h.01 M8 14.7 h8"],
  voice: [
    "M12 4 a2.6 2.6 0 0 1 2.6 2.6 v5 a2.6 2.6 0 0 1 -5.2 0 v-5 A2.6 2.6 0 0 1 12 4 Z",
    "M6.5 11.5 a5.5 5.5 0 0 0 11 0",
    "M12 17 v3.2",
  ],
  commands: ["M5 7 h14", "M5 12 h14", "M5 17 h14"],
  more: ["M12 6 h.01", "M12 12 h.01", "M12 18 h.01"],
  reply: ["M10 6 L4 12 L10 18", "M4 12 h9 a6 6 0 0 1 6 6"],
  edit: ["M5 19 l1 -4 L16 5 l3 3 L9 18 Z"],
  copy: ["M9 9 h10 v10 h-10 Z", "M5 15 v-10 h10"],
  remove: ["M5 7 h14", "M9 7 v-2 h6 v2", "M7 7 l1 12 h8 l1 -12"],
  pin: ["M9 4 h6 l-1 6 3 3 v2 h-10 v-2 l3 -3 Z", "M12 15 v5"],
  photo: ["M4 6 h16 v12 h-16 Z", "M4 16 l5 -5 4 4 3 -2 4 3", "M15.5 9.5 h.01"],
  album: ["M7 4 h13 v11 h-13 Z", "M4 8 v12 h12", "M7 13 l4 -4 3 3 2 -1.5 4 3"],
  video: ["M3 7 h12 v10 h-12 Z", "M15 11 l6 -3.5 v9 l-6 -3.5"],
  document: ["M6 3 h8 l4 4 v14 h-12 Z", "M14 3 v4 h4"],
  location: [
    "M12 21 c-4 -5 -6.5 -8 -6.5 -11 a6.5 6.5 0 0 1 13 0 c0 3 -2.5 6 -6.5 11 Z",
    "M12 12.2 a2.2 2.2 0 1 0 0 -4.4 a2.2 2.2 0 0 0 0 4.4 Z",
  ],
  contact: ["M12 12 a4 4 0 1 0 0 -8 a4 4 0 0 0 0 8 Z", "M4.5 20 a7.5 7.5 0 0 1 15 0"],
  sticker: [
    "M12 4 h-4 a4 4 0 0 0 -4 4 v8 a4 4 0 0 0 4 4 h5 l7 -7 v-5 a4 4 0 0 0 -4 -4 Z",
    "M13 20 v-3 a4 4 0 0 1 4 -4 h3",
  ],
  poll: ["M5 20 v-8", "M12 20 v-16", "M19 20 v-5"],
  folder: ["M3 6 h6 l2 2 h10 v11 h-18 Z"],
  plus: ["M12 5 v14", "M5 12 h14"],
  play: ["M8 5 L19 12 L8 19 Z"],
  pause: ["M8 5 v14", "M16 5 v14"],
  wire: ["M4 8 h13 l-3 -3", "M20 16 h-13 l3 3"],
  clock: ["M12 21 a9 9 0 1 0 0 -18 a9 9 0 0 0 0 18 Z", "M12 7 v5 l3.5 2"],
  link: ["M10 14 l4 -4", "M8.5 11 l-2 2 a3.2 3.2 0 0 0 4.5 4.5 l2 -2", "M15.5 13 l2 -2 a3.2 3.2 0 0 0 -4.5 -4.5 l-2 2"],
  block: ["M12 21 a9 9 0 1 0 0 -18 a9 9 0 0 0 0 18 Z", "M6 6 l12 12"],
  lock: ["M6 11 h12 v9 h-12 Z", "M8.5 11 v-3 a3.5 3.5 0 0 1 7 0 v3"],
  globe: [
    "M12 21 a9 9 0 1 0 0 -18 a9 9 0 0 0 0 18 Z",
    "M3 12 h18",
    "M12 3 c3.5 4.5 3.5 13.5 0 18 c-3.5 -4.5 -3.5 -13.5 0 -18",
  ],
  group: [
    "M9 11 a3.2 3.2 0 1 0 0 -6.4 a3.2 3.2 0 0 0 0 6.4 Z",
    "M3 19 a6 6 0 0 1 12 0",
    "M15.5 5 a3 3 0 0 1 0 6",
    "M17.5 14 a6 6 0 0 1 3.5 5",
  ],
  music: [
    "M9 18 v-12 l10 -2 v12",
    "M9 18 a2.5 2.5 0 1 1 -5 0 a2.5 2.5 0 0 1 5 0 Z",
    "M19 16 a2.5 2.5 0 1 1 -5 0 a2.5 2.5 0 0 1 5 0 Z",
  ],
  phone: [
    "M6 4 h3.5 l1.5 4.5 -2 1.5 a10 10 0 0 0 5 5 l1.5 -2 4.5 1.5 v3.5 a2 2 0 0 1 -2 2 A15 15 0 0 1 4 6 a2 2 0 0 1 2 -2 Z",
  ],
};

const FILLED = new Set(["play"]);

export function icon(name, label = "") {
  return drawing(PATHS[name], { label, filled: FILLED.has(name) });
}
