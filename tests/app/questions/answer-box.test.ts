import { expect, test } from "vitest";
import { isOfSomebodyElse, personalBox } from "#app/questions/answer-box.ts";

const mine = personalBox("round-1", "mona");

test("what one person answers is kept apart from the record and from everybody else's answers", () => {
  expect(new Set(["round-1", mine, personalBox("round-1", "omar")]).size).toBe(3);
});

test("another person's box is left alone, also where nobody knows who is there", () => {
  expect(isOfSomebodyElse(personalBox("round-2", "omar"), mine)).toBe(true);
  expect(isOfSomebodyElse(personalBox("round-2", "mona"), "assessment-1")).toBe(true);
});

test("one's own boxes and those of records may be asked about", () => {
  expect(isOfSomebodyElse(personalBox("round-2", "mona"), mine)).toBe(false);
  expect(isOfSomebodyElse("assessment-1", mine)).toBe(false);
  expect(isOfSomebodyElse("assessment-1", "assessment-2")).toBe(false);
});
