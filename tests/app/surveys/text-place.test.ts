import { expect, test } from "vitest";
import { offsetOf, positionsIn, type TextPlace } from "#app/surveys/text-place.ts";

test("lines and columns are counted from 1, as editors count", () => {
  const positionAt = positionsIn("ab\r\ncd\n\n😀e");
  expect([0, 1, 4, 5, 7, 8, 10].map(positionAt)).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 2 },
    { line: 2, column: 1 },
    { line: 2, column: 2 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
    { line: 4, column: 3 },
  ]);
});

test("places outside the text fall back to its ends", () => {
  expect(positionsIn("a\nb")(99)).toEqual({ line: 2, column: 2 });
  expect(positionsIn("")(-1)).toEqual({ line: 1, column: 1 });
});

test("a missing part stands where the group around it stands", () => {
  const leaf: TextPlace = { offset: 7, parts: new Map() };
  const root: TextPlace = { offset: 0, parts: new Map([["a", { offset: 3, parts: new Map([[0, leaf]]) }]]) };
  expect([[], ["a"], ["a", 0], ["a", 1], ["b", 0]].map((path) => offsetOf(root, path))).toEqual([0, 3, 7, 3, 0]);
});
