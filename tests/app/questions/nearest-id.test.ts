import { expect, test } from "vitest";
import { nearestId, quote, suggestId } from "#app/questions/nearest-id.ts";

test("a swapped, dropped, added or changed letter still leads to the id that was meant", () => {
  for (const written of ["SDT-1", "STD1", "STDD-1", "std-1", "STD-1 "])
    expect(nearestId(written, ["REC-1", "STD-1"])).toBe("STD-1");
});

test("something else altogether leads nowhere", () => {
  expect(nearestId("library", ["STD-1", "REC-1"])).toBeUndefined();
  expect(nearestId("x".repeat(10_000), ["STD-1"])).toBeUndefined();
  expect(nearestId("a", [])).toBeUndefined();
});

test("without a near id the known ones are listed, eight at most", () => {
  expect(suggestId("zzzz", ["alpha", "beta"])).toBe('Known here: "alpha", "beta".');
  expect(
    suggestId(
      "zzzz",
      Array.from({ length: 20 }, (_, index) => `alpha${index}`),
    ),
  ).toContain("and others");
  expect(suggestId("zzzz", [])).toBe("None is defined.");
});

test("what is repeated in a message is short and on one line", () => {
  expect(quote(`a\n${"b".repeat(100)}`)).toMatch(/^"a\\nb{55}\.\.\."$/);
});
