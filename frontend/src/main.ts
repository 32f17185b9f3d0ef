/** Finds what there is to draw on the page, and draws it again when the view changes. */

import { linkMarksAndCards } from "./article";
import { toDay, type Day } from "./days";
import { drawn } from "./figure";
import { drawLag } from "./lag";
import { drawLanes } from "./lanes";
import { drawLegend } from "./legend";
import { MapFigure } from "./map";
import { startNavigation } from "./navigation";
import { settings, type Settings } from "./page";
import { Shown } from "./shown";
import { drawVolume } from "./volume";

/** The day and the place that every figure shows. */
const day = new Shown<Day>(0);
const place = new Shown<string | null>(null);

type Update = (page: Settings) => void;

const FIGURES: Record<string, (figure: HTMLElement, page: Settings) => Update> = {
  "[data-map]": (figure, page) => {
    const map = new MapFigure(figure, page, day, place);
    return (shown) => map.update(shown);
  },
  "[data-volume]": (figure) => drawn(figure, (...drawing) => drawVolume(...drawing, day)),
  "[data-lanes]": (figure) => drawn(figure, (...drawing) => drawLanes(...drawing, day, place)),
  "[data-lag]": (figure) => drawn(figure, drawLag),
};

const updates = new WeakMap<HTMLElement, Update>();

function show(): void {
  const page = settings();
  if (!page) return;
  day.show(toDay(page.on));
  drawLegend(page);
  for (const [selector, mount] of Object.entries(FIGURES)) {
    for (const figure of document.querySelectorAll<HTMLElement>(selector)) {
      const update = updates.get(figure) ?? mount(figure, page);
      updates.set(figure, update);
      update(page);
    }
  }
}

/** Rows and links that name a place show it on the map when one points at them. */
function pointAtPlaces(): void {
  for (const event of ["pointerover", "focusin"]) {
    document.addEventListener(event, (at) => {
      const named = (at.target as Element).closest?.("[data-place]");
      if (named) place.show(named.getAttribute("data-place"));
    });
  }
}

show();
startNavigation(show);
linkMarksAndCards();
pointAtPlaces();
