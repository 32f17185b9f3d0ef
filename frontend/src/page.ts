/** What the server put into the page for drawing: settings, words, figures' data. */

import words from "./words.json";
import type { Topology } from "topojson-specification";
import type { Side, Status } from "./marks";

export interface Settings {
  /** `en` or `id`, as `Intl` takes it. */
  locale: string;
  sides: readonly Side[];
  statuses: Partial<Record<Status, string>>;
  outcomes: Partial<Record<string, string>>;
  words: Partial<Record<string, string>>;
  /** Where the boundaries lie, `null` where they are in the page or there are none. */
  boundaries: string | null;
  /** Names of units that more than one state claims. */
  disputed: readonly string[];
  on: string;
}

export type Word = keyof typeof words;

/** A stretch of a lane: first day, the day after the last, holder, status, contested. */
export type Stretch = readonly [
  start: string | null,
  end: string | null,
  holder: string | null,
  status: string | number | null,
  contested: 0 | 1,
];

export interface PlaceOnMap {
  id: string;
  name: string;
  kind: string;
  lat: number | null;
  lon: number | null;
  precision: string;
  claims: number;
  href: string;
  lanes: readonly Stretch[];
}

export interface Blocks {
  places: { places: readonly PlaceOnMap[] };
  volume: { weeks: readonly (readonly [monday: string, counts: Readonly<Record<string, number>>])[] };
  lanes: { rows: readonly { name: string; voice: string; href: string; lanes: readonly Stretch[] }[] };
  lag: { until: string; median: number | null; dots: readonly Dot[] };
  boundaries: Topology;
}

export interface Dot {
  days: number;
  outcome: string;
  label: string;
  href: string;
}

/** Return the page's settings; `null` on a page without any, such as an error page. */
export function settings(): Settings | null {
  return block("settings");
}

/** Return the data of a figure, `null` where the page has none. */
export function data<Name extends keyof Blocks>(name: Name): Blocks[Name] | null {
  return block(name);
}

/** Return the sides that hold something on this page by somebody's word, with their opponents. */
export function holders(page: Settings): readonly Side[] {
  const lanes = [...(data("places")?.places ?? []), ...(data("lanes")?.rows ?? [])].flatMap((row) => row.lanes);
  const named = new Set(lanes.map(([, , holder]) => holder));
  const opponents = new Set(page.sides.filter(({ id }) => named.has(id)).map(({ opponent }) => opponent));
  return page.sides.filter(({ id }) => named.has(id) || opponents.has(id));
}

/** Return a word in the page's language, its `{placeholders}` filled; in English if need be. */
export function word(page: Settings, key: Word, fill: Readonly<Record<string, string | number>> = {}): string {
  const text = page.words[key] ?? words[key];
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(fill[name] ?? whole));
}

/** Whether a server answers: not so in a report that is opened as a file. */
export const served = location.protocol.startsWith("http") && document.body.dataset.page !== "report";

function block<Value>(name: string): Value | null {
  const text = document.getElementById(`klaim-${name}`)?.textContent;
  return text ? (JSON.parse(text) as Value) : null;
}
