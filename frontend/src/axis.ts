/** The time axis that the bars and the lanes share. */

import { svg } from "./elements";
import { ticks, type Day } from "./days";

/** Pixels from one tick to the next, at least: a month and a year fit in between. */
const APART = 90;

export interface Axis {
  first: Day;
  last: Day;
  left: number;
  right: number;
}

/** Some days, both ends included. */
export interface Range {
  from: Day;
  to: Day;
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

/**
 * Return the first and last of some days, less the few before a long silence: a claim about 1991
 * is not to make the war a stroke at the edge. At most a hundredth of their weight is left out.
 */
export function spanOf(days: readonly { day: Day; weight: number }[]): { first: Day; last: Day } {
  const sorted = [...days].sort((one, other) => one.day - other.day);
  const all = sorted.reduce((sum, { weight }) => sum + weight, 0);
  const last = sorted.at(-1)!.day;
  let first = sorted[0]!.day;
  let passed = 0;
  for (const [index, { day, weight }] of sorted.entries()) {
    if (passed > all / 100) break;
    if (index && day - sorted[index - 1]!.day > (last - day) / 2) first = day;
    passed += weight;
  }
  return { first, last };
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
