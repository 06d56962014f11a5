import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { checkEvidenceWords } from "#app/surveys/evidence/check-evidence-words.ts";
import type { CodingFile } from "#app/surveys/evidence/coding-schema.ts";
import type { LibraryFile } from "#app/surveys/evidence/library-schema.ts";

const folder = "surveys/micro-credential-readiness/evidence";
const yaml = (path: string): unknown => parse(readFileSync(`${folder}/${path}`, "utf8"));
const library = yaml("library.yaml") as LibraryFile;
const codings = ["varadarajan-2023", "tamoliune-2023"].map((id) => yaml(`coding/${id}.yaml`) as CodingFile);
const english = JSON.parse(readFileSync(`${folder}/locales/en.json`, "utf8"));

function problems(words: unknown, language = "en") {
  const checked = checkEvidenceWords(words, language, library, codings);
  return checked.ok ? [] : checked.problems.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

test("the words that stand beside the library are complete", () => {
  expect(problems(english)).toEqual([]);
});

test("an id without words and words without an id are named", () => {
  const { EC1: _, ...claims } = english.claims;
  expect(problems({ ...english, claims: { ...claims, "sasmita-xulture": "?" } })).toEqual([
    'claims: The words for the row "EC1" are missing. Add them under "claims".',
    'claims.sasmita-xulture: These are words for the row "sasmita-xulture", which the structure does not have. Did you mean "sasmita-culture"?',
  ]);
});

test("a file is named after its language", () => {
  expect(problems(english, "de")).toEqual([
    'language: The file is called de.json, but its language is "en". Write "de", or rename the file.',
  ]);
});

test("without a library only the shape is checked", () => {
  expect(checkEvidenceWords({ ...english, claims: {} }, "en", null, []).ok).toBe(true);
});
