/** What a map shows of the places: which markers, how sure of where they are, which names. */

import { toPlane, toScreen, pixelsPerKilometre, type Camera, type Point, type Size } from "./camera";
import { around, clustered, placed, type Box, type Cluster, type Name, type Placed } from "./declutter";
import { markOf, type Mark, type Side } from "./marks";
import type { PlaceOnMap } from "./page";
import { stateOn } from "./states";

/** Half a marker's width. */
export const RADIUS = 9;

/** Markers closer than this hide each other. */
const APART = 19;

/** How far from its point, in kilometres, a place may be, by how exact its coordinates are. */
const BLUR: Partial<Record<string, number>> = { hromada: 12, raion: 30, oblast: 80, country: 250 };

/** How far they reach, though their point is exact. */
const REACH: Partial<Record<string, number>> = { sector: 15, raion: 30, oblast: 80 };

/** Too wide for a point: the page lists them beside the map. */
const TOO_WIDE = new Set(["country", "region", "river", "sea"]);

export interface Spot {
  place: PlaceOnMap;
  at: Point;
  mark: Mark;
  /** Radius of the disc of a place whose position is not exact, in pixels; 0 where it is. */
  blur: number;
}

export interface Layout {
  markers: readonly Cluster<Spot>[];
  names: readonly Placed<Name & { spot: Spot }>[];
  /** What markers and names cover. */
  taken: readonly Box[];
}

/** Return how many kilometres around its point a place may be, 0 where it is a point. */
export function blurOf({ kind, precision }: Pick<PlaceOnMap, "kind" | "precision">): number {
  return Math.max(BLUR[precision] ?? 0, REACH[kind] ?? 0);
}

/** Tell whether a place has a point on the map. */
export function isOnMap({ kind, lat, lon }: PlaceOnMap): boolean {
  return lat !== null && lon !== null && !TOO_WIDE.has(kind);
}

/** Return what is drawn of the places on a day, an ISO date. */
export function layout(
  places: readonly PlaceOnMap[],
  day: string,
  sides: readonly Side[],
  camera: Camera,
  size: Size,
  widthOf: (text: string) => number,
): Layout {
  const spots = places.filter(isOnMap).flatMap((place) => spotOf(place, day, sides, camera, size) ?? []);
  const markers = clustered(spots.map((spot) => ({ at: spot.at, weight: weightOf(spot), item: spot })), APART);
  const names = markers.map(({ item }) => ({
    spot: item,
    at: item.at,
    radius: RADIUS + (item.mark.fill === "split" ? 5 : 2),
    width: widthOf(nameOf(item)),
    height: 15,
  }));
  const room = { left: 2, top: 2, right: size.width - 2, bottom: size.height - 2 };
  const covered = markers.flatMap((marker) => [around(marker.at, RADIUS), ...badgeOf(marker)]);
  const written = placed(names, room, covered);
  return { markers, names: written, taken: [...covered, ...written.map(({ box }) => box)] };
}

/** Return how many held places lie under a marker. */
export function heldUnder({ hidden }: Cluster<Spot>): number {
  return hidden.filter((one) => one.mark.letter).length;
}

/** The number of what lies under it is written at the upper right of a marker. */
function badgeOf(marker: Cluster<Spot>): Box[] {
  const [x, y] = marker.at;
  const box = { left: x + RADIUS - 2, top: y - RADIUS - 9, right: x + RADIUS + 22, bottom: y - RADIUS + 5 };
  return heldUnder(marker) ? [box] : [];
}

/** The name with the letter of the holder where the marker, being split, has none. */
export function nameOf({ place, mark }: Spot): string {
  return mark.fill === "split" ? `${place.name} ${mark.letter}?` : place.name;
}

function spotOf(
  place: PlaceOnMap,
  day: string,
  sides: readonly Side[],
  camera: Camera,
  { width, height }: Size,
): Spot | null {
  const at = toScreen(camera, toPlane([place.lon!, place.lat!]));
  const kilometres = blurOf(place);
  const blur = kilometres ? Math.max(14, kilometres * pixelsPerKilometre(camera, place.lat!)) : 0;
  const margin = Math.max(40, blur);
  const outside = at[0] < -margin || at[1] < -margin || at[0] > width + margin || at[1] > height + margin;
  return outside ? null : { place, at, mark: markOf(stateOn(place.lanes, day), sides), blur };
}

/** Held places lie above others, disputed ones above all, and among them the most talked of. */
function weightOf({ place, mark }: Spot): number {
  const kind = mark.fill === "split" ? 3 : mark.letter ? 2 : mark.shape === "diamond" ? 1 : 0;
  return kind * 1e9 + place.claims;
}
