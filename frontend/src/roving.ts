/** One stop of the Tab key for a whole drawing; arrow keys go from link to link in it. */

/** Make the links of a drawing one stop: the first, or whichever was last in focus. */
export function rove(drawing: SVGSVGElement): void {
  const links = [...drawing.querySelectorAll<SVGAElement>("a[href]")];
  const stop = (at: SVGAElement): void => {
    for (const link of links) link.setAttribute("tabindex", link === at ? "0" : "-1");
  };
  if (links[0]) stop(links[0]);
  drawing.addEventListener("focusin", (event) => {
    const link = (event.target as Element).closest<SVGAElement>("a[href]");
    if (link) stop(link);
  });
  drawing.addEventListener("keydown", (event) => {
    const link = (event.target as Element).closest<SVGAElement>("a[href]");
    const next = link && neighbour(links, link, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

function neighbour(links: readonly SVGAElement[], link: SVGAElement, key: string): SVGAElement | undefined {
  const at = links.indexOf(link);
  switch (key) {
    case "ArrowRight":
      return links[at + 1];
    case "ArrowLeft":
      return links[at - 1];
    case "ArrowDown":
      return inRow(links, link, 1);
    case "ArrowUp":
      return inRow(links, link, -1);
    default:
      return undefined;
  }
}

/** Return the link of the next row down or up that is closest to this one, of its kind if any is. */
function inRow(links: readonly SVGAElement[], link: SVGAElement, down: 1 | -1): SVGAElement | undefined {
  const rows = [...new Set(links.map((one) => one.parentElement))];
  const row = rows[rows.indexOf(link.parentElement) + down];
  const middle = (one: SVGAElement): number => {
    const box = one.getBoundingClientRect();
    return box.left + box.width / 2;
  };
  const there = links.filter((one) => one.parentElement === row);
  const alike = there.filter((one) => one.getAttribute("class") === link.getAttribute("class"));
  return (alike.length ? alike : there)
    .sort((a, b) => Math.abs(middle(a) - middle(link)) - Math.abs(middle(b) - middle(link)))[0];
}
