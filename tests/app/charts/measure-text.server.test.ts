import { expect, test } from "vitest";
import { measureText } from "#app/charts/measure-text.server.ts";

test("a text is as wide as its letters: twice the size, twice the width", () => {
  expect(measureText("Standardisation", 20, 400)).toBeCloseTo(2 * measureText("Standardisation", 10, 400));
  expect(measureText("Standardisation", 10, 400)).toBeCloseTo(66.57, 1);
});

test("semibold is wider than regular", () => {
  expect(measureText("Standardisation", 10, 600)).toBeGreaterThan(measureText("Standardisation", 10, 400));
});

test("every script is measured in the font that draws it", () => {
  for (const text of ["جامعة الأمل", "אוניברסיטה", "विश्वविद्यालय", "😀"]) {
    expect(measureText(text, 10, 400)).toBeGreaterThan(8);
  }
});

test("a character no font here knows counts as one em, a mark as nothing", () => {
  expect(measureText("北京", 10, 400)).toBeCloseTo(20);
  expect(measureText("", 10, 400)).toBe(0);
});
