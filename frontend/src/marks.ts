/** How a holder and a status look: by shape, letter and pattern, and by colour last of all. */

export type Status = "reported" | "claimed" | "disputed" | "corroborated" | "conceded";

/**
 * Who speaks or holds: a party, `third` for outsiders, `none` for the articles' own voice.
 *
 * `rank` is the number of its belligerent in its theatre, which shape and colour follow; outsiders
 * have none. `opponent` is the other belligerent, where there is one other.
 */
export interface Side {
  id: string;
  name: string;
  letter: string;
  rank: number | null;
  opponent: string | null;
}

/** Who holds something on some days by whose word. */
export interface State {
  holder: string | null;
  status: Status | null;
  contested: boolean;
}

export type Shape = "circle" | "square" | "pentagon" | "hexagon" | "diamond" | "dot";

/** A colour by what it stands for; `side-0`, `side-1` ... are CSS variables of the page. */
export type Role = `side-${number}` | "other" | "ink" | "paper" | "on-side" | "none";

/**
 * What a marker shows.
 *
 * - `fill`: `full` in the side's colour, `outline`, `dotted` outline, `split` between two sides.
 * - `ring`: a second line around it.
 * - `letter`: the side's, empty where nobody holds the place.
 */
export interface Mark {
  shape: Shape;
  fill: "full" | "outline" | "dotted" | "split";
  ring: boolean;
  side: Role;
  opponent: Role;
  letter: string;
}

const SHAPES: readonly Shape[] = ["circle", "square", "pentagon", "hexagon"];

const FILLS: Record<Status, Mark["fill"]> = {
  reported: "dotted",
  claimed: "outline",
  disputed: "split",
  corroborated: "full",
  conceded: "full",
};

/** Return how a state is shown in a theatre with these sides. */
export function markOf(state: State, sides: readonly Side[]): Mark {
  const side = sides.find((one) => one.id === state.holder);
  if (!side || !state.status) return nobody(state.contested);
  const disputed = state.status === "disputed";
  return {
    shape: disputed ? "diamond" : (SHAPES[side.rank ?? SHAPES.length] ?? "hexagon"),
    fill: FILLS[state.status],
    ring: state.status === "corroborated",
    side: colourOf(side),
    opponent: colourOf(sides.find((one) => one.id === side.opponent)),
    letter: side.letter,
  };
}

/** Return the colour that stands for a side, a neutral one for outsiders. */
export function colourOf(side: Side | undefined): Role {
  return side?.rank == null ? "other" : `side-${side.rank}`;
}

function nobody(contested: boolean): Mark {
  const shape = contested ? "diamond" : "dot";
  return { shape, fill: "dotted", ring: false, side: "other", opponent: "other", letter: "" };
}
