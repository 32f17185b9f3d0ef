/** Hatches and stripes of SVG figures, so that colours are never alone in telling sides apart. */

import { svg } from "./elements";
import { colourOf, type Role, type Side } from "./marks";

/** Return the colour of a role as the page's style sheet has it. */
export function colour(role: Role): string {
  return role === "none" ? "none" : `var(--${role === "other" ? "third" : role})`;
}

/** `hatch` is sparse, `bars` dense, `stripes` alternate between a side and its opponent. */
export type Pattern = "hatch" | "bars" | "stripes" | "dots";

export interface Patterns {
  defs: SVGDefsElement;
  /** Return the value of `fill` that paints with a pattern. */
  fill: (pattern: Pattern, role: Role, opponent?: Role) => string;
}

interface Stripe {
  from: number;
  wide: number;
  role: Role;
}

/** Return every pattern in the colours of these sides, named apart from other figures' ones. */
export function patternsFor(figure: string, sides: readonly Side[]): Patterns {
  const roles = [...new Set<Role>([...sides.map(colourOf), "other"])];
  const name = (pattern: Pattern, role: Role, opponent: Role = "none"): string =>
    ["pattern", figure, pattern, role, opponent].join("-");
  const defs = roles.flatMap((role) => [
    slanted(name("hatch", role), 7, [{ from: 0, wide: 1.8, role }]),
    slanted(name("bars", role), 4, [{ from: 0, wide: 2.8, role }]),
    ...roles.map((other) =>
      slanted(name("stripes", role, other), 16, [
        { from: 0, wide: 6, role },
        { from: 8, wide: 6, role: other },
      ]),
    ),
  ]);
  return {
    defs: svg("defs", {}, ...defs, dotted(name("dots", "other"))),
    fill: (pattern, role, opponent) => `url(#${name(pattern, role, opponent)})`,
  };
}

function slanted(id: string, period: number, stripes: readonly Stripe[]): SVGPatternElement {
  const turned = { patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  return svg(
    "pattern",
    { id, width: period, height: period, ...turned },
    svg("rect", { width: period, height: period, fill: colour("paper") }),
    ...stripes.map(({ from, wide, role }) =>
      svg("rect", { x: from, width: wide, height: period, fill: colour(role) }),
    ),
  );
}

function dotted(id: string): SVGPatternElement {
  return svg(
    "pattern",
    { id, width: 4, height: 4, patternUnits: "userSpaceOnUse" },
    svg("rect", { width: 4, height: 4, fill: colour("paper") }),
    svg("circle", { cx: 2, cy: 2, r: 1.1, fill: colour("other") }),
  );
}
