import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Instrument } from "#app/surveys/instrument.ts";
import { loadInstrument } from "#app/surveys/load-instrument.server.ts";
import { readAnswers, versionAskedFor } from "#app/surveys/read-answers.server.ts";

let folder = "";
let instrument: Instrument;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waymark-answers-"));
  const load = await loadInstrument("surveys/micro-credential-readiness");
  if (!load.ok) throw new Error("The flagship does not load.");
  instrument = load.instrument;
});
afterAll(() => rm(folder, { recursive: true }));

async function fileWith(text: string): Promise<string> {
  const file = join(folder, "answers.json");
  await writeFile(file, text);
  return file;
}

test("answers of the documented form are read", async () => {
  const file = await fileWith(
    '{ "instrument": "micro-credential-readiness", "version": "1.0.0",\n  "answers": { "STD-1": { "level": 3 }, "REC-4": { "notApplicable": "no framework exists" }, "TEC-5": { "dontKnow": true } } }',
  );
  expect(await readAnswers(file, instrument)).toEqual({
    ok: true,
    answers: { "STD-1": { level: 3 }, "REC-4": { notApplicable: "no framework exists" }, "TEC-5": { dontKnow: true } },
    circumstances: {},
  });
  expect(await versionAskedFor(file)).toBe("1.0.0");
});

test("every mistake comes with its line and column", async () => {
  const file = await fileWith(`{
  "instrument": "micro-credential-readiness",
  "answers": {
    "STD-1": { "level": 7 },
    "STD-11": { "level": 1 },
    "CUL-1": { "notApplicable": "we are special" }
  }
}`);
  const read = await readAnswers(file, instrument);
  expect(read.ok ? [] : read.problems.map(({ line, column }) => [line, column])).toEqual([
    [4, 16],
    [5, 5],
    [6, 16],
  ]);
  expect(read.ok ? "" : read.problems[1]?.message).toContain('Did you mean "STD-1"?');
  expect(await versionAskedFor(file)).toBeUndefined();
});

test("a file that was cut off says so, and a missing one too", async () => {
  const cut = await readAnswers(await fileWith('{\n  "instrument": "micro-cred'), instrument);
  expect(cut.ok ? null : cut.problems[0]).toMatchObject({ line: 2, column: 28 });
  const missing = await readAnswers(join(folder, "missing.json"), instrument);
  expect(missing.ok ? "" : missing.problems[0]?.message).toContain("no such file");
  expect(await versionAskedFor(join(folder, "missing.json"))).toBeUndefined();
});
