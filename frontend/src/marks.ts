/** How a holder and a status look: by shape, letter and pattern, and by colour last of all. */

export type Status = "reported" | "claimed" | "disputed" | "corroborated" | "conceded";

/** A belligerent; `rank` is its number in the theatre, and decides its shape and colour. */
export interface Side {
  id: string;
  name: string;
  letter: string;
  rank: number;
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
    shape: disputed ? "diamond" : (SHAPES[side.rank] ?? "hexagon"),
    fill: FILLS[state.status],
    ring: state.status === "corroborated",
    side: colourOf(side),
    opponent: opponentOf(side, sides),
    letter: side.letter,
  };
}

/** Return the colour that stands for a side. */
export function colourOf(side: Side): Role {
  return `side-${side.rank}`;
}

/** Return the other side's colour where there is one other side, and a neutral one else. */
function opponentOf(side: Side, sides: readonly Side[]): Role {
  const others = sides.filter((one) => one.id !== side.id);
  return others.length === 1 ? colourOf(others[0]!) : "other";
}

function nobody(contested: boolean): Mark {
  const shape = contested ? "diamond" : "dot";
  return { shape, fill: "dotted", ring: false, side: "other", opponent: "other", letter: "" };
}
