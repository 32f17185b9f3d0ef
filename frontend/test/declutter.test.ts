import assert from "node:assert/strict";
import { test } from "node:test";
import { around, clustered, nearest, placed, type Name, type Pin } from "../src/declutter";

/** Made-up pins, the same in every run. */
function scattered(count: number): Pin<number>[] {
  let seed = 7;
  const next = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
  return Array.from({ length: count }, (_, item) => ({ at: [next() * 800, next() * 500], weight: next(), item }));
}

test("drawn pins lie apart, and no pin is lost", () => {
  const pins = scattered(2000);
  const drawn = clustered(pins, 18);
  for (const [index, one] of drawn.entries()) {
    const others = drawn.slice(index + 1);
    assert.equal(nearest(others, one.at, 18), undefined);
  }
  const all = drawn.flatMap((cluster) => [cluster.item, ...cluster.hidden]);
  assert.deepEqual(all.sort((a, b) => a - b), pins.map((pin) => pin.item));
});

test("of two that collide the weightier is drawn, whatever their order", () => {
  const heavy: Pin<string> = { at: [10, 10], weight: 5, item: "heavy" };
  const light: Pin<string> = { at: [14, 10], weight: 1, item: "light" };
  for (const pins of [[heavy, light], [light, heavy]]) {
    const [only, ...rest] = clustered(pins, 18);
    assert.deepEqual([only!.item, only!.hidden, rest], ["heavy", ["light"], []]);
  }
});

test("a pointer finds the closest pin, and none where none is near", () => {
  const pins = [{ at: [0, 0], weight: 1, item: "a" }, { at: [10, 0], weight: 1, item: "b" }] as Pin<string>[];
  assert.equal(nearest(pins, [6, 0], 12)?.item, "b");
  assert.equal(nearest(pins, [60, 0], 12), undefined);
});

test("names cover neither markers nor each other, and stay on the map", () => {
  const drawn = clustered(scattered(120), 18);
  const taken = drawn.map((pin) => around(pin.at, 9));
  const names = drawn.map((pin): Name => ({ at: pin.at, radius: 9, width: 60, height: 14 }));
  const written = placed(names, { left: 0, top: 0, right: 800, bottom: 500 }, taken);
  assert.ok(written.length > 10);
  const boxes = written.map(({ x, y }) => ({ left: x, top: y - 7, right: x + 60, bottom: y + 7 }));
  for (const [index, box] of boxes.entries()) {
    assert.ok(box.left >= 0 && box.right <= 800 && box.top >= 0 && box.bottom <= 500);
    const covered = [...taken, ...boxes.slice(index + 1)].filter(
      (one) => one.left < box.right && box.left < one.right && one.top < box.bottom && box.top < one.bottom,
    );
    assert.deepEqual(covered, []);
  }
});
