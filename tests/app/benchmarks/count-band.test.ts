import { expect, test } from "vitest";
import { countBand } from "#app/benchmarks/count-band.ts";

test("counts are told in bands, and below ten not at all", () => {
  expect([0, 9, 10, 14, 15, 19, 20, 29, 30, 49, 50, 4000].map(countBand)).toEqual([
    ...[null, null, "10-14", "10-14", "15-19", "15-19"],
    ...["20-29", "20-29", "30-49", "30-49", "50+", "50+"],
  ]);
});
