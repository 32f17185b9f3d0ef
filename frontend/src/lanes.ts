/** Lanes over time: who holds a place by whose word, or what each voice says about one place. */

import { withChanges } from "./address";
import { drawnAxis, xOf, type Axis } from "./axis";
import { toDay, toIso, type Day } from "./days";
import { html, svg } from "./elements";
import { axisOf, closeUp, isNarrow } from "./figure";
import { colourOf, markOf, type Mark, type Role, type Side, type Status } from "./marks";
import { data, holders, word, type Settings, type Stretch } from "./page";
import { colour, patternsFor, type Patterns } from "./patterns";
import { rove } from "./roving";
import type { Shown } from "./shown";
import { daysInWords, stateInWords } from "./words";

const ROW = 24;
const BAR = 15;
const LABEL = 16;
const TOP = 20;

/** As many rows at first, and as many more at each press of the button. */
const ROWS = 20;

/** Bars narrower than this have no letter. */
const LETTER = 13;

const VOICES = { silent: "silent", claims: "claimsIt", denies: "deniesIt" } as const;

/** One lane: its name, where its name leads, and its stretches. */
interface Lane {
  id: string;
  name: string;
  href: string;
  stretches: readonly Stretch[];
  /** The address behind a stretch that begins on a day. */
  opens: (start: string | null) => string;
}

/** Draw the lanes of the page: of places, or of the voices about one place. */
export function drawLanes(
  into: HTMLElement,
  page: Settings,
  width: number,
  day: Shown<Day>,
  place: Shown<string | null>,
  rows = ROWS,
): void {
  const all = lanesOf();
  const shown = all.slice(0, rows);
  const axis = closeUp(axisOf(page, width));
  const high = ROW + (isNarrow(width) ? LABEL : 0);
  const bottom = TOP + shown.length * high;
  const patterns = patternsFor("lanes", holders(page));
  const drawing = svg(
    "svg",
    { width, height: bottom + 20, role: "group", "aria-label": word(page, "lanesLabel") },
    patterns.defs,
    drawnAxis(axis, TOP, bottom, page.locale),
    ...shown.map((lane, row) => drawnLane(page, lane, axis, patterns, TOP + row * high, width, place)),
    dayLine(axis, bottom, day),
  );
  const more = all.length - shown.length;
  const button = html("button", { type: "button", class: "quiet" }, word(page, "showMoreRows", { n: Math.min(ROWS, more) }));
  button.addEventListener("click", () => drawLanes(into, page, width, day, place, rows + ROWS));
  into.replaceChildren(drawing, ...(more > 0 ? [button] : []));
  rove(drawing);
}

/** Return the lanes of the page's places, those chosen alone if any are, or of voices. */
function lanesOf(): Lane[] {
  const places = data("places")?.places;
  if (places && !data("lanes")) {
    const chosen = new URLSearchParams(location.search).getAll("place");
    return places
      .filter((one) => one.lanes.length && (!chosen.length || chosen.includes(one.id)))
      .map((one) => ({
        ...one,
        stretches: one.lanes,
        opens: (start) => opening(one.href, start ? { on: start } : {}),
      }));
  }
  return (data("lanes")?.rows ?? []).map((row) => ({
    ...row,
    id: "",
    stretches: row.lanes,
    opens: (start) => `${opening(row.href, { ...(start && { on: start }), voice: row.voice })}#statements`,
  }));
}

function opening(href: string, changes: Readonly<Record<string, string>>): string {
  return href.startsWith("#") ? href : withChanges(href, changes);
}

function drawnLane(
  page: Settings,
  lane: Lane,
  axis: Axis,
  patterns: Patterns,
  top: number,
  width: number,
  place: Shown<string | null>,
): SVGGElement {
  const narrow = isNarrow(width);
  const y = top + (narrow ? LABEL : 0) + (ROW - BAR) / 2;
  const name = narrow
    ? svg("text", { x: axis.left, y: top + LABEL - 2 }, lane.name)
    : svg("text", { x: axis.left - 8, y: y + BAR - 3, "text-anchor": "end" }, shortened(lane.name, 19));
  const label = lane.href
    ? svg("a", { href: lane.href, class: "name", "data-place": lane.id || null }, svg("title", {}, lane.name), name)
    : svg("g", { class: "name" }, svg("title", {}, lane.name), name);
  const bars = lane.stretches.flatMap((stretch) => drawnStretch(page, lane, stretch, axis, patterns, y));
  const group = svg("g", { class: "lane" }, label, guide(axis, y), ...bars);
  for (const event of ["pointerenter", "focusin"]) {
    group.addEventListener(event, () => place.show(lane.id || null));
  }
  group.addEventListener("pointerleave", () => place.show(null));
  return group;
}

function guide(axis: Axis, y: number): SVGLineElement {
  const middle = y + BAR / 2;
  return svg("line", { x1: axis.left, x2: axis.right, y1: middle, y2: middle, class: "guide" });
}

/** Return the link of a stretch, and over it the letter: what it says is in the link's label. */
function drawnStretch(
  page: Settings,
  lane: Lane,
  stretch: Stretch,
  axis: Axis,
  patterns: Patterns,
  y: number,
): SVGElement[] {
  const [start, end, holder] = stretch;
  const x = xOf(axis, start ? toDay(start) : axis.first);
  const wide = xOf(axis, end ? toDay(end) : axis.last) - x - 1.5;
  if (wide < 0) return [];
  const side = page.sides.find((one) => one.id === holder);
  const look = lookOf(stretch, side, page.sides, patterns);
  const label = word(page, "stretch", {
    place: lane.name,
    state: stretchInWords(page, stretch, side),
    days: daysInWords(page, start, end),
  });
  const bar = svg("rect", { x: x.toFixed(1), y, width: Math.max(1.5, wide).toFixed(1), height: BAR, ...look.bar });
  const link = svg("a", { href: lane.opens(start), class: "stretch", "aria-label": label }, svg("title", {}, label), bar);
  if (look.underline) {
    link.append(svg("rect", { x: x.toFixed(1), y: y + BAR + 1, width: Math.max(1.5, wide).toFixed(1), height: 2.5, class: "underline" }));
  }
  return look.letter && wide >= LETTER ? [link, ...lettered(look, x + wide / 2, y)] : [link];
}

interface Look {
  bar: { fill: string; stroke: string; "stroke-dasharray"?: string };
  letter: string;
  ink: Role;
  plate: boolean;
  underline: boolean;
}

/** Return how a stretch is painted: the side's colour, and the pattern of how sure it is. */
function lookOf([, , holder, status, contested]: Stretch, side: Side | undefined, sides: readonly Side[], patterns: Patterns): Look {
  if (typeof status === "number") return shared(status, side, patterns);
  const told = status === "claims" || status === "denies" ? "claimed" : status;
  const mark = markOf({ holder, status: told === "silent" ? null : (told as Status | null), contested: contested === 1 }, sides);
  const fill = fillOf(mark, patterns);
  const dashed = mark.fill === "dotted" ? { "stroke-dasharray": "2 2" } : {};
  const letter = status === "denies" ? `≠${mark.letter}` : mark.fill === "split" ? `${mark.letter}?` : mark.letter;
  const onSide = mark.fill === "full";
  return {
    bar: { fill, stroke: colour(mark.fill === "split" ? "ink" : mark.side), ...dashed },
    letter,
    ink: onSide ? "on-side" : mark.fill === "split" ? "ink" : mark.side,
    plate: !onSide,
    underline: mark.ring,
  };
}

function fillOf(mark: Mark, patterns: Patterns): string {
  switch (mark.fill) {
    case "full":
      return colour(mark.side);
    case "outline":
      return patterns.fill("hatch", mark.side);
    case "split":
      return patterns.fill("stripes", mark.side, mark.opponent);
    case "dotted":
      return mark.shape === "diamond" ? patterns.fill("hatch", "other") : colour("paper");
  }
}

/** A share of a reference map: the fuller, the more of the place the side holds. */
function shared(share: number, side: Side | undefined, patterns: Patterns): Look {
  const role: Role = side ? colourOf(side) : "other";
  const fill = share >= 0.9 ? colour(role) : patterns.fill(share >= 0.5 ? "bars" : "hatch", role);
  const full = share >= 0.9;
  return { bar: { fill, stroke: colour(role) }, letter: side?.letter ?? "", ink: full ? "on-side" : role, plate: !full, underline: false };
}

function lettered({ letter, ink, plate }: Look, x: number, y: number): SVGElement[] {
  const wide = letter.length * 7 + 3;
  const back = svg("rect", { x: x - wide / 2, y: y + 1.5, width: wide, height: BAR - 3, fill: colour("paper") });
  const text = svg("text", { x, y: y + BAR - 3.5, "text-anchor": "middle", class: "letter", fill: colour(ink) }, letter);
  return [svg("g", { class: "lettered", "aria-hidden": "true" }, ...(plate ? [back, text] : [text]))];
}

function stretchInWords(page: Settings, [, , holder, status, contested]: Stretch, side: Side | undefined): string {
  const name = side?.name ?? "";
  if (typeof status === "number") return word(page, "shareHeld", { n: Math.round(status * 100), side: name });
  if (status === "silent" || status === "claims" || status === "denies") return word(page, VOICES[status], { side: name });
  return stateInWords(page, { holder, status: status as Status | null, contested: contested === 1 });
}

function dayLine(axis: Axis, bottom: number, day: Shown<Day>): SVGLineElement {
  const line = svg("line", { y1: TOP - 6, y2: bottom, class: "day-line" });
  const show = (): void => {
    line.setAttribute("transform", `translate(${xOf(axis, day.value).toFixed(1)} 0)`);
    line.setAttribute("data-day", toIso(day.value));
  };
  day.follow(show, line);
  show();
  return line;
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
