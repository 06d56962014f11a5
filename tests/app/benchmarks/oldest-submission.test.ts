import { expect, test } from "vitest";
import { oldestSubmission } from "#app/benchmarks/oldest-submission.ts";

test("answers count for 24 months", () => {
  expect(oldestSubmission(new Date("2026-07-01T00:00:00Z")).toISOString()).toBe("2024-07-01T00:00:00.000Z");
});
