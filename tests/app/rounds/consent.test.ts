import { expect, test } from "vitest";
import { consentsOf } from "#app/rounds/consent.ts";

test("whatever was never decided is no", () => {
  expect(consentsOf([], true)).toEqual([
    { audience: "benchmark", granted: false, decidedAt: null },
    { audience: "programme", granted: false, decidedAt: null },
  ]);
});

test("a programme can be shown something only where one called", () => {
  const decided = [{ audience: "programme" as const, granted: true, decidedAt: "2026-11-21T12:00:00.000Z" }];
  expect(consentsOf(decided, false).map(({ audience }) => audience)).toEqual(["benchmark"]);
  expect(consentsOf(decided, true)[1]).toEqual(decided[0]);
});
