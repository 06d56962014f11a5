import { join } from "node:path";
import { expect, test } from "vitest";
import { startAssessment } from "#app/assessments/start-assessment.server.ts";
import { checkVersions } from "#app/commands/doctor/check-versions.server.ts";
import { loadInstrumentLibrary } from "#app/surveys/load-instrument.server.ts";
import { takeIntoUse } from "#app/surveys/versions/take-into-use.server.ts";
import { freshSqlite } from "../../../support/database.server.ts";
import { type Edit, writeGuideInstrument } from "../../../support/guide-instrument.ts";
import { guideFolder } from "../../../support/guide-library.ts";
import { harbour, noon } from "../../assessments/an-assessment.ts";

/** An installation whose one questionnaire was answered, and what doctor says after the folder was edited. */
async function answered() {
  const database = await freshSqlite.open();
  const root = guideFolder([{ format: 1 }]);
  const load = await loadInstrumentLibrary(join(root, "surveys"));
  if (!load.ok) throw new Error(load.problems[0]?.message);
  const instrument = { id: "open-data", version: "1.0.0" };
  await takeIntoUse(database, load.library, instrument, noon);
  await startAssessment(database, { institution: harbour, instrument, language: "en" }, noon);
  return {
    examine: (...edits: readonly Edit[]) => {
      writeGuideInstrument(1, join(root, "surveys", "version-1"), edits);
      return checkVersions(database, root);
    },
  };
}

test("answered versions that are as they were are in order", async () => {
  const { examine } = await answered();
  expect(await examine()).toEqual([
    { name: "versions", ok: true, found: "Every version that was answered is as it was when it was first used." },
  ]);
});

test("a changed meaning is an error with the files, the changes and the way out", async () => {
  const { examine } = await answered();
  const [finding, ...others] = await examine(
    ["survey.yaml", "weight: 2", "weight: 3"],
    ["actions.yaml", "effort: L", "effort: M"],
  );
  const folder = join("surveys", "version-1");
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ name: "versions", ok: false });
  expect(finding?.found).toMatch(
    new RegExp(
      "^open-data 1\\.0\\.0 was changed after it was first used on 2026-11-21, in .*actions\\.yaml and .*survey\\.yaml: " +
        "structure changed POL-2a action: .*; scoring changed POL-2 weight: 2 → 3\\. " +
        "Nobody can begin with it; 1 assessment in it can be read, and may show other scores than before\\.$",
    ),
  );
  expect(finding).toMatchObject({
    cure: `Put ${folder} back as it was, and keep the change in a copy of the folder with a higher version.`,
  });
});

test("changed words are told, and nothing is wrong", async () => {
  const { examine } = await answered();
  const [finding] = await examine(["locales/en.json", '"Open data"', '"Open research data"']);
  expect(finding).toMatchObject({ ok: true });
  expect(finding?.found).toMatch(
    /^open-data 1\.0\.0: 1 text changed .* in .*locales\/en\.json\. Scores are as they were/,
  );
});

test("a version that is gone is missed", async () => {
  const { examine } = await answered();
  const [finding] = await examine(["survey.yaml", "version: 1.0.0", "version: 1.1.0"]);
  expect(finding).toMatchObject({
    ok: false,
    found: "open-data 1.0.0 is not installed, and 1 assessment cannot be opened without it.",
  });
});
