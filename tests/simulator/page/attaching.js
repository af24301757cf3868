// What can be attached, and files that come by paste or drop.
import { t } from "./words.js";

const KINDS = [
  ["photo", "photo", 1],
  ["album", "photo", 3],
  ["video", "video", 1],
  ["voice", "voice", 1],
  ["document", "document", 1],
  ["location", "location", 1],
  ["contact", "contact", 1],
  ["sticker", "sticker", 1],
  ["poll", "poll", 1],
];

export function attachItems(dispatch, openPicker) {
  const kinds = KINDS.map(([name, kind, count]) => ({
    label: t(name),
    icon: name,
    data: { testid: `attach-${name}` },
    act: () => dispatch(kind, count),
  }));
  return [
    ...kinds,
    { label: t("from_disk"), icon: "folder", data: { testid: "attach-file" }, act: openPicker },
    { note: t("caption_hint") },
  ];
}

export const filesFrom = (transfer) => [...(transfer?.files ?? [])];

/** Files dropped on a pane go the way of attached ones. */
export function acceptDrops(pane, composer) {
  const stop = (event) => {
    if (![...event.dataTransfer.types].includes("Files") || !composer.isWriting()) return;
    event.preventDefault();
    pane.classList.toggle("dropping", event.type === "dragover");
    if (event.type === "drop") composer.drop(filesFrom(event.dataTransfer));
  };
  ["dragover", "dragleave", "drop"].forEach((name) => pane.addEventListener(name, stop));
}
