import { expect, test } from "vitest";
import { startAssessment } from "#app/assessments/start-assessment.server.ts";
import { watchVersions } from "#app/commands/watch-versions.server.ts";
import { freshSqlite } from "../../support/database.server.ts";
import { guideLibrary } from "../../support/guide-library.ts";
import { harbour, noon } from "../assessments/an-assessment.ts";

test("a version that is saved with another meaning while the product runs is told then, once, and again when it is mended", async () => {
  const database = await freshSqlite.open();
  const start = { institution: harbour, instrument: { id: "small-library", version: "1.0.0" }, language: "en" };
  await startAssessment(database, start, noon);
  const first = await guideLibrary({ format: 2 });
  const edited = await guideLibrary({ format: 2, edits: [["survey.yaml", "aggregate: mean", "aggregate: minimum"]] });
  let library = first;
  let saved = first;
  const said: string[] = [];
  const questionnaires = {
    library: () => library,
    refresh: async () => {
      library = saved;
    },
  };
  const versions = await watchVersions(database, questionnaires, (line) => said.push(line));
  await versions.refresh();
  expect([versions.changed(), said]).toEqual([new Set(), []]);
  saved = edited;
  for (let request = 0; request < 2; request++) await versions.refresh();
  expect(versions.changed()).toEqual(new Set(["small-library 1.0.0"]));
  expect(said).toEqual([expect.stringMatching(/^small-library 1\.0\.0 was changed .* "mean" \u2192 "minimum"/)]);
  saved = first;
  await versions.refresh();
  expect(versions.changed()).toEqual(new Set());
});
