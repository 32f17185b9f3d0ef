/** Claims per week as bars: what a user selects there is the range of days of the whole page. */

import { withChanges } from "./address";
import { dayAt, drawnAxis, xOf, type Axis, type Range } from "./axis";
import { dayInWords, monday, toDay, toIso, type Day } from "./days";
import { html, svg } from "./elements";
import { axisOf, chosenDays } from "./figure";
import { colourOf, type Side } from "./marks";
import { here, navigate } from "./navigation";
import { data, served, word, type Blocks, type Settings } from "./page";
import { colour, patternsFor, type Patterns } from "./patterns";
import type { Shown } from "./shown";
import { followPointer, makeSlider, moveTo, tell } from "./slider";
import { daysInWords } from "./words";

const TOP = 16;
const BOTTOM = 92;
const HEIGHT = 112;

/** Pixels that a bar is wide at least. */
const BAR = 5;

/** A drag of fewer pixels than this is a click. */
const CLICK = 4;

/** Who speaks, from the bottom of a bar to its top. */
interface Series {
  key: string;
  name: string;
  fill: string;
  stroke: string;
}

interface Bar {
  first: Day;
  next: Day;
  counts: Record<string, number>;
}

/** Draw the bars, the range selected and the day shown. */
export function drawVolume(into: HTMLElement, page: Settings, width: number, day: Shown<Day>): void {
  const weeks = data("volume")?.weeks ?? [];
  const axis = axisOf(page, width);
  const patterns = patternsFor("volume", page.sides);
  const series = seriesOf(page, patterns, weeks);
  const bars = barsOf(weeks, axis);
  const most = Math.max(1, ...bars.map(({ counts }) => total(counts)));
  const range = chosenDays(axis);
  const drawing = svg(
    "svg",
    { width, height: HEIGHT, role: "group", "aria-label": word(page, "volumeLabel") },
    patterns.defs,
    drawnAxis(axis, TOP, BOTTOM, page.locale),
    svg("g", { class: "bars" }, ...bars.map((bar) => drawnBar(page, bar, series, axis, most))),
  );
  const selection = drawnSelection(page, axis, range);
  drawing.append(selection.group, dayHandle(page, axis, day));
  drawing.addEventListener("pointerdown", (event) => select(drawing, axis, event, selection.show, day));
  into.replaceChildren(drawing, legend(series, mostInWords(page, weeksIn(axis), most)), ...below(page, axis, range));
}

function seriesOf(page: Settings, patterns: Patterns, weeks: Blocks["volume"]["weeks"]): Series[] {
  const speaking = new Set(weeks.flatMap(([, counts]) => Object.keys(counts)));
  return page.sides
    .filter(({ id }) => speaking.has(id))
    .map((side) => ({ key: side.id, name: side.name, fill: fillOf(side, patterns), stroke: colour(colourOf(side)) }));
}

function fillOf(side: Side, patterns: Patterns): string {
  if (side.id === "none") return colour("paper");
  if (side.rank === null) return patterns.fill("dots", "other");
  return side.rank % 2 ? patterns.fill("bars", colourOf(side)) : colour(colourOf(side));
}

/** Return how many weeks a bar stands for, so that its patterns can be seen. */
function weeksIn(axis: Axis): number {
  const week = ((axis.right - axis.left) * 7) / (axis.last - axis.first);
  return Math.max(1, Math.ceil(BAR / week));
}

/** Return the bars of the axis, each of as many weeks as it takes. */
function barsOf(weeks: Blocks["volume"]["weeks"], axis: Axis): Bar[] {
  const days = weeksIn(axis) * 7;
  const origin = monday(axis.first);
  const bars = new Map<Day, Bar>();
  for (const [week, counts] of weeks) {
    const first = origin + Math.floor((toDay(week) - origin) / days) * days;
    const bar = bars.get(first) ?? { first, next: first + days, counts: {} };
    for (const [key, count] of Object.entries(counts)) bar.counts[key] = (bar.counts[key] ?? 0) + count;
    bars.set(first, bar);
  }
  return [...bars.values()].filter((bar) => bar.next > axis.first && bar.first < axis.last);
}

function mostInWords(page: Settings, weeks: number, most: number): string {
  return weeks === 1 ? word(page, "mostInAWeek", { n: most }) : word(page, "mostInWeeks", { weeks, n: most });
}

function drawnBar(page: Settings, bar: Bar, series: readonly Series[], axis: Axis, most: number): SVGGElement {
  const [x, end] = [xOf(axis, bar.first), xOf(axis, bar.next)];
  const days = daysInWords(page, toIso(bar.first), toIso(bar.next));
  const group = svg("g", {}, svg("title", {}, word(page, "claimsOnDays", { days, n: total(bar.counts) })));
  let y = BOTTOM;
  for (const { key, fill, stroke } of series) {
    const height = ((bar.counts[key] ?? 0) / most) * (BOTTOM - TOP - 4);
    if (!height) continue;
    y -= height;
    group.append(rectangle(x + 0.5, y, Math.max(1, end - x - 1.5), height, { fill, stroke }));
  }
  return group;
}

function rectangle(x: number, y: number, width: number, height: number, paint: { fill: string; stroke: string }): SVGRectElement {
  const [left, top, wide, high] = [x, y, width, height].map((number) => number.toFixed(1));
  return svg("rect", { x: left, y: top, width: wide, height: high, ...paint });
}

function legend(series: readonly Series[], most: string): HTMLUListElement {
  const rows = series.map(({ name, fill, stroke }) => {
    const swatch = svg("svg", { width: 14, height: 11, "aria-hidden": "true" }, rectangle(0.5, 0.5, 13, 10, { fill, stroke }));
    return html("li", {}, swatch, name);
  });
  return html("ul", { class: "volume-legend" }, ...rows, html("li", { class: "note" }, most));
}

/** Two handles with what lies outside of them dimmed; `show` moves them. */
function drawnSelection(
  page: Settings,
  axis: Axis,
  range: Range,
): { group: SVGGElement; show: (range: Range) => void } {
  const dim = () => svg("rect", { y: TOP, height: BOTTOM - TOP, class: "outside" });
  const [before, after] = [dim(), dim()];
  const [from, to] = [handle(-1), handle(1)];
  const inWords = (day: Day): string => dayInWords(day, page.locale);
  let now = range;
  const show = (shown: Range): void => {
    now = shown;
    const [left, right] = [xOf(axis, shown.from), xOf(axis, shown.to + 1)];
    before.setAttribute("x", String(axis.left));
    before.setAttribute("width", String(Math.max(0, left - axis.left)));
    after.setAttribute("x", String(right));
    after.setAttribute("width", String(Math.max(0, axis.right - right)));
    moveTo(from, axis, shown.from);
    moveTo(to, axis, shown.to + 1);
    tell(from, { inWords }, shown.from);
    tell(to, { inWords }, shown.to);
  };
  const shared = { step: 1, inWords, rested: () => go(axis, now) };
  makeSlider(from, axis, {
    ...shared,
    label: word(page, "fromHandle"),
    value: range.from,
    moved: (day) => show({ from: Math.min(day, now.to), to: now.to }),
  });
  makeSlider(to, axis, {
    ...shared,
    label: word(page, "toHandle"),
    value: range.to,
    moved: (day) => show({ from: now.from, to: Math.max(day, now.from) }),
  });
  show(range);
  return { group: svg("g", { class: served ? "selection" : "hidden" }, before, after, from, to), show };
}

function handle(towards: -1 | 1): SVGGElement {
  const grip = svg("rect", { x: towards < 0 ? -9 : 0, y: 34, width: 9, height: 34, rx: 3, class: "grip" });
  const line = svg("line", { y1: TOP, y2: BOTTOM });
  return svg("g", { class: "edge" }, line, grip);
}

function dayHandle(page: Settings, axis: Axis, day: Shown<Day>): SVGGElement {
  const group = svg(
    "g",
    { class: "day" },
    svg("line", { y1: TOP, y2: BOTTOM }),
    svg("path", { d: `M-8 ${TOP - 14}H8V${TOP - 6}L0 ${TOP + 2}L-8 ${TOP - 6}Z`, class: "grip" }),
  );
  const inWords = (one: Day): string => dayInWords(one, page.locale);
  makeSlider(group, axis, {
    label: word(page, "dayHandle"),
    value: day.value,
    step: 1,
    inWords,
    moved: (to) => day.show(to),
    rested: showDay,
  });
  const name = svg("text", { y: TOP - 5, class: "day-name", "aria-hidden": "true" });
  group.append(name);
  const show = (): void => {
    const leftwards = xOf(axis, day.value) > (axis.left + axis.right) / 2;
    moveTo(group, axis, day.value);
    tell(group, { inWords }, day.value);
    name.textContent = inWords(day.value);
    name.setAttribute("x", leftwards ? "-13" : "13");
    name.setAttribute("text-anchor", leftwards ? "end" : "start");
  };
  day.follow(show, group);
  show();
  return group;
}

/** A drag over the bars selects days, a click shows a day. */
function select(
  drawing: SVGSVGElement,
  axis: Axis,
  down: PointerEvent,
  show: (range: Range) => void,
  day: Shown<Day>,
): void {
  const start = down.clientX - drawing.getBoundingClientRect().left;
  if (down.button !== 0 || start < axis.left) return;
  const range = (x: number): Range => {
    const [one, other] = [dayAt(axis, start), dayAt(axis, x)];
    return { from: Math.min(one, other), to: Math.max(one, other) };
  };
  const isClick = (x: number): boolean => !served || Math.abs(x - start) < CLICK;
  followPointer(
    drawing,
    down,
    (x) => {
      if (!isClick(x)) show(range(x));
    },
    (x) => {
      if (!isClick(x)) return go(axis, range(x));
      day.show(dayAt(axis, x));
      showDay(dayAt(axis, x));
    },
  );
}

function below(page: Settings, axis: Axis, range: Range): HTMLElement[] {
  if (!served) return [];
  const all = range.from === axis.first && range.to === axis.last - 1;
  const clear = html("button", { type: "button", class: "quiet" }, word(page, "allDays"));
  clear.addEventListener("click", () => go(axis, { from: axis.first, to: axis.last - 1 }));
  return [html("p", { class: "hint" }, word(page, "volumeHint"), " ", ...(all ? [] : [clear]))];
}

function go(axis: Axis, { from, to }: Range): void {
  navigate(
    withChanges(here(), {
      from: from > axis.first ? toIso(from) : null,
      to: to < axis.last - 1 ? toIso(to) : null,
    }),
  );
}

function showDay(day: Day): void {
  navigate(withChanges(here(), { on: toIso(day) }));
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
