/** Which markers and names of a crowded map are drawn, and where a pointer finds them. */

import type { Point } from "./camera";

/** Something at a point of the screen; `weight` says which of two that collide is drawn. */
export interface Pin<T> {
  at: Point;
  weight: number;
  item: T;
}

/** A pin that is drawn, with those that it stands for: it lies above them. */
export interface Cluster<T> extends Pin<T> {
  hidden: T[];
}

/**
 * Return pins that do not touch, the weightiest first, each with those that it hides.
 *
 * @param apart how far from each other, in pixels, two are told apart.
 */
export function clustered<T>(pins: readonly Pin<T>[], apart: number): Cluster<T>[] {
  const drawn: Cluster<T>[] = [];
  const cells = new Map<string, Cluster<T>[]>();
  const cell = (at: Point): Point => [Math.floor(at[0] / apart), Math.floor(at[1] / apart)];
  for (const pin of [...pins].sort((a, b) => b.weight - a.weight)) {
    const [column, row] = cell(pin.at);
    const around = neighbours(column, row).flatMap((key) => cells.get(key) ?? []);
    const over = nearest(around, pin.at, apart);
    if (over) {
      over.hidden.push(pin.item);
      continue;
    }
    const cluster = { ...pin, hidden: [] };
    drawn.push(cluster);
    const key = `${column},${row}`;
    cells.set(key, [...(cells.get(key) ?? []), cluster]);
  }
  return drawn;
}

/** Return the pin closest to a point and less than `within` pixels from it. */
export function nearest<P extends Pin<unknown>>(
  pins: readonly P[],
  [x, y]: Point,
  within: number,
): P | undefined {
  let best: P | undefined;
  let least = within;
  for (const pin of pins) {
    const distance = Math.hypot(pin.at[0] - x, pin.at[1] - y);
    if (distance < least) [best, least] = [pin, distance];
  }
  return best;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A name to be written near a marker of some radius. */
export interface Name {
  at: Point;
  radius: number;
  width: number;
  height: number;
}

/** Where a name is written: the left end of its middle line. */
export interface Placed<N extends Name> {
  name: N;
  x: number;
  y: number;
  box: Box;
}

/**
 * Return the names that can be written without covering a marker or another name.
 *
 * Earlier names are tried first: right of the marker, left of it, below, above.
 */
export function placed<N extends Name>(names: readonly N[], room: Box, taken: readonly Box[]): Placed<N>[] {
  const boxes = [...taken];
  const written: Placed<N>[] = [];
  for (const name of names) {
    const free = spots(name).find((box) => inside(box, room) && !boxes.some((one) => touch(one, box)));
    if (!free) continue;
    boxes.push(free);
    written.push({ name, x: free.left, y: (free.top + free.bottom) / 2, box: free });
  }
  return written;
}

function spots({ at: [x, y], radius, width, height }: Name): Box[] {
  const gap = radius + 3;
  const corners: Point[] = [
    [x + gap, y - height / 2],
    [x - gap - width, y - height / 2],
    [x - width / 2, y + gap],
    [x - width / 2, y - gap - height],
  ];
  return corners.map(([left, top]) => ({ left, top, right: left + width, bottom: top + height }));
}

/** Return the square around a marker that names keep clear of. */
export function around([x, y]: Point, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

function inside(box: Box, room: Box): boolean {
  return box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
}

export function touch(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function neighbours(column: number, row: number): string[] {
  const near = [-1, 0, 1];
  return near.flatMap((right) => near.map((down) => `${column + right},${row + down}`));
}
