import assert from "node:assert/strict";
import { test } from "node:test";
import { glyph, outline } from "../src/glyphs";
import { markOf, type Side, type State, type Status } from "../src/marks";

const SIDES: Side[] = [
  { id: "north", name: "North", letter: "N", rank: 0, opponent: "south" },
  { id: "south", name: "South", letter: "S", rank: 1, opponent: "north" },
];
const STATUSES: Status[] = ["reported", "claimed", "disputed", "corroborated", "conceded"];

function held(holder: string, status: Status): State {
  return { holder, status, contested: false };
}

test("every pair of side and status can be told apart without its colour", () => {
  const looks = SIDES.flatMap((side) =>
    STATUSES.map((status) => {
      const mark = markOf(held(side.id, status), SIDES);
      // Of a disputed place both colours show; which is the holder's is told by its letter.
      const { parts } = glyph({ ...mark, side: "ink", opponent: "ink" }, 9);
      return JSON.stringify([parts, mark.letter]);
    }),
  );
  assert.equal(new Set(looks).size, looks.length);
});

test("a disputed place is a diamond split between its holder and the opponent", () => {
  const mark = markOf(held("south", "disputed"), SIDES);
  assert.deepEqual([mark.shape, mark.fill, mark.side, mark.opponent], ["diamond", "split", "side-1", "side-0"]);
  const fills = glyph(mark, 9).parts.map((part) => part.fill);
  assert.deepEqual(fills, ["paper", "side-1", "side-0"]);
});

test("with several opponents the other half of a disputed place is nobody's colour", () => {
  const east = { id: "east", name: "East", letter: "E", rank: 2, opponent: null };
  assert.equal(markOf(held("east", "disputed"), [...SIDES, east]).opponent, "other");
});

test("claimed is an outline, conceded is full, corroborated is full with a ring", () => {
  const fill = (status: Status): string => glyph(markOf(held("north", status), SIDES), 9).parts.at(-1)!.fill;
  assert.equal(fill("claimed"), "paper");
  assert.equal(fill("conceded"), "side-0");
  assert.equal(fill("corroborated"), "side-0");
  assert.equal(markOf(held("north", "corroborated"), SIDES).ring, true);
  assert.equal(markOf(held("north", "conceded"), SIDES).ring, false);
});

test("a place that nobody is said to hold shows no side", () => {
  const quiet = markOf({ holder: null, status: null, contested: false }, SIDES);
  const fought = markOf({ holder: null, status: null, contested: true }, SIDES);
  assert.deepEqual([quiet.side, quiet.letter, quiet.shape], ["other", "", "dot"]);
  assert.deepEqual([fought.side, fought.letter, fought.shape], ["other", "", "diamond"]);
});

test("a holder whom the theatre does not name shows no side", () => {
  assert.equal(markOf(held("mars", "conceded"), SIDES).side, "other");
});

test("letters are left out where they cannot be read", () => {
  const mark = markOf(held("north", "conceded"), SIDES);
  assert.equal(glyph(mark, 9).letter, "N");
  assert.equal(glyph(mark, 4).letter, "");
});

test("every shape is a closed path", () => {
  for (const shape of ["circle", "square", "pentagon", "hexagon", "diamond", "dot"] as const) {
    assert.match(outline(shape, 8), /^M[-\d. LA]+Z$/);
  }
});
