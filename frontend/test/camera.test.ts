import assert from "node:assert/strict";
import { test } from "node:test";
import {
  cameraFrom,
  cameraToText,
  coreOf,
  fitted,
  fromScreen,
  panned,
  pixelsPerKilometre,
  toPlane,
  toScreen,
  zoomed,
  type Degrees,
} from "../src/camera";

const SIZE = { width: 800, height: 500 };
const FRONT: Degrees[] = [
  [38.0, 48.59],
  [37.62, 49.71],
  [35.2, 51.19],
];

test("a fitted map shows every place, with the margin around them", () => {
  const camera = fitted(FRONT, SIZE, 48);
  for (const place of FRONT) {
    const [x, y] = toScreen(camera, toPlane(place));
    assert.ok(x >= 47 && x <= 753 && y >= 47 && y <= 453, `${place} is at ${x}, ${y}`);
  }
});

test("one place is shown in the middle with its surroundings", () => {
  const camera = fitted([[38, 48.59]], SIZE);
  const [x, y] = toScreen(camera, toPlane([38, 48.59]));
  assert.deepEqual([Math.round(x), Math.round(y)], [400, 250]);
  assert.ok(400 / pixelsPerKilometre(camera, 48.59) > 30);
});

test("a map of no places is still a map", () => {
  assert.ok(Number.isFinite(fitted([], SIZE).k));
});

test("north is up and east is right, anywhere on earth", () => {
  for (const [lon, lat] of [[38, 48.6], [34.4, 31.4], [102.5, 13.6], [-60, -30]] as const) {
    const camera = fitted([[lon, lat]], SIZE);
    const [x, y] = toScreen(camera, toPlane([lon, lat]));
    const [right, up] = toScreen(camera, toPlane([lon + 0.1, lat + 0.1]));
    assert.ok(right > x && up < y);
  }
});

test("zooming leaves the point under the finger where it is", () => {
  const camera = fitted(FRONT, SIZE);
  const finger = [123, 321] as const;
  const before = fromScreen(camera, finger);
  const after = fromScreen(zoomed(camera, 1.7, finger), finger);
  assert.ok(Math.hypot(after[0] - before[0], after[1] - before[1]) < 1e-9);
});

test("zooming has an end on both sides", () => {
  const camera = fitted(FRONT, SIZE);
  assert.ok(Number.isFinite(zoomed(camera, 1e12, [0, 0]).k));
  assert.equal(zoomed(camera, 1e12, [0, 0]).k, zoomed(camera, 1e15, [0, 0]).k);
  assert.ok(zoomed(camera, 1e-12, [0, 0]).k > 0);
});

test("the address brings the same map back, whatever the size of the screen", () => {
  const camera = panned(zoomed(fitted(FRONT, SIZE), 2, [300, 200]), [17, -40]);
  const again = cameraFrom(cameraToText(camera, SIZE), SIZE)!;
  const at = (one: typeof camera): readonly number[] => toScreen(one, toPlane(FRONT[0]!));
  assert.ok(Math.hypot(at(camera)[0]! - at(again)[0]!, at(camera)[1]! - at(again)[1]!) < 4);
  const smaller = { width: 390, height: 300 };
  const middle = cameraToText(cameraFrom(cameraToText(camera, SIZE), smaller)!, smaller);
  assert.equal(middle, cameraToText(camera, SIZE));
});

test("an address that says nothing about the map leaves it to be fitted", () => {
  for (const text of [null, "", "1,2", "a,b,c", "1,2,3,4", "1,2,Infinity"]) {
    assert.equal(cameraFrom(text, SIZE), null);
  }
});

/** Places of a front along a line, each talked of as often as told. */
function front(lon: number, lat: number, count: number, weight: number): { at: Degrees; weight: number }[] {
  return Array.from({ length: count }, (_, place) => ({ at: [lon + place / 4, lat + place / 8], weight }));
}

test("a map begins with the war that is most talked of, not with the whole earth", () => {
  const [east, south] = [front(34, 46, 40, 3), front(34.3, 31.3, 10, 2)];
  const core = coreOf([...south, ...east, { at: [-77, 38.9], weight: 5 }]);
  assert.deepEqual(new Set(core), new Set(east));
});

test("places that are linked by others between them are one group, in whatever order they come", () => {
  const line = front(22, 46, 80, 1);
  const shuffled = [...line.filter((_, place) => place % 2), ...line.filter((_, place) => !(place % 2))];
  assert.equal(coreOf(shuffled).length, 80);
});

test("of no places there is no group", () => {
  assert.deepEqual(coreOf([]), []);
});
