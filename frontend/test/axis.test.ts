import assert from "node:assert/strict";
import { test } from "node:test";
import { dayAt, spanOf, xOf, type Axis } from "../src/axis";

const AXIS: Axis = { first: 100, last: 300, left: 50, right: 450 };

test("a point on the axis is the day that is drawn there", () => {
  for (const day of [100, 101, 177, 299]) assert.equal(dayAt(AXIS, xOf(AXIS, day) + 0.5), day);
});

test("what lies outside of the axis is put on its edge", () => {
  assert.equal(xOf(AXIS, -5000), 50);
  assert.equal(xOf(AXIS, 5000), 450);
  assert.equal(dayAt(AXIS, -100), 100);
  assert.equal(dayAt(AXIS, 9999), 299);
});

test("a claim or two about long ago do not make the war a stroke at the edge", () => {
  const war = Array.from({ length: 200 }, (_, week) => ({ day: 19_000 + week * 7, weight: 5 }));
  assert.equal(spanOf([{ day: 7_900, weight: 2 }, ...war]).first, 19_000);
  assert.equal(spanOf([{ day: 18_800, weight: 2 }, ...war]).first, 18_800);
});

test("of few days all are shown", () => {
  assert.deepEqual(spanOf([{ day: 9, weight: 1 }]), { first: 9, last: 9 });
  assert.deepEqual(spanOf([{ day: 20, weight: 1 }, { day: 9, weight: 1 }]), { first: 9, last: 20 });
});
