import { expect, test } from "vitest";
import { createTranslator } from "#app/i18n/translator.ts";
import { breakReasons } from "#app/rounds/break-reasons.ts";
import { compareInstruments } from "#app/surveys/versions/compare-instruments.ts";
import { installedVersion } from "#app/surveys/versions/installed-version.ts";
import type { Edit } from "../../support/guide-instrument.ts";
import { guideLibrary } from "../../support/guide-library.ts";

const ids = { 1: "open-data", 2: "small-library" } as const;

async function reasons(format: 1 | 2, group: string | null, ...edits: readonly Edit[]): Promise<readonly string[]> {
  const raised = ["survey.yaml", "version: 1.0.0", "version: 2.0.0"] as const;
  const library = await guideLibrary({ format }, { format, edits: [raised, ...edits] });
  const [older, newer] = ["1.0.0", "2.0.0"].map((version) => installedVersion(library, ids[format], version));
  if (older === undefined || newer === undefined) throw new Error("A version is missing.");
  const { changes } = compareInstruments(older, newer);
  return breakReasons(changes, group, (id) => id, createTranslator("en"));
}

test("each kind of change has its sentence, and only what enters the group counts", async () => {
  expect(await reasons(1, "POL", ["survey.yaml", "weight: 2", "weight: 3"])).toEqual([
    "Another weight counts for: POL-2.",
  ]);
  expect(await reasons(1, "OTHER", ["survey.yaml", "weight: 2", "weight: 3"])).toEqual([]);
  expect(await reasons(2, null, ["survey.yaml", "aggregate: mean", "aggregate: minimum"])).toEqual([
    "The score is made in another way at: SERVICE.",
  ]);
  expect(await reasons(2, "ONLINE", ["survey.yaml", 'when: RENEW = "yes"', 'when: RENEW = "partly"'])).toEqual([
    "The score is made in another way at: PAY.",
  ]);
});

test("what came and went is told with its name, and words are no reason", async () => {
  const found = await reasons(
    2,
    "ONLINE",
    ["survey.yaml", "RENEW", "RENEWAL"],
    ["locales/en.json", "RENEW", "RENEWAL"],
  );
  expect(found.slice(0, 2)).toEqual(["A part was added: RENEWAL.", "A part was taken out: RENEW."]);
  expect(await reasons(1, null, ["locales/en.json", "A checklist exists.", "A checklist is used."])).toEqual([]);
});
