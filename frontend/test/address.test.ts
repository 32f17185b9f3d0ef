import assert from "node:assert/strict";
import { test } from "node:test";
import { toggled, withChanges } from "../src/address";

test("a change leaves what else was chosen", () => {
  assert.equal(withChanges("/?place=a&on=2025-01-01", { on: "2025-02-02" }), "/?on=2025-02-02&place=a");
});

test("a parameter set to null is gone, and with the last one the question mark", () => {
  assert.equal(withChanges("/claims?from=2025-01-01", { from: null }), "/claims");
});

test("the same choices have the same address, in whatever order they were made", () => {
  const one = withChanges(withChanges("/", { to: "2025-02-02" }), { from: "2025-01-01" });
  const other = withChanges(withChanges("/", { from: "2025-01-01" }), { to: "2025-02-02" });
  assert.equal(one, other);
});

test("another choice begins at the first page of the list; another view of the map does not", () => {
  assert.equal(withChanges("/claims?after=x9", { side: "russia" }), "/claims?side=russia");
  assert.equal(withChanges("/claims?after=x9", { map: "37.000,48.000,12.00" }), "/claims?after=x9&map=37.000%2C48.000%2C12.00");
});

test("toggling takes a value in, and out again", () => {
  const once = toggled("/?place=geonames:1", "place", "geonames:2");
  assert.deepEqual(new URLSearchParams(once.slice(2)).getAll("place"), ["geonames:1", "geonames:2"]);
  assert.equal(toggled(once, "place", "geonames:2"), withChanges("/?place=geonames:1", {}));
});

test("what a value holds cannot become another parameter", () => {
  const address = withChanges("/", { q: "a&lang=en#<script>" });
  assert.deepEqual([...new URLSearchParams(address.slice(2))], [["q", "a&lang=en#<script>"]]);
});
