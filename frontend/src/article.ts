/** Links what is marked in an article's text with the cards beside it: pointing at one shows both. */

const LIT = "lit";

/** Listen for the pointer and the focus on marks and cards. */
export function linkMarksAndCards(): void {
  for (const event of ["pointerover", "focusin"]) {
    document.addEventListener(event, (at) => light((at.target as Element).closest?.("[data-claim]") ?? null));
  }
  document.addEventListener("click", (event) => {
    const mark = (event.target as Element).closest("mark[data-claim]");
    if (mark) cardOf(mark)?.scrollIntoView({ block: "nearest" });
  });
  document.addEventListener("keydown", (event) => {
    const mark = (event.target as Element).closest?.("mark[data-claim]");
    if (!mark || event.key !== "Enter") return;
    const card = cardOf(mark);
    card?.scrollIntoView({ block: "nearest" });
    card?.querySelector<HTMLElement>("a[href]")?.focus();
  });
}

function light(element: Element | null): void {
  const ids = new Set(idsOf(element));
  for (const one of document.querySelectorAll("mark[data-claim], .card[data-claim]")) {
    one.classList.toggle(LIT, idsOf(one).some((id) => ids.has(id)));
  }
}

function cardOf(mark: Element): HTMLElement | null {
  return document.getElementById(`claim-${idsOf(mark)[0]}`);
}

function idsOf(element: Element | null): string[] {
  return element?.getAttribute("data-claim")?.split(" ") ?? [];
}
