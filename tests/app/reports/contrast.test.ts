import fc from "fast-check";
import { expect, test } from "vitest";
import { contrast } from "#app/reports/contrast.ts";

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);

test("black on white is 21, a colour on itself is 1", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#123456", "#123456")).toBe(1);
});

test("known ratios come out: grey 767676 just passes on white, the house accent is 7.6", () => {
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(contrast("#005d69", "#ffffff")).toBeCloseTo(7.6, 1);
});

test("the order of the two colours does not matter, and the ratio lies between 1 and 21", () => {
  fc.assert(
    fc.property(colour, colour, (one, other) => {
      const ratio = contrast(one, other) ?? 0;
      expect(ratio).toBe(contrast(other, one));
      expect(ratio).toBeGreaterThanOrEqual(1);
      expect(ratio).toBeLessThanOrEqual(21);
    }),
    { numRuns: 200 },
  );
});

test("what is not a colour has no contrast", () => {
  for (const text of ["", "red", "#fff", "#12345g", "005d69", "#005d69 "]) expect(contrast(text, "#ffffff")).toBeNull();
});
