import { expect, test } from "vitest";
import { offeredAtStart, startable } from "#app/surveys/offered-questionnaires.ts";
import { newerVersion } from "#app/surveys/versions/newer-version.ts";
import { type GuideVersion, guideLibrary } from "../../../support/guide-library.ts";

const at = (format: 1 | 2, version: string): GuideVersion => ({
  format,
  edits: [["survey.yaml", "version: 1.0.0", `version: ${version}`]],
});

const sameId: GuideVersion["edits"] = [["survey.yaml", "id: small-library", "id: open-data"]];

test("a newer version may be written in the other format, and is the one to move to from either", async () => {
  const library = await guideLibrary(
    ...[
      at(1, "1.0.0"),
      { ...at(2, "2.0.0"), edits: [...(at(2, "2.0.0").edits ?? []), ...(sameId ?? [])] },
      at(1, "1.5.0"),
    ],
  );
  const [ladder, middle] = library.instruments;
  const [tree] = library.trees;
  if (ladder === undefined || middle === undefined || tree === undefined) throw new Error("A version is missing.");
  expect(newerVersion(library, ladder)).toBe(tree);
  expect(newerVersion(library, middle)).toBe(tree);
  expect(newerVersion(library, tree)).toBeNull();
  expect(offeredAtStart(library, "en").map(({ id, leadsTo }) => [id, leadsTo])).toEqual([["open-data", "report"]]);
  expect(startable(library, "open-data")).toMatchObject({ version: "2.0.0" });
});

test("the newest version is the one to move to, by numbers and not by letters", async () => {
  const library = await guideLibrary(at(1, "1.9.0"), at(1, "1.10.0"), at(1, "1.2.0"), at(2, "3.0.0"));
  const [middle, newest, oldest] = library.instruments;
  if (middle === undefined || newest === undefined || oldest === undefined) throw new Error("A version is missing.");
  expect(newerVersion(library, oldest)).toBe(newest);
  expect(newerVersion(library, middle)).toBe(newest);
  expect(newerVersion(library, newest)).toBeNull();
});
