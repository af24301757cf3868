// What the reader has chosen to look at; kept for this browser tab.

const KEPT_AS = "view";
const held = JSON.parse(sessionStorage.getItem(KEPT_AS) ?? "{}");

export const view = { customer: null, agent: null, group: null, thread: undefined, side: "customer", ...held };

let redraw = () => {};

export const onChange = (listener) => (redraw = listener);

/** Choose something else to look at. */
export function choose(change) {
  Object.assign(view, change);
  sessionStorage.setItem(KEPT_AS, JSON.stringify(view));
  redraw();
}
