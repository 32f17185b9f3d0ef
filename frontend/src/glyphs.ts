/** Markers as lists of painted paths, the same for the map, the legend and the lanes. */

import type { Mark, Role, Shape } from "./marks";

/** One path, around the origin, with what it is painted with. */
export interface Part {
  d: string;
  fill: Role;
  stroke: Role;
  width: number;
  dash: readonly number[];
}

/** A marker: its parts from the lowest to the uppermost, and the letter on top. */
export interface Glyph {
  parts: readonly Part[];
  letter: string;
  ink: Role;
}

/** Below this radius a letter cannot be read and is left out. */
const READABLE = 6;

/**
 * Return the marker for a mark.
 *
 * @param radius half its width in pixels, without the ring.
 */
export function glyph(mark: Mark, radius: number): Glyph {
  const letter = radius >= READABLE ? mark.letter : "";
  switch (mark.fill) {
    case "split":
      return { parts: split(mark, radius * 1.25), letter: "", ink: "none" };
    case "full":
      return { parts: full(mark, radius), letter, ink: "on-side" };
    case "outline":
      return { parts: [part(outline(mark.shape, radius), "paper", mark.side, 2.5)], letter, ink: mark.side };
    case "dotted":
      return { parts: dotted(mark, radius), letter, ink: mark.side };
  }
}

function full(mark: Mark, radius: number): Part[] {
  const body = part(outline(mark.shape, radius), mark.side, "paper", 1);
  if (!mark.ring) return [body];
  const halo = outline(mark.shape, radius + 3.5);
  return [part(halo, "paper", "paper", 4), part(halo, "paper", "ink", 1.5), body];
}

function dotted(mark: Mark, radius: number): Part[] {
  const small = mark.letter ? radius : radius * 0.7;
  return [part(outline(mark.shape, small), "paper", mark.side, 1.5, [2, 2])];
}

/** Left the holder, full; right who speaks against, in outline; a seam of paper between them. */
function split(mark: Mark, radius: number): Part[] {
  const seam = Math.max(1, radius * 0.12);
  const [side, top] = [radius - seam / 2, radius - seam];
  const left = `M${-seam} ${-top}L${-seam} ${top}L${-side - seam / 2} 0Z`;
  const right = `M${seam} ${-top}L${seam} ${top}L${side + seam / 2} 0Z`;
  return [
    part(outline("diamond", radius + 1.5), "paper", "ink", 1.5),
    part(left, mark.side, "none", 0),
    part(right, mark.opponent, "none", 0),
  ];
}

function part(d: string, fill: Role, stroke: Role, width: number, dash: readonly number[] = []): Part {
  return { d, fill, stroke, width, dash };
}

/** Return the outline of a shape with about the area of a circle of this radius. */
export function outline(shape: Shape, radius: number): string {
  switch (shape) {
    case "circle":
      return circle(radius);
    case "dot":
      return circle(radius);
    case "square":
      return polygon(4, radius * 1.25, Math.PI / 4);
    case "diamond":
      return polygon(4, radius * 1.25, 0);
    case "pentagon":
      return polygon(5, radius * 1.15, -Math.PI / 2);
    case "hexagon":
      return polygon(6, radius * 1.1, 0);
  }
}

function circle(radius: number): string {
  const r = round(radius);
  return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
}

function polygon(corners: number, radius: number, turn: number): string {
  const points = Array.from({ length: corners }, (_, corner) => {
    const angle = turn + (corner * 2 * Math.PI) / corners;
    return `${round(radius * Math.cos(angle))} ${round(radius * Math.sin(angle))}`;
  });
  return `M${points.join("L")}Z`;
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
