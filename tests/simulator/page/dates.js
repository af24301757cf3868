// Moments as the reader reads them: own language, own time zone.
import { language, t } from "./words.js";

const formatters = new Map();

function formatter(options) {
  const key = language() + JSON.stringify(options);
  if (!formatters.has(key))
    formatters.set(key, new Intl.DateTimeFormat(language() === "en" ? "en-GB" : language(), options));
  return formatters.get(key);
}

const moment = (seconds) => new Date(seconds * 1000);

export const clockTime = (seconds) =>
  formatter({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(moment(seconds));

export const weekdayAndDay = (seconds) =>
  formatter({ weekday: "short", day: "numeric", month: "short" }).format(moment(seconds));

export const fullMoment = (seconds) =>
  formatter({
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  }).format(moment(seconds));

export function dayKey(seconds) {
  const day = moment(seconds);
  return `${day.getFullYear()}-${day.getMonth() + 1}-${day.getDate()}`;
}

const DAY = 86400;

/** What stands on the date line between two days' messages. */
export function dayLabel(seconds, now) {
  if (dayKey(seconds) === dayKey(now)) return t("today");
  if (dayKey(seconds) === dayKey(now - DAY)) return t("yesterday");
  const sameYear = moment(seconds).getFullYear() === moment(now).getFullYear();
  return formatter({ day: "numeric", month: "long", ...(sameYear ? {} : { year: "numeric" }) }).format(moment(seconds));
}

/** What stands beside a topic: the time today, else the day. */
export function shortMoment(seconds, now) {
  if (dayKey(seconds) === dayKey(now)) return clockTime(seconds);
  if (now - seconds < 6 * DAY && now > seconds) return formatter({ weekday: "short" }).format(moment(seconds));
  return formatter({ day: "numeric", month: "short" }).format(moment(seconds));
}

const STEPS = [
  ["year", 365 * DAY],
  ["month", 30 * DAY],
  ["week", 7 * DAY],
  ["day", DAY],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
];

function relative(seconds, now) {
  const distance = Math.round(seconds - now);
  const [unit, size] = STEPS.find(([, length]) => Math.abs(distance) >= length) ?? STEPS.at(-1);
  return new Intl.RelativeTimeFormat(language(), { numeric: "auto" }).format(Math.trunc(distance / size), unit);
}

const DATES = { d: { day: "numeric", month: "short" }, D: { day: "numeric", month: "long", year: "numeric" } };
const TIMES = {
  t: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  T: { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" },
};

/** A date-time entity: format is r, or w, d or D, t or T in this order; without a format the writer's words stay. */
export function entityMoment(seconds, format, words, now) {
  if (!format || !/^(r|w?[dD]?[tT]?)$/.test(format)) return words;
  if (format === "r") return relative(seconds, now);
  const options = {};
  if (format.includes("w")) options.weekday = "long";
  for (const mark of format) Object.assign(options, DATES[mark], TIMES[mark]);
  if (format.includes("d") && moment(seconds).getFullYear() !== moment(now).getFullYear()) options.year = "numeric";
  return formatter(options).format(moment(seconds));
}

export function duration(seconds) {
  const whole = Math.round(seconds || 0);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
