/** The card at a marker: what the place is, who holds it, and where to read on. */

import { toggled } from "./address";
import type { Cluster } from "./declutter";
import { html } from "./elements";
import type { Spot } from "./layout";
import { here } from "./navigation";
import { served, word, type Settings } from "./page";
import { stateInWords } from "./words";
import { stateOn } from "./states";
import { toIso, type Day } from "./days";

/** Other places under one marker that the card names. */
const LISTED = 5;

/** Return the card's content. `open`: the user clicked, so it has links. */
export function tipContent(page: Settings, { item, hidden }: Cluster<Spot>, day: Day, open: boolean): HTMLElement[] {
  const { place, blur } = item;
  const lines = [
    html("strong", {}, place.name),
    html("p", {}, stateInWords(page, stateOn(place.lanes, toIso(day)))),
  ];
  if (blur) lines.push(html("p", { class: "hint" }, word(page, "imprecise")));
  if (!open) return lines;
  lines.push(html("p", {}, html("a", { href: place.href }, word(page, "openPlace"))));
  if (served) lines.push(html("p", {}, onlyThis(page, place.id)));
  if (hidden.length) lines.push(...others(page, hidden));
  return lines;
}

function onlyThis(page: Settings, id: string): HTMLElement {
  const chosen = new URLSearchParams(location.search).getAll("place").includes(id);
  const label = word(page, chosen ? "notOnlyThisPlace" : "onlyThisPlace");
  return html("a", { href: toggled(here(), "place", id) }, label);
}

function others(page: Settings, hidden: readonly Spot[]): HTMLElement[] {
  const listed = hidden.slice(0, LISTED).map(({ place }) => html("li", {}, html("a", { href: place.href }, place.name)));
  const more = hidden.length - listed.length;
  const list = html("ul", {}, ...listed);
  return more > 0 ? [list, html("p", { class: "hint" }, word(page, "andMore", { n: more }))] : [list];
}
