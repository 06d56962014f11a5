import { expect, test } from "vitest";
import { pathPatterns } from "#app/platform/path-pattern.ts";

const nameOf = pathPatterns([
  "start",
  "assessments/:assessmentId",
  "assessments/new",
  "assessments/:assessmentId/check",
]);

test.each([
  ["/start", "/start"],
  ["/assessments/3f2a", "/assessments/:assessmentId"],
  ["/assessments/3f2a/check", "/assessments/:assessmentId/check"],
  ["/assessments/new", "/assessments/new"],
  ["/Harbour-University", "*"],
  ["/assessments/3f2a/secret", "*"],
  ["/", "*"],
])("%s is logged as %s", (path, name) => {
  expect(nameOf(path)).toBe(name);
});
