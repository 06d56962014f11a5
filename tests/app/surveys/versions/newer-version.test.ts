import { expect, test } from "vitest";
import { newerVersion } from "#app/surveys/versions/newer-version.ts";
import { type GuideVersion, guideLibrary } from "../../../support/guide-library.ts";

const at = (format: 1 | 2, version: string): GuideVersion => ({
  format,
  edits: [["survey.yaml", "version: 1.0.0", `version: ${version}`]],
});

test("the newest version in the same format is the one to move to, by numbers and not by letters", async () => {
  const library = await guideLibrary(at(1, "1.9.0"), at(1, "1.10.0"), at(1, "1.2.0"), at(2, "3.0.0"));
  const [middle, newest, oldest] = library.instruments;
  if (middle === undefined || newest === undefined || oldest === undefined) throw new Error("A version is missing.");
  expect(newerVersion(library, oldest)).toBe(newest);
  expect(newerVersion(library, middle)).toBe(newest);
  expect(newerVersion(library, newest)).toBeNull();
});
