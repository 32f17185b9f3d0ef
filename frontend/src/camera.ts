/** Where the map looks: from degrees to a plane, and from the plane to the screen. */

import { geoMercatorRaw } from "d3-geo";

export type Point = readonly [x: number, y: number];
export type Degrees = readonly [lon: number, lat: number];

/** A point of the plane shows at `plane * k + [x, y]`, in CSS pixels. */
export interface Camera {
  x: number;
  y: number;
  k: number;
}

export interface Size {
  width: number;
  height: number;
}

const RADIANS = Math.PI / 180;

const KILOMETRES_PER_RADIAN = 6371;

/** From a whole theatre on a telephone to single villages. */
const CLOSEST = 200_000;
const FARTHEST = 60;

/** Beyond this the plane has no end; no war is fought there. */
const POLAR = 84;

/** Return the point of the plane: Mercator's, so that shapes are true at every zoom; 1 is a radian. */
export function toPlane([lon, lat]: Degrees): Point {
  const bounded = Math.max(-POLAR, Math.min(POLAR, lat));
  const [x, y] = geoMercatorRaw(lon * RADIANS, bounded * RADIANS);
  return [x, -y];
}

export function toDegrees([x, y]: Point): Degrees {
  const [lon, lat] = geoMercatorRaw.invert!(x, -y);
  return [lon / RADIANS, lat / RADIANS];
}

export function toScreen(camera: Camera, [x, y]: Point): Point {
  return [x * camera.k + camera.x, y * camera.k + camera.y];
}

export function fromScreen(camera: Camera, [x, y]: Point): Point {
  return [(x - camera.x) / camera.k, (y - camera.y) / camera.k];
}

/** Return how many pixels a kilometre is at a latitude. */
export function pixelsPerKilometre(camera: Camera, latitude: number): number {
  return camera.k / (KILOMETRES_PER_RADIAN * Math.cos(latitude * RADIANS));
}

/**
 * Return the camera that shows all places, with a margin around them.
 *
 * One place alone is shown with its surroundings, `spare` kilometres around it.
 */
export function fitted(places: readonly Degrees[], size: Size, margin = 48, spare = 80): Camera {
  const points = places.length ? places.map(toPlane) : [toPlane([0, 0])];
  const [left, right] = extent(points.map(([x]) => x));
  const [top, bottom] = extent(points.map(([, y]) => y));
  const least = (2 * spare) / KILOMETRES_PER_RADIAN;
  const room = (side: number): number => Math.max(side - 2 * margin, side / 2);
  const k = Math.min(
    room(size.width) / Math.max(right - left, least),
    room(size.height) / Math.max(bottom - top, least),
  );
  return centred([(left + right) / 2, (top + bottom) / 2], clampZoom(k), size);
}

/** Return the camera that shows a point of the plane in the middle. */
export function centred([x, y]: Point, k: number, { width, height }: Size): Camera {
  return { x: width / 2 - x * k, y: height / 2 - y * k, k };
}

/** Return the camera after zooming by a factor, the point under the finger staying there. */
export function zoomed(camera: Camera, factor: number, [x, y]: Point): Camera {
  const k = clampZoom(camera.k * factor);
  const grown = k / camera.k;
  return { x: x - (x - camera.x) * grown, y: y - (y - camera.y) * grown, k };
}

export function panned(camera: Camera, [dx, dy]: Point): Camera {
  return { ...camera, x: camera.x + dx, y: camera.y + dy };
}

/** Degrees between neighbours of one group; wars lie farther from each other. */
const NEIGHBOURS = 3;

/**
 * Return the points of the weightiest group of neighbours: where a map begins.
 *
 * A ledger may hold several wars, and far-off places that a single article speaks of; a map of
 * all of them at once would show none.
 */
export function coreOf<P extends { at: Degrees; weight: number }>(points: readonly P[]): readonly P[] {
  const groups: P[][] = [];
  for (const point of points) {
    const [near, far] = parted(groups, (group) => group.some(({ at }) => areNeighbours(at, point.at)));
    groups.splice(0, groups.length, [...near.flat(), point], ...far);
  }
  const weight = (group: readonly P[]): number => group.reduce((sum, one) => sum + one.weight, 0);
  return groups.sort((one, other) => weight(other) - weight(one))[0] ?? [];
}

function areNeighbours([lon, lat]: Degrees, [east, north]: Degrees): boolean {
  return Math.abs(lon - east) < NEIGHBOURS && Math.abs(lat - north) < NEIGHBOURS;
}

function parted<T>(all: readonly T[], is: (one: T) => boolean): [T[], T[]] {
  const [those, others]: [T[], T[]] = [[], []];
  for (const one of all) (is(one) ? those : others).push(one);
  return [those, others];
}

/** Return the camera of an address, `lon,lat,zoom`, or nothing where it holds none. */
export function cameraFrom(text: string | null, size: Size): Camera | null {
  const numbers = (text ?? "").split(",").map(Number);
  if (numbers.length !== 3 || numbers.some((number) => !Number.isFinite(number))) return null;
  const [lon, lat, zoom] = numbers as [number, number, number];
  return centred(toPlane([lon, lat]), clampZoom(2 ** zoom), size);
}

/** Return what `cameraFrom` reads: the middle of the map and the zoom, as exact as it shows. */
export function cameraToText(camera: Camera, size: Size): string {
  const [lon, lat] = toDegrees(fromScreen(camera, [size.width / 2, size.height / 2]));
  return [lon.toFixed(3), lat.toFixed(3), Math.log2(camera.k).toFixed(2)].join(",");
}

function clampZoom(k: number): number {
  return Math.max(FARTHEST, Math.min(CLOSEST, k));
}

function extent(numbers: readonly number[]): Point {
  return [Math.min(...numbers), Math.max(...numbers)];
}
