/** The map: places by holder and status on the day shown. */

import { withChanges } from "./address";
import { loadBasemap, type Basemap } from "./basemap";
import {
  cameraFrom,
  cameraToText,
  coreOf,
  fitted,
  panned,
  zoomed,
  type Camera,
  type Degrees,
  type Point,
  type Size,
} from "./camera";
import { toIso, type Day } from "./days";
import { nearest, type Cluster } from "./declutter";
import { html } from "./elements";
import { listen } from "./gestures";
import { isOnMap, layout, RADIUS, type Layout, type Spot } from "./layout";
import { here } from "./navigation";
import { data, served, word, type PlaceOnMap, type Settings } from "./page";
import { FONT, paint, paletteOf } from "./painting";
import type { Shown } from "./shown";
import { tipContent } from "./tip";

/** How far from a marker's middle a pointer still means it. */
const REACH = RADIUS + 6;

/** After so many milliseconds without a move the address tells where the map is. */
const REST = 400;

export class MapFigure {
  readonly #canvas = html("canvas", { tabindex: 0, role: "application" });
  readonly #tip = html("div", { class: "map-tip", role: "status", hidden: "" });
  readonly #box: HTMLElement;
  readonly #day: Shown<Day>;
  readonly #place: Shown<string | null>;
  #page: Settings;
  #places: readonly PlaceOnMap[] = [];
  #basemap: Basemap | null = null;
  #size: Size = { width: 0, height: 0 };
  /** Where the user put the map; `null` as long as it is fitted to the places. */
  #moved: string | null = new URLSearchParams(location.search).get("map");
  #camera: Camera | null = null;
  #layout: Layout = { markers: [], names: [], taken: [] };
  #open: string | null = null;
  #frame = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(figure: HTMLElement, page: Settings, day: Shown<Day>, place: Shown<string | null>) {
    this.#page = page;
    this.#day = day;
    this.#place = place;
    this.#box = html("div", { class: "drawing" }, this.#canvas, this.#tip, this.#buttons());
    figure.setAttribute("data-drawn", "");
    figure.prepend(this.#box);
    this.#canvas.setAttribute("aria-label", `${word(page, "mapLabel")} ${word(page, "mapKeys")}`);
    listen(this.#canvas, {
      pan: (by) => this.#look((camera) => panned(camera, by)),
      zoom: (factor, at) => this.#look((camera) => zoomed(camera, factor, at)),
      fit: () => this.#fit(),
      point: (at) => this.#pointAt(at),
      click: (at) => this.#click(at),
    });
    const again = (): void => this.#schedule();
    day.follow(again, this.#box);
    place.follow(again, this.#box);
    for (const media of ["(prefers-color-scheme: dark)", "print", "(resolution: 1dppx)"]) {
      matchMedia(media).addEventListener("change", () => this.#resize());
    }
    new ResizeObserver(() => this.#resize()).observe(this.#box);
    void loadBasemap(page).then((basemap) => {
      this.#basemap = basemap;
      this.#schedule();
    });
  }

  /** Show another view. The map stays where the user put it. */
  update(page: Settings): void {
    this.#page = page;
    this.#places = data("places")?.places ?? [];
    this.#open = null;
    if (!this.#moved) this.#camera = null;
    this.#schedule();
  }

  #buttons(): HTMLElement {
    const centre = (): Point => [this.#size.width / 2, this.#size.height / 2];
    const button = (sign: string, label: string, act: () => void): HTMLButtonElement => {
      const made = html("button", { type: "button", title: label, "aria-label": label }, sign);
      made.addEventListener("click", act);
      return made;
    };
    return html(
      "div",
      { class: "map-buttons" },
      button("+", word(this.#page, "zoomIn"), () => this.#look((camera) => zoomed(camera, 1.5, centre()))),
      button("−", word(this.#page, "zoomOut"), () => this.#look((camera) => zoomed(camera, 1 / 1.5, centre()))),
      button("⤢", word(this.#page, "showAllPlaces"), () => this.#fit()),
    );
  }

  #resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    if (width !== this.#size.width || height !== this.#size.height) {
      this.#camera = null;
    }
    this.#size = { width, height };
    this.#canvas.width = Math.round(width * devicePixelRatio);
    this.#canvas.height = Math.round(height * devicePixelRatio);
    this.#paint();
  }

  #look(change: (camera: Camera) => Camera): void {
    if (!this.#camera) return;
    this.#camera = change(this.#camera);
    this.#remember(cameraToText(this.#camera, this.#size));
  }

  /** Show all places; where the map begins with all of them, begin anew. */
  #fit(): void {
    const [all, core] = [pointsOf(this.#places), coreOf(pointsOf(this.#places))];
    this.#camera = all.length > core.length ? fitted(all.map(({ at }) => at), this.#size) : null;
    this.#remember(this.#camera && cameraToText(this.#camera, this.#size));
  }

  #remember(moved: string | null): void {
    this.#moved = moved;
    this.#schedule();
    clearTimeout(this.#rest);
    if (!served) return;
    this.#rest = setTimeout(() => {
      history.replaceState(history.state, "", withChanges(here(), { map: this.#moved }) + location.hash);
    }, REST);
  }

  #pointAt(at: Point | null): void {
    const marker = at && nearest(this.#layout.markers, at, REACH);
    this.#canvas.classList.toggle("pointing", Boolean(marker));
    this.#place.show(marker ? marker.item.place.id : null);
  }

  #click(at: Point): void {
    this.#open = nearest(this.#layout.markers, at, REACH)?.item.place.id ?? null;
    this.#schedule();
  }

  #schedule(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#paint());
  }

  #paint(): void {
    const context = this.#canvas.getContext("2d");
    if (!context || !this.#size.width) return;
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.font = FONT;
    const [page, size, day] = [this.#page, this.#size, this.#day.value];
    const camera = (this.#camera ??= cameraFrom(this.#moved, size) ?? this.#first());
    const widthOf = (text: string): number => context.measureText(text).width;
    this.#layout = layout(this.#places, toIso(day), page.sides, camera, size, widthOf);
    const scene = {
      basemap: this.#basemap,
      camera,
      size,
      day,
      layout: this.#layout,
      pointed: this.#open ?? this.#place.value,
      chosen: new Set(new URLSearchParams(location.search).getAll("place")),
    };
    paint(context, scene, paletteOf(this.#canvas));
    this.#showTip(day);
  }

  #first(): Camera {
    return fitted(coreOf(pointsOf(this.#places)).map(({ at }) => at), this.#size);
  }

  #showTip(day: Day): void {
    const id = this.#open ?? this.#place.value;
    const marker = this.#layout.markers.find(({ item }) => item.place.id === id);
    this.#tip.hidden = !marker;
    if (!marker) return;
    this.#tip.classList.toggle("open", this.#open !== null);
    this.#tip.replaceChildren(...tipContent(this.#page, marker, day, this.#open !== null));
    this.#moveTip(marker);
  }

  #moveTip({ at: [x, y] }: Cluster<Spot>): void {
    const { offsetWidth: wide, offsetHeight: high } = this.#tip;
    const left = Math.max(4, Math.min(this.#size.width - wide - 4, x - wide / 2));
    const above = y - high - RADIUS - 8;
    const top = above > 4 ? above : y + RADIUS + 8;
    this.#tip.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }
}

/** Return where places lie of which somebody says who holds them, or else all places. */
function pointsOf(places: readonly PlaceOnMap[]): { at: Degrees; weight: number }[] {
  const located = places.filter(isOnMap);
  const held = located.filter((place) => place.lanes.length);
  return (held.length ? held : located).map(({ lon, lat, claims }) => ({ at: [lon!, lat!], weight: claims }));
}
