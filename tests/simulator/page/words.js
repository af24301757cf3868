// Every word of the page itself, in the reader's language. What people and the bot write comes from the server.
import EN from "./en.js";
import HANS from "./zh-hans.js";
import HANT from "./zh-hant.js";

export const LANGUAGES = { en: "English", "zh-Hans": "简体中文", "zh-Hant": "繁體中文" };
const TEXTS = { en: EN, "zh-Hans": HANS, "zh-Hant": HANT };
const KEPT_AS = "page-language";

export function closest(tag) {
  if (!/^zh\b/i.test(tag)) return "en";
  return /hant|tw|hk|mo/i.test(tag) ? "zh-Hant" : "zh-Hans";
}

let current = localStorage.getItem(KEPT_AS) ?? closest(navigator.language || "en");
if (!(current in TEXTS)) current = "en";

export const language = () => current;

export function speak(tag) {
  current = tag;
  localStorage.setItem(KEPT_AS, tag);
}

const TELEGRAM_CODES = { en: "en", "zh-Hans": "zh-hans", "zh-Hant": "zh-hant" };

/** The reader's language as Telegram's apps name it. */
export const telegramCode = () => TELEGRAM_CODES[current];

/** The sentence of this key in the reader's language, with {0}, {1} … filled in. */
export function t(key, ...values) {
  const sentence = TEXTS[current][key] ?? EN[key];
  return sentence.replace(/\{(\d)\}/g, (_, index) => values[Number(index)]);
}
