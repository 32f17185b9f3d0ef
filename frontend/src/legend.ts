/** The markers in the map's legend: of the two main sides, by status. */

import { svg } from "./elements";
import { glyph } from "./glyphs";
import { markOf, type State, type Status } from "./marks";
import { data, type Settings } from "./page";
import { colour } from "./patterns";

const RADIUS = 7;
const BOX = 26;

/** Draw markers into every element that asks for those of a status. */
export function drawLegend(page: Settings): void {
  for (const element of document.querySelectorAll<HTMLElement>("[data-glyphs]")) {
    element.replaceChildren(...statesOf(element.dataset.glyphs!, page).map((state) => drawnMarker(page, state)));
  }
}

/** The two sides that hold most: markers of all of them would be a table of their own. */
function mainSides(page: Settings): string[] {
  const times = new Map<string, number>();
  for (const [, , holder] of (data("places")?.places ?? []).flatMap(({ lanes }) => lanes)) {
    if (holder) times.set(holder, (times.get(holder) ?? 0) + 1);
  }
  const [first] = [...times].sort(([, one], [, other]) => other - one)[0] ?? [page.sides[0]?.id ?? ""];
  const opponent = page.sides.find(({ id }) => id === first)?.opponent;
  return page.sides.map(({ id }) => id).filter((id) => id === first || id === opponent);
}

function statesOf(asked: string, page: Settings): State[] {
  if (asked === "unknown" || asked === "contested") {
    return [{ holder: null, status: null, contested: asked === "contested" }];
  }
  return mainSides(page).map((id) => ({ holder: id, status: asked as Status, contested: false }));
}

function drawnMarker(page: Settings, state: State): SVGSVGElement {
  const { parts, letter, ink } = glyph(markOf(state, page.sides), RADIUS);
  const view = [-BOX / 2, -BOX / 2, BOX, BOX].join(" ");
  return svg(
    "svg",
    { width: BOX, height: BOX, viewBox: view, class: "glyph-drawn", "aria-hidden": "true" },
    ...parts.map(({ d, fill, stroke, width, dash }) =>
      svg("path", {
        d,
        fill: colour(fill),
        stroke: colour(stroke),
        "stroke-width": width,
        "stroke-dasharray": dash.join(" ") || null,
      }),
    ),
    svg("text", { y: 3.5, "text-anchor": "middle", class: "letter", fill: colour(ink) }, letter),
  );
}
