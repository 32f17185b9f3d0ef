/** Days as whole numbers since 1970-01-01, so that they can be drawn and compared. */

import { utcTicks } from "d3-time";

export type Day = number;

const MILLISECONDS = 86_400_000;

/** Return the day of an ISO date; throws where the text is none. */
export function toDay(iso: string): Day {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(iso) : Number.NaN;
  if (Number.isNaN(time)) throw new Error(`not a day: ${iso}`);
  return time / MILLISECONDS;
}

export function toIso(day: Day): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

/** Return the Monday of the day's week. */
export function monday(day: Day): Day {
  return day - ((((day + 3) % 7) + 7) % 7);
}

/** Return "16 December 2025": the day comes first in every language of the page. */
export function dayInWords(day: Day, locale: string): string {
  const format = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  return formatter(locale, format).format(day * MILLISECONDS);
}

function formatter(locale: string, format: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, format);
}

/** A mark on a time axis: `year` where a new year begins there. */
export interface Tick {
  day: Day;
  label: string;
  year: boolean;
}

/** Return about `count` marks between two days, on days where people expect them. */
export function ticks(first: Day, last: Day, count: number, locale: string): Tick[] {
  const [start, stop] = [first, last].map((day) => new Date(day * MILLISECONDS)) as [Date, Date];
  const marks = utcTicks(start, stop, Math.max(1, count)).filter(onMidnight);
  const monthly = marks.every((mark) => mark.getUTCDate() === 1);
  const yearly = monthly && marks.every((mark) => mark.getUTCMonth() === 0);
  return marks.map((mark, index) => {
    const year = mark.getUTCMonth() === 0 && mark.getUTCDate() === 1;
    const format: Intl.DateTimeFormatOptions = { timeZone: "UTC" };
    if (!monthly) format.day = "numeric";
    if (!yearly) format.month = "short";
    if (yearly || year || index === 0) format.year = "numeric";
    const label = formatter(locale, format).format(mark);
    return { day: mark.getTime() / MILLISECONDS, label, year };
  });
}

function onMidnight(time: Date): boolean {
  return time.getTime() % MILLISECONDS === 0;
}
