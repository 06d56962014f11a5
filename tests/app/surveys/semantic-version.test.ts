import { expect, test } from "vitest";
import { compareVersions, versionPattern } from "#app/surveys/semantic-version.ts";

test("versions are three plain numbers", () => {
  for (const good of ["0.0.1", "1.0.0", "10.20.30"]) expect(good).toMatch(versionPattern);
  for (const bad of ["1.0", "01.0.0", "1.0.0-beta", "v1.0.0", "1.0.0.0", ""]) expect(bad).not.toMatch(versionPattern);
});

test("versions are ordered by number, not by letter", () => {
  const sorted = ["1.0.0", "0.9.9", "1.0.10", "1.0.9"].toSorted(compareVersions);
  expect(sorted).toEqual(["0.9.9", "1.0.0", "1.0.9", "1.0.10"]);
  expect(compareVersions("1.2.3", "1.2.3")).toBe(0);
});
