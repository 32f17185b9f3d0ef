import assert from "node:assert/strict";
import { test } from "node:test";
import { fitted } from "../src/camera";
import { blurOf, layout } from "../src/layout";
import type { Side } from "../src/marks";
import type { PlaceOnMap } from "../src/page";
import { stateOn } from "../src/states";

const SIDES: Side[] = [
  { id: "north", name: "North", letter: "N", rank: 0, opponent: "south" },
  { id: "south", name: "South", letter: "S", rank: 1, opponent: "north" },
];
const SIZE = { width: 800, height: 500 };

function place(name: string, lon: number, extra: Partial<PlaceOnMap> = {}): PlaceOnMap {
  const lanes = [["2025-01-10", null, "north", "claimed", 0]] as const;
  return { id: name, name, kind: "town", lat: 48, lon, precision: "place", claims: 1, href: "", lanes, ...extra };
}

function shown(places: PlaceOnMap[], day = "2025-02-01") {
  const camera = fitted([[37, 48], [38, 48]], SIZE);
  return layout(places, day, SIDES, camera, SIZE, (text) => text.length * 7);
}

test("a place is shown with who holds it on the day", () => {
  const [before] = shown([place("A", 37)], "2025-01-09").markers;
  const [after] = shown([place("A", 37)], "2025-01-10").markers;
  assert.equal(before!.item.mark.letter, "");
  assert.equal(after!.item.mark.letter, "N");
});

test("a stretch without a first day is before all others, one without a last day goes on", () => {
  const lane = [
    [null, "2025-01-01", "north", "reported", 0],
    ["2025-01-01", null, "south", "disputed", 1],
  ] as const;
  assert.equal(stateOn(lane, "1999-01-01").holder, "north");
  assert.equal(stateOn(lane, "2024-12-31").holder, "north");
  assert.deepEqual(stateOn(lane, "2025-01-01"), { holder: "south", status: "disputed", contested: true });
  assert.equal(stateOn(lane, "2099-01-01").holder, "south");
});

test("a place whose position is not exact is a disc, as wide as it may be off", () => {
  const [exact, hromada, oblast] = [
    place("A", 37),
    place("B", 37.4, { precision: "hromada" }),
    place("C", 38, { kind: "oblast" }),
  ];
  assert.equal(blurOf(exact!), 0);
  assert.ok(blurOf(hromada!) < blurOf(oblast!));
  const { markers } = shown([exact!, hromada!, oblast!]);
  const blur = new Map(markers.map(({ item }) => [item.place.name, item.blur]));
  assert.equal(blur.get("A"), 0);
  assert.ok(blur.get("C")! > blur.get("B")! && blur.get("B")! > 0);
});

test("what is too wide for a point, or has none, is not on the map", () => {
  const places = [place("A", 37, { kind: "country" }), place("B", 37, { kind: "sea" }), place("C", 37, { lat: null, lon: null })];
  assert.deepEqual(shown(places).markers, []);
});

test("a disputed place lies above others, however much is said of them", () => {
  const disputed = place("quiet", 37, { lanes: [["2025-01-10", null, "south", "disputed", 0]] });
  const { markers } = shown([place("loud", 37.001, { claims: 999 }), disputed]);
  assert.deepEqual(
    markers.map(({ item, hidden }) => [item.place.name, hidden.map((one) => one.place.name)]),
    [["quiet", ["loud"]]],
  );
});

test("the name of a disputed place has the letter of its holder", () => {
  const disputed = place("Siversk", 37.5, { lanes: [["2025-01-10", null, "south", "disputed", 0]] });
  const [written] = shown([disputed]).names;
  assert.equal(written!.name.width, "Siversk S?".length * 7);
});
