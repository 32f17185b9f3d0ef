/** Paints the map: glyphs, discs and names onto a canvas, in the page's colours. */

import { paintBasemap, unitNames, type Basemap } from "./basemap";
import type { Camera, Size } from "./camera";
import type { Day } from "./days";
import { touch, type Cluster } from "./declutter";
import { glyph, type Part } from "./glyphs";
import { heldUnder, nameOf, RADIUS, type Layout, type Spot } from "./layout";
import type { Role } from "./marks";

/** Return a colour of the page's style sheet, by the name of its variable. */
export type Palette = (name: string) => string;

export const FONT = "600 13px system-ui, sans-serif";
const SMALL = "11px system-ui, sans-serif";
const LETTER = "700 11px system-ui, sans-serif";

export interface Scene {
  basemap: Basemap | null;
  camera: Camera;
  size: Size;
  day: Day;
  layout: Layout;
  /** The place that the user points at, or whose row has the focus. */
  pointed: string | null;
  /** Places that the page is limited to. */
  chosen: ReadonlySet<string>;
}

/** Return the palette as the element sees it now. */
export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  return (name) => style.getPropertyValue(`--${name}`).trim() || "#808080";
}

export function paint(context: CanvasRenderingContext2D, scene: Scene, palette: Palette): void {
  const { width, height } = scene.size;
  context.fillStyle = palette("sea");
  context.fillRect(0, 0, width, height);
  if (scene.basemap) paintLand(context, scene, scene.basemap, palette);
  const painter = new Painter(context, palette);
  const { markers, names } = scene.layout;
  for (const { item } of [...markers].reverse()) if (item.blur) painter.disc(item);
  for (const marker of [...markers].reverse()) painter.marker(marker, scene);
  for (const marker of markers) painter.count(marker);
  for (const { name, x, y } of names) painter.name(name.spot, x, y);
}

function paintLand(context: CanvasRenderingContext2D, scene: Scene, basemap: Basemap, palette: Palette): void {
  const { camera, size, day, layout } = scene;
  const colours = { land: palette("land"), sea: palette("sea"), line: palette("line"), muted: palette("muted") };
  paintBasemap(context, basemap, camera, day, colours);
  context.font = SMALL;
  context.fillStyle = colours.muted;
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const { text, at } of unitNames(context, basemap, camera, size)) {
    const half = context.measureText(text).width / 2;
    const box = { left: at[0] - half, top: at[1] - 7, right: at[0] + half, bottom: at[1] + 7 };
    if (!layout.taken.some((one) => touch(one, box))) context.fillText(text, ...at);
  }
}

class Painter {
  readonly #context: CanvasRenderingContext2D;
  readonly #palette: Palette;

  constructor(context: CanvasRenderingContext2D, palette: Palette) {
    this.#context = context;
    this.#palette = palette;
  }

  /** The soft disc of a place whose position is not exact. */
  disc({ at: [x, y], blur, mark }: Spot): void {
    const context = this.#context;
    context.beginPath();
    context.arc(x, y, blur, 0, 2 * Math.PI);
    context.fillStyle = this.#colour(mark.side);
    context.globalAlpha = 0.16;
    context.fill();
    context.globalAlpha = 0.9;
    context.lineWidth = 1;
    context.strokeStyle = this.#colour(mark.side);
    context.setLineDash([3, 4]);
    context.stroke();
    context.setLineDash([]);
    context.globalAlpha = 1;
  }

  marker(marker: Cluster<Spot>, scene: Scene): void {
    const { item } = marker;
    const context = this.#context;
    const [x, y] = item.at;
    const { parts, letter, ink } = glyph(item.mark, item.blur ? RADIUS * 0.7 : RADIUS);
    context.save();
    context.translate(x, y);
    const outstanding = item.place.id === scene.pointed || scene.chosen.has(item.place.id);
    if (outstanding) this.#halo();
    for (const part of parts) this.#part(part);
    if (letter) this.#letter(letter, this.#colour(ink));
    context.restore();
  }

  name(spot: Spot, x: number, y: number): void {
    const context = this.#context;
    const text = nameOf(spot);
    context.font = FONT;
    context.textAlign = "left";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.lineWidth = 3.5;
    context.strokeStyle = this.#palette("land");
    context.strokeText(text, x, y);
    context.fillStyle = this.#palette(spot.mark.letter ? "ink" : "muted");
    context.fillText(text, x, y);
  }

  #halo(): void {
    const context = this.#context;
    context.beginPath();
    context.arc(0, 0, RADIUS + 8, 0, 2 * Math.PI);
    context.lineWidth = 3;
    context.strokeStyle = this.#palette("focus");
    context.stroke();
  }

  #part({ d, fill, stroke, width, dash }: Part): void {
    const context = this.#context;
    const path = new Path2D(d);
    if (fill !== "none") {
      context.fillStyle = this.#colour(fill);
      context.fill(path);
    }
    if (stroke !== "none") {
      context.lineWidth = width;
      context.strokeStyle = this.#colour(stroke);
      context.setLineDash([...dash]);
      context.stroke(path);
      context.setLineDash([]);
    }
  }

  #letter(letter: string, colour: string): void {
    const context = this.#context;
    context.font = LETTER;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillStyle = colour;
    context.fillText(letter, 0, 0.5);
  }

  /** How many other held places lie under a marker, if any. */
  count(marker: Cluster<Spot>): void {
    const context = this.#context;
    const also = heldUnder(marker);
    if (!also) return;
    const text = `+${also}`;
    context.save();
    context.translate(...(marker.at as [number, number]));
    context.font = SMALL;
    const wide = context.measureText(text).width + 6;
    context.fillStyle = this.#palette("paper");
    context.strokeStyle = this.#palette("muted");
    context.lineWidth = 1;
    context.beginPath();
    context.roundRect(RADIUS - 2, -RADIUS - 9, wide, 14, 7);
    context.fill();
    context.stroke();
    context.fillStyle = this.#palette("ink");
    context.textAlign = "left";
    context.textBaseline = "middle";
    context.fillText(text, RADIUS + 1, -RADIUS - 1.5);
    context.restore();
  }

  #colour(role: Role): string {
    return this.#palette(role === "other" ? "third" : role);
  }
}
