// Elements, keyed lists and parts that are rebuilt only when what they show has changed.

const SVG = "http://www.w3.org/2000/svg";

function setAttribute(node, name, value) {
  if (value === undefined || value === null || value === false) return;
  if (name === "on") Object.entries(value).forEach(([event, listener]) => node.addEventListener(event, listener));
  else if (name === "text") node.textContent = value;
  else if (name === "data") Object.entries(value).forEach(([key, held]) => (node.dataset[key] = held));
  else if (name === "style") Object.entries(value).forEach(([key, held]) => node.style.setProperty(key, held));
  else if (name in node && typeof value === "boolean") node[name] = value;
  else node.setAttribute(name, value === true ? "" : value);
}

/** An element; children may be nodes, strings (always as text), null or nested lists. */
export function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => setAttribute(node, name, value));
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** A drawing made of stroked paths in a 24 by 24 box. */
export function drawing(paths, { label = "", filled = false } = {}) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", filled ? "icon filled" : "icon");
  if (label) {
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", label);
  } else svg.setAttribute("aria-hidden", "true");
  for (const outline of paths) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", outline);
    svg.append(path);
  }
  return svg;
}

const kept = new WeakMap();

/** Makes host's children follow items by key; nodes that stay are neither rebuilt nor moved without need. */
export function keyed(host, items, { key, make, update }) {
  const before = kept.get(host) ?? new Map();
  const after = new Map();
  for (const item of items) after.set(key(item), before.get(key(item)) ?? make(item));
  for (const [name, node] of before) if (!after.has(name)) node.remove();
  let cursor = host.firstChild;
  for (const item of items) {
    const node = after.get(key(item));
    if (node === cursor) cursor = cursor.nextSibling;
    else host.insertBefore(node, cursor);
    update?.(node, item);
  }
  kept.set(host, after);
}

const shown = new WeakMap();

function focusedPlace(host) {
  const buttons = [...host.querySelectorAll("button, a, input, select")];
  return buttons.indexOf(document.activeElement);
}

/** Fills host by build() when the signature differs from the last one; keyboard focus stays on the same control. */
export function part(host, signature, build) {
  const now = typeof signature === "string" ? signature : JSON.stringify(signature);
  if (shown.get(host) === now) return false;
  const place = focusedPlace(host);
  host.replaceChildren(...[build()].flat(Infinity).filter(Boolean));
  shown.set(host, now);
  if (place >= 0) host.querySelectorAll("button, a, input, select")[place]?.focus({ preventScroll: true });
  return true;
}

export function clear(host) {
  kept.delete(host);
  host.replaceChildren();
}
