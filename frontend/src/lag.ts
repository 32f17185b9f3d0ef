/** How long it took until others conceded, corroborated or contradicted each of a speaker's claims. */

import { svg } from "./elements";
import { isNarrow } from "./figure";
import { data, word, type Dot, type Settings } from "./page";
import { rove } from "./roving";

const OUTCOMES = ["conceded", "corroborated", "contradicted", "open"] as const;
type Outcome = (typeof OUTCOMES)[number];

const ROW = 40;
const TOP = 8;

/** Days marked on the axis; it is a logarithmic one, as most words come in the first weeks. */
const MARKS = [0, 1, 3, 7, 14, 30, 90, 180, 365, 730, 1460];

const DOTS: Record<Outcome, string> = {
  conceded: "M-5 0A5 5 0 1 1 5 0A5 5 0 1 1 -5 0Z",
  corroborated: "M0 -6L6 5L-6 5Z",
  contradicted: "M-5 -5L5 5M5 -5L-5 5",
  open: "M-5 -5L5 0L-5 5",
};

/** Draw one row for each outcome, with a dot for each claim. */
export function drawLag(into: HTMLElement, page: Settings, width: number): void {
  const lag = data("lag");
  const dots = lag?.dots ?? [];
  const longest = Math.max(30, ...dots.map((dot) => dot.days));
  const narrow = isNarrow(width);
  const left = narrow ? 12 : 150;
  const x = (days: number): number => left + 10 + (Math.log1p(days) / Math.log1p(longest)) * (width - left - 30);
  const bottom = TOP + OUTCOMES.length * ROW;
  const drawing = svg(
    "svg",
    { width, height: bottom + 24, role: "group", "aria-label": word(page, "lagLabel") },
    axis(longest, x, bottom),
    ...OUTCOMES.map((outcome, row) => drawnRow(page, outcome, dots, x, TOP + row * ROW, narrow)),
  );
  if (lag?.median != null) drawing.append(median(page, lag.median, x, bottom, width));
  into.replaceChildren(drawing);
  rove(drawing);
}

function axis(longest: number, x: (days: number) => number, bottom: number): SVGGElement {
  const group = svg("g", { class: "axis", "aria-hidden": "true" });
  let last = -Infinity;
  for (const days of MARKS.filter((mark) => mark <= longest)) {
    const at = Math.round(x(days)) + 0.5;
    group.append(svg("line", { x1: at, x2: at, y1: TOP, y2: bottom }));
    if (at - last < 28) continue;
    group.append(svg("text", { x: at, y: bottom + 15, "text-anchor": "middle" }, String(days)));
    last = at;
  }
  return group;
}

function drawnRow(
  page: Settings,
  outcome: Outcome,
  dots: readonly Dot[],
  x: (days: number) => number,
  top: number,
  narrow: boolean,
): SVGGElement {
  const mine = dots.filter((dot) => dot.outcome === outcome);
  const name = `${page.outcomes[outcome] ?? outcome} (${mine.length})`;
  const text = narrow
    ? svg("text", { x: 12, y: top + 11 }, name)
    : svg("text", { x: 140, y: top + ROW / 2 + 4, "text-anchor": "end" }, name);
  const middle = top + ROW / 2 + (narrow ? 6 : 0);
  const seen = new Map<number, number>();
  const links = mine.map((dot) => {
    const at = Math.round(x(dot.days));
    const before = seen.get(at) ?? 0;
    seen.set(at, before + 1);
    return drawnDot(page, outcome, dot, at, middle + spread(before));
  });
  return svg("g", { class: `row outcome-${outcome}` }, text, ...links);
}

/** Dots of one day lie around the middle of the row: 0, up, down, further up ... */
function spread(index: number): number {
  const step = Math.min(3, Math.ceil(index / 2)) * 4;
  return index % 2 ? -step : step;
}

function drawnDot(page: Settings, outcome: Outcome, dot: Dot, x: number, y: number): SVGAElement {
  const label = word(page, outcome === "open" ? "stillOpen" : "decidedAfter", {
    label: dot.label,
    outcome: page.outcomes[outcome] ?? outcome,
    n: dot.days,
  });
  return svg(
    "a",
    { href: dot.href, class: "dot", "aria-label": label, transform: `translate(${x} ${y})` },
    svg("title", {}, label),
    svg("circle", { r: 9, class: "reach" }),
    svg("path", { d: DOTS[outcome] }),
  );
}

function median(
  page: Settings,
  days: number,
  x: (days: number) => number,
  bottom: number,
  width: number,
): SVGGElement {
  const at = x(days);
  const leftwards = at > x(0) + (width - x(0)) / 2;
  const beside = leftwards ? { x: at - 4, "text-anchor": "end" } : { x: at + 4 };
  return svg(
    "g",
    { class: "median" },
    svg("line", { x1: at, x2: at, y1: TOP, y2: bottom }),
    svg("text", { ...beside, y: bottom - 4 }, word(page, "medianDays", { n: days })),
  );
}
