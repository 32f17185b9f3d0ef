import assert from "node:assert/strict";
import { test } from "node:test";
import { dayInWords, monday, ticks, toDay, toIso } from "../src/days";

test("a day is the same day after its number", () => {
  for (const iso of ["1969-12-31", "1970-01-01", "2024-02-29", "2025-12-16"]) {
    assert.equal(toIso(toDay(iso)), iso);
  }
});

test("what is no day is refused", () => {
  for (const text of ["", "2025-13-40", "yesterday", "2025-1-1"]) {
    assert.throws(() => toDay(text), /not a day/);
  }
});

test("a week begins on Monday, on both sides of 1970", () => {
  assert.equal(toIso(monday(toDay("2025-12-21"))), "2025-12-15");
  assert.equal(toIso(monday(toDay("2025-12-15"))), "2025-12-15");
  assert.equal(toIso(monday(toDay("1969-12-31"))), "1969-12-29");
});

test("days are told in the words of the locale", () => {
  assert.equal(dayInWords(toDay("2025-12-16"), "id"), "16 Desember 2025");
  assert.equal(dayInWords(toDay("2025-12-16"), "en"), "16 December 2025");
});

test("marks on the axis fall on first days, and years are named where they begin", () => {
  const marks = ticks(toDay("2025-10-10"), toDay("2026-03-20"), 6, "en");
  assert.deepEqual(
    marks.map((mark) => toIso(mark.day)),
    ["2025-11-01", "2025-12-01", "2026-01-01", "2026-02-01", "2026-03-01"],
  );
  assert.deepEqual(
    marks.map((mark) => mark.label),
    ["Nov 2025", "Dec", "Jan 2026", "Feb", "Mar"],
  );
  assert.equal(marks.find((mark) => mark.year)?.label, "Jan 2026");
});

test("a span of a day or two has marks on whole days only", () => {
  const marks = ticks(toDay("2025-10-10"), toDay("2025-10-11"), 8, "en");
  assert.deepEqual(
    marks.map((mark) => toIso(mark.day)),
    ["2025-10-10", "2025-10-11"],
  );
});
