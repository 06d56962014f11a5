import { join } from "node:path";
import { expect, test } from "vitest";
import { startAssessment } from "#app/assessments/start-assessment.server.ts";
import { tellChangedVersions } from "#app/commands/tell-changed-versions.server.ts";
import { loadInstrumentLibrary } from "#app/surveys/load-instrument.server.ts";
import { freshSqlite } from "../../support/database.server.ts";
import { guideFolder } from "../../support/guide-library.ts";
import { harbour, noon } from "../assessments/an-assessment.ts";

test("a change of circumstances is found in the file that holds them", async () => {
  const database = await freshSqlite.open();
  const loaded = await loadInstrumentLibrary("surveys");
  if (!loaded.ok) throw new Error(loaded.problems[0]?.message);
  const { library } = loaded;
  const [flagship] = library.instruments;
  if (flagship === undefined || flagship.instrument.context === null) throw new Error("There are no circumstances.");
  const { id, version, context } = flagship.instrument;
  await startAssessment(database, { institution: harbour, instrument: { id, version }, language: "en" }, noon);
  await tellChangedVersions(database, library, () => undefined);
  const without = { ...flagship, instrument: { ...flagship.instrument, context: { ...context, gate: null } } };
  const said: string[] = [];
  await tellChangedVersions(database, { ...library, instruments: [without] }, (line) => said.push(line));
  expect(said).toEqual([expect.stringMatching(/context\.yaml: structure removed instrument gate\. Nobody can begin/)]);
});

test("at start it says which answered versions mean something else, and which only sound different", async () => {
  const database = await freshSqlite.open();
  const load = async (...edits: Parameters<typeof guideFolder>[0]) => {
    const loaded = await loadInstrumentLibrary(join(guideFolder(edits), "surveys"));
    if (!loaded.ok) throw new Error(loaded.problems[0]?.message);
    return loaded.library;
  };
  for (const id of ["open-data", "small-library"])
    await startAssessment(
      database,
      { institution: harbour, instrument: { id, version: "1.0.0" }, language: "en" },
      noon,
    );
  const said: string[] = [];
  const err = (line: string) => void said.push(line);
  expect(await tellChangedVersions(database, await load({ format: 1 }, { format: 2 }), err)).toEqual(new Set());
  expect(said).toEqual([]);
  const changed = await load(
    { format: 1, edits: [["survey.yaml", "levels: 3", "levels: 3\n# the same"]] },
    { format: 2, edits: [["survey.yaml", "aggregate: mean", "aggregate: minimum"]] },
  );
  expect(await tellChangedVersions(database, changed, err)).toEqual(new Set(["small-library 1.0.0"]));
  expect(said).toEqual([
    expect.stringMatching(/^small-library 1\.0\.0 was changed .* SERVICE rule: "mean" → "minimum"/),
  ]);
  expect(await tellChangedVersions(database, await load({ format: 1 }), err)).toEqual(new Set(["small-library 1.0.0"]));
  expect(said[1]).toMatch(/^small-library 1\.0\.0 is not installed, .*Put its folder back/);
});
