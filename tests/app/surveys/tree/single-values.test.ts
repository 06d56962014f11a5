import { expect, test } from "vitest";
import { singleValues } from "#app/surveys/tree/single-values.ts";
import { groupOf, levelItem } from "../../../support/tree-of.ts";

const options = [
  { id: "none", value: 0, exclusive: false },
  { id: "some", value: 2, exclusive: false },
  { id: "same", value: 2, exclusive: false },
  { id: "all", value: 5, exclusive: false },
  { id: "unknown", value: null, exclusive: false },
];

test("levels and the values of answers are the only values, each once and rising", () => {
  expect(singleValues(levelItem("A", 3))).toEqual([1, 2, 3]);
  const choice = { ...levelItem("A", 3).item, kind: "choice", set: "s", options } as const;
  expect(singleValues(levelItem("A", 3, { item: choice }))).toEqual([0, 2, 5]);
  expect(singleValues(levelItem("A", 3, { item: { ...choice, reverse: true } }))).toEqual([0, 3, 5]);
});

test("groups, numbers and checklists can stand anywhere, and a fact stands nowhere", () => {
  expect(singleValues(groupOf("G", []))).toBeNull();
  const { item } = levelItem("A", 3);
  const checklist = { ...item, kind: "checklist", entries: [{ id: "a", weight: 1 }] } as const;
  expect(singleValues(levelItem("A", 3, { item: checklist }))).toBeNull();
  expect(singleValues(levelItem("A", 3, { item: { ...item, scored: false } }))).toBeNull();
});
