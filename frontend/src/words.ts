/** States and days in the words of the page. */

import { dayInWords, toDay } from "./days";
import type { State } from "./marks";
import { word, type Settings } from "./page";

export function stateInWords(page: Settings, { holder, status, contested }: State): string {
  const side = page.sides.find((one) => one.id === holder);
  if (!side || !status) return word(page, contested ? "foughtOver" : "nobody");
  return word(page, "heldBy", { side: side.name, status: page.statuses[status] ?? status });
}

/** Return a stretch of days in words; `end` is the day after its last. */
export function daysInWords(page: Settings, start: string | null, end: string | null): string {
  const from = start && dayInWords(toDay(start), page.locale);
  const to = end && dayInWords(toDay(end) - 1, page.locale);
  if (from && to) return word(page, "days", { from, to });
  if (from) return word(page, "sinceDay", { from });
  return to ? word(page, "untilDay", { to }) : "";
}
