/** Going from one view to another: the address changes, and with it what is on the page. */

import htmx from "htmx.org";
import { withChanges } from "./address";
import { served } from "./page";

/** What is drawn by us; the server's page has nothing to put in its place. */
const DRAWN = "[data-drawn]";

/** Begin: links within a page and the form of days change it in place, without a flash. */
export function startNavigation(arrived: () => void): void {
  htmx.config.morphSkip = DRAWN;
  htmx.config.morphScanLimit = 200;
  document.addEventListener("click", followLink);
  document.addEventListener("submit", sendForm);
  document.addEventListener("htmx:after:swap", arrived);
}

/** Show the view of an address; a new entry of the history unless it replaces this one. */
export function navigate(address: string): void {
  if (!served) return;
  void htmx.ajax("GET", address, { target: "body", select: "body", swap: "outerMorph", push: address });
}

export function here(): string {
  return location.pathname + location.search;
}

function followLink(event: MouseEvent): void {
  const link = (event.target as Element).closest<HTMLAnchorElement | SVGAElement>("a[href]");
  const address = link && addressOf(link);
  if (!address || event.defaultPrevented || isSpecial(event)) return;
  event.preventDefault();
  const map = new URLSearchParams(location.search).get("map");
  navigate(map ? withChanges(address, { map }) : address);
}

/** Return where a link leads if that is another view of the same page, in the same language. */
function addressOf(link: HTMLAnchorElement | SVGAElement): string | null {
  const url = new URL(link.getAttribute("href")!, location.href);
  const samePage = url.origin === location.origin && url.pathname === location.pathname;
  const sameLanguage = url.searchParams.get("lang") === new URLSearchParams(location.search).get("lang");
  if (!served || !samePage || !sameLanguage || url.hash || link.hasAttribute("download")) return null;
  return url.pathname + url.search;
}

function sendForm(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement;
  const action = new URL(form.action);
  if (!served || form.method !== "get" || action.pathname !== location.pathname) return;
  event.preventDefault();
  const chosen = new URLSearchParams();
  for (const [name, value] of new FormData(form, event.submitter)) {
    if (typeof value === "string" && value) chosen.append(name, value);
  }
  chosen.sort();
  navigate(chosen.size ? `${action.pathname}?${chosen}` : action.pathname);
}

function isSpecial(event: MouseEvent): boolean {
  return event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
}
