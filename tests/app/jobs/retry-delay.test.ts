import fc from "fast-check";
import { expect, test } from "vitest";
import { mostAttempts, retryDelay } from "#app/jobs/retry-delay.ts";

test("a job is tried three times, after one second and after four more", () => {
  expect([1, 2, 3].map((made) => retryDelay(made, mostAttempts))).toEqual([1000, 4000, null]);
});

test("every wait is longer than the one before, and no attempt follows the last", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 12 }), (allowed) => {
      const delays = Array.from({ length: allowed }, (_, made) => retryDelay(made + 1, allowed));
      expect(delays.at(-1)).toBeNull();
      const waits = delays.slice(0, -1).map(Number);
      expect(waits).toEqual(waits.toSorted((one, other) => one - other));
      expect(new Set(waits).size).toBe(waits.length);
    }),
  );
});
