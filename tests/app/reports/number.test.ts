import { expect, it } from "vitest";
import { countText, indexText, meanText, preciseText, shareText } from "#app/reports/number.ts";
import { english } from "./worked-facts.ts";

it("an index is a whole number, halves go up", () => {
  expect(indexText(39.0625, english)).toBe("39");
  expect(indexText(42.5, english)).toBe("43");
  expect(indexText(49.49999, english)).toBe("49");
});

it("a mean has one decimal, arithmetic two", () => {
  expect(meanText(2.25, english)).toBe("2.3");
  expect(meanText(3, english)).toBe("3.0");
  expect(preciseText(2.675, english)).toBe("2.68");
});

it("prose counts in words up to twelve", () => {
  expect([1, 12, 13].map((count) => countText(count, english))).toEqual(["one", "twelve", "13"]);
});

it("a share of studies is a percentage", () => {
  expect(shareText(0.684, english)).toBe("68%");
});
