/** Land, borders and lakes under the markers, as paths on the plane of `camera`. */

import { geoPath, geoTransform, type GeoPermissibleObjects } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryObject, Topology } from "topojson-specification";
import { fromScreen, toPlane, toScreen, type Camera, type Point, type Size } from "./camera";
import { toDay, type Day } from "./days";
import { data, type Settings } from "./page";

/** What the file says of a unit or country, and of a lake: `until` is the first day without it. */
interface Properties {
  name?: string;
  country?: string;
  until?: string;
}

type Shape = GeometryObject;

interface Unit {
  name: string;
  shape: Path2D;
  middle: Point;
  corners: readonly [Point, Point];
}

export interface Basemap {
  land: Path2D;
  inner: Path2D;
  outer: Path2D;
  disputed: Path2D;
  lakes: readonly { shape: Path2D; until: Day | null }[];
  units: readonly Unit[];
}

/** A name of a unit on the screen, in the middle of it. */
export interface UnitName {
  text: string;
  at: Point;
}

/** From degrees to the plane point by point: what winds the wrong way stays what it is. */
const plane = geoTransform({
  point(lon, lat) {
    this.stream.point(...toPlane([lon, lat]));
  },
});

/** Return the boundaries that the page brings or names; `null` where there are none. */
export async function loadBasemap(page: Settings): Promise<Basemap | null> {
  const topology = data("boundaries") ?? (page.boundaries ? await fetched(page.boundaries) : null);
  return topology && basemapOf(topology, page.disputed);
}

async function fetched(address: string): Promise<Topology | null> {
  const answer = await fetch(address);
  return answer.ok ? ((await answer.json()) as Topology) : null;
}

function basemapOf(topology: Topology, disputed: readonly string[]): Basemap {
  const { units, countries, lakes } = topology.objects as Record<string, Shape>;
  const isDisputed = (unit: Shape): boolean => disputed.includes(propertiesOf(unit).name ?? "");
  const border = (of: Shape | undefined, between: (one: Shape, other: Shape) => boolean): Path2D =>
    of ? pathOf(mesh(topology, of, between)) : new Path2D();
  return {
    land: countries ? pathOf(feature(topology, countries)) : new Path2D(),
    inner: border(units, (one, other) => one !== other && isDisputed(one) === isDisputed(other)),
    outer: border(countries, (one, other) => one !== other),
    disputed: border(units, (one, other) => isDisputed(one) && (one === other || !isDisputed(other))),
    lakes: partsOf(lakes).map((lake) => {
      const { until } = propertiesOf(lake);
      return { shape: pathOf(feature(topology, lake)), until: until ? toDay(until) : null };
    }),
    units: partsOf(units).map((unit) => unitOf(feature(topology, unit), propertiesOf(unit).name ?? "")),
  };
}

function partsOf(shape: Shape | undefined): readonly Shape[] {
  return shape?.type === "GeometryCollection" ? shape.geometries : [];
}

function propertiesOf(shape: Shape): Properties {
  return (shape.properties ?? {}) as Properties;
}

function unitOf(unit: GeoPermissibleObjects, name: string): Unit {
  const drawing = geoPath(plane);
  return { name, shape: pathOf(unit), middle: drawing.centroid(unit), corners: drawing.bounds(unit) };
}

function pathOf(shape: GeoPermissibleObjects): Path2D {
  const path = new Path2D();
  geoPath(plane, path as unknown as CanvasRenderingContext2D)(shape);
  return path;
}

export interface Colours {
  land: string;
  sea: string;
  line: string;
  muted: string;
}

/** Paint land, lakes as they were on a day, and borders. The context is in CSS pixels. */
export function paintBasemap(
  context: CanvasRenderingContext2D,
  { land, inner, outer, disputed, lakes }: Basemap,
  camera: Camera,
  day: Day,
  colours: Colours,
): void {
  const line = (path: Path2D, width: number, colour: string, dash: readonly number[] = []): void => {
    context.lineWidth = width / camera.k;
    context.strokeStyle = colour;
    context.setLineDash(dash.map((part) => part / camera.k));
    context.stroke(path);
  };
  context.save();
  context.transform(camera.k, 0, 0, camera.k, camera.x, camera.y);
  context.lineJoin = "round";
  context.fillStyle = colours.land;
  context.fill(land);
  line(inner, 0.75, colours.line);
  line(outer, 1.5, colours.muted);
  line(disputed, 1.5, colours.muted, [5, 4]);
  context.fillStyle = colours.sea;
  for (const { shape, until } of lakes) {
    if (until === null || day < until) context.fill(shape);
  }
  context.restore();
}

/**
 * Return the names of units that have room on the screen: in the middle of the unit, or where that
 * is out of sight, about the middle of what is seen of it.
 */
export function unitNames(
  context: CanvasRenderingContext2D,
  { units }: Basemap,
  camera: Camera,
  size: Size,
): UnitName[] {
  return units.flatMap((unit) => {
    const [[left, top], [right, bottom]] = unit.corners.map((corner) => toScreen(camera, corner)) as [Point, Point];
    const seen = {
      left: Math.max(0, left),
      top: Math.max(0, top),
      right: Math.min(size.width, right),
      bottom: Math.min(size.height, bottom),
    };
    const wide = context.measureText(unit.name).width;
    if (seen.right - seen.left < wide * 1.15 || seen.bottom - seen.top < 24) return [];
    const inside = (at: Point): boolean => isIn(context, unit.shape, fromScreen(camera, at));
    const spots = [toScreen(camera, unit.middle), ...spotsIn(seen)].filter(
      ([x, y]) => x > seen.left + wide / 2 && x < seen.right - wide / 2 && y > 10 && y < size.height - 10,
    );
    const at = spots.find(inside);
    return at ? [{ text: unit.name, at }] : [];
  });
}

/** Return points of a box, those in its middle first. */
function spotsIn({ left, top, right, bottom }: { left: number; top: number; right: number; bottom: number }): Point[] {
  const parts = [0.5, 0.35, 0.65, 0.2, 0.8];
  return parts.flatMap((down) =>
    parts.map((along): Point => [left + along * (right - left), top + down * (bottom - top)]),
  );
}

function isIn(context: CanvasRenderingContext2D, shape: Path2D, [x, y]: Point): boolean {
  context.save();
  context.resetTransform();
  const inside = context.isPointInPath(shape, x, y);
  context.restore();
  return inside;
}
