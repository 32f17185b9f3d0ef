/** The time axis that the bars and the lanes share. */

import { svg } from "./elements";
import { ticks, toDay, type Day } from "./days";
import type { Settings } from "./page";

/** Pixels from one tick to the next, at least: a month and a year fit in between. */
const APART = 90;

export interface Axis {
  first: Day;
  last: Day;
  left: number;
  right: number;
}

/** Return where a day begins, in pixels; what lies outside is put on the edge. */
export function xOf(axis: Axis, day: Day): number {
  const part = (day - axis.first) / (axis.last - axis.first);
  return axis.left + Math.max(0, Math.min(1, part)) * (axis.right - axis.left);
}

/** Return the day under a point. */
export function dayAt(axis: Axis, x: number): Day {
  const part = (x - axis.left) / (axis.right - axis.left);
  const day = Math.floor(axis.first + part * (axis.last - axis.first));
  return Math.max(axis.first, Math.min(axis.last - 1, day));
}

/** Return the axis of the whole ledger: from its first day to the day after its last. */
export function wholeAxis(page: Settings, left: number, right: number): Axis {
  const [first, last] = [toDay(page.first), toDay(page.last) + 1];
  return { first, last: Math.max(last, first + 7), left, right };
}

/** Return lines and labels for an axis, from `top` to `bottom`, the labels under `bottom`. */
export function drawnAxis(axis: Axis, top: number, bottom: number, locale: string): SVGGElement {
  const group = svg("g", { class: "axis", "aria-hidden": "true" });
  const count = Math.floor((axis.right - axis.left) / APART);
  for (const tick of ticks(axis.first, axis.last - 1, count, locale)) {
    const x = Math.round(xOf(axis, tick.day)) + 0.5;
    group.append(svg("line", { x1: x, x2: x, y1: top, y2: bottom, class: tick.year ? "year" : null }));
    if (x < axis.right - 30) group.append(svg("text", { x: x + 3, y: bottom + 13 }, tick.label));
  }
  return group;
}
