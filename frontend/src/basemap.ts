/** Land, borders and lakes under the markers, as paths on the plane of `camera`. */

import { geoPath, geoTransform, type GeoPermissibleObjects } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryObject, Topology } from "topojson-specification";
import { toPlane, toScreen, type Camera, type Point, type Size } from "./camera";
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
  middle: Point;
  width: number;
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
    inner: border(units, (one, other) => isDisputed(one) === isDisputed(other)),
    outer: border(countries, (one, other) => one !== other),
    disputed: border(units, (one, other) => isDisputed(one) !== isDisputed(other)),
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
  const [[left], [right]] = drawing.bounds(unit);
  return { name, middle: drawing.centroid(unit), width: right - left };
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

/** Return the names of units that have room on the screen. */
export function unitNames(
  { units }: Basemap,
  camera: Camera,
  { width, height }: Size,
  widthOf: (text: string) => number,
): UnitName[] {
  return units
    .map((unit) => ({ text: unit.name, at: toScreen(camera, unit.middle), wide: unit.width * camera.k }))
    .filter(({ at: [x, y] }) => x > 0 && y > 0 && x < width && y < height)
    .filter(({ text, wide }) => text && wide > widthOf(text) * 1.15);
}
