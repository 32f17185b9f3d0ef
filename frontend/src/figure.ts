/** What all figures share: they are drawn anew when the view or their width changes. */

import { spanOf, type Axis, type Range } from "./axis";
import { monday, toDay, type Day } from "./days";
import { data, type Settings } from "./page";

/** Draws a figure into its element, for a view and a width in pixels. */
export type Draw = (into: HTMLElement, page: Settings, width: number) => void;

/** Below this width there is no room for a column of names. */
const NARROW = 560;
const NAMES = 136;

/** Return the time axis as it lies in every figure of a width. */
export function axisOf(page: Settings, width: number): Axis {
  return axisOfPage(page, isNarrow(width) ? 6 : NAMES, width - 10);
}

/** Return the days that are selected by the address, or all days of the axis. */
export function chosenDays(axis: Axis): Range {
  const chosen = new URLSearchParams(location.search);
  const day = (name: string, otherwise: Day): Day => {
    const text = chosen.get(name);
    return text ? Math.max(axis.first, Math.min(axis.last - 1, toDay(text))) : otherwise;
  };
  return { from: day("from", axis.first), to: day("to", axis.last - 1) };
}

/** Return the axis of the selected days alone, a week at least. */
export function closeUp(axis: Axis): Axis {
  const { from, to } = chosenDays(axis);
  return { ...axis, first: from, last: Math.max(to + 1, from + 7) };
}

export function isNarrow(width: number): boolean {
  return width < NARROW;
}

/** Return a function that draws a figure for a view; it is drawn again when its width changes. */
export function drawn(figure: HTMLElement, draw: Draw): (page: Settings) => void {
  const canvas = document.createElement("div");
  canvas.className = "drawing";
  figure.prepend(canvas);
  figure.setAttribute("data-drawn", "");
  let page: Settings | undefined;
  let width = 0;
  const redraw = (): void => {
    if (!page || !width) return;
    const focused = canvas.contains(document.activeElement) && document.activeElement!.getAttribute("aria-label");
    draw(canvas, page, width);
    if (focused) focusAgain(canvas, focused);
  };
  new ResizeObserver(() => {
    if (canvas.clientWidth === width) return;
    width = canvas.clientWidth;
    redraw();
  }).observe(canvas);
  return (shown) => {
    page = shown;
    redraw();
  };
}

/** What had the focus is drawn anew; its label tells which it was. */
function focusAgain(canvas: HTMLElement, label: string): void {
  const same = [...canvas.querySelectorAll<SVGElement>("[aria-label]")];
  same.find((one) => one.getAttribute("aria-label") === label)?.focus({ preventScroll: true });
}

/** Return the axis of the page's figures: of the claims, or else of the lanes, and the day shown. */
function axisOfPage(page: Settings, left: number, right: number): Axis {
  const on = toDay(page.on);
  const weeks = (data("volume")?.weeks ?? []).map(([week, counts]) => ({ day: toDay(week), weight: sum(counts) }));
  const starts = (data("lanes")?.rows ?? []).flatMap((row) => row.lanes.flatMap(([start]) => start ?? []));
  const days = weeks.length ? weeks : starts.map((start) => ({ day: monday(toDay(start)), weight: 1 }));
  const span = spanOf(days.length ? days : [{ day: on, weight: 1 }]);
  return { first: Math.min(span.first, on), last: Math.max(span.last + 7, on + 1), left, right };
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((before, count) => before + count, 0);
}
