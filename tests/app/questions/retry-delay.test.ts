import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRetryAfter, retryDelay } from "#app/questions/retry-delay.ts";

describe("the pause before the next attempt", () => {
  test("doubles from two seconds up to a minute", () => {
    expect([1, 2, 3, 4, 5, 6, 60].map((failures) => retryDelay(failures, null, 0))).toEqual([
      2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000,
    ]);
  });

  test("is up to a quarter longer by chance", () => {
    expect(retryDelay(1, null, 1)).toBe(2500);
  });

  test("is never shorter than the server asked for, up to ten minutes", () => {
    expect(retryDelay(1, 30, 0)).toBe(30_000);
    expect(retryDelay(1, 86_400, 0)).toBe(600_000);
    expect(retryDelay(6, 1, 0)).toBe(60_000);
  });

  test("is always between two seconds and ten minutes", () => {
    const seconds = fc.option(fc.integer({ min: -10, max: 1e9 }));
    fc.assert(
      fc.property(fc.nat(1000), seconds, fc.double({ min: 0, max: 1, noNaN: true }), (failures, asked, chance) => {
        const delay = retryDelay(failures, asked, chance);
        return delay >= 2000 && delay <= 600_000;
      }),
    );
  });
});

describe("what a server asks for", () => {
  const now = new Date("2026-11-21T12:00:00.000Z");

  test.each([
    ["120", 120],
    [" 5 ", 5],
    ["Sat, 21 Nov 2026 12:00:30 GMT", 30],
    ["Sat, 21 Nov 2026 11:00:00 GMT", 0],
    ["soon", null],
    ["", null],
    [null, null],
  ])("%j is %j seconds", (header, seconds) => {
    expect(readRetryAfter(header, now)).toBe(seconds);
  });
});
