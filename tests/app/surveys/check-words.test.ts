import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { checkWords } from "#app/surveys/check-words.ts";
import { loadAnyInstrument } from "#app/surveys/load-instrument.server.ts";
import { longestShortName } from "#app/surveys/short-names.ts";
import type { Survey } from "#app/surveys/survey-schema.ts";

const survey: Survey = {
  format: 1,
  id: "open-data",
  version: "1.0.0",
  status: "validated",
  levels: 2,
  roles: { inside: ["library"], outside: [] },
  dimensions: [
    {
      id: "POL",
      weight: 1,
      literature: { source: "example-2024", locator: "Table 2", n: 1, of: 2 },
      capabilities: [{ id: "POL-1", weight: 1, roles: { lead: "library", required: ["library"], perception: [] } }],
    },
  ],
};
const capability = { name: "Policy", shortName: "Policy", purpose: "Rules.", levels: ["None.", "One."], evidence: [] };
const words = {
  language: "en",
  title: "Open data",
  description: "How open.",
  statusNote: "Validated.",
  levels: { "1": { name: "Low", generic: "Low." }, "2": { name: "High", generic: "High." } },
  dimensions: { POL: { name: "Policy", description: "Rules." } },
  capabilities: { "POL-1": capability },
  roles: { library: "Library" },
  lenses: {},
  targets: {},
  phases: {},
  actions: {},
  sources: { "example-2024": { short: "Example 2024", citation: "Example (2024)." } },
};
const nothing = { phases: [], effort: { S: effort(), M: effort(), L: effort() }, actions: [] };

function effort() {
  return { points: 1, personWeeks: [1, 4] as [number, number] };
}

function messagesFor(changed: object): readonly string[] {
  const checked = checkWords({ ...words, ...changed }, "en", survey, nothing);
  return checked.ok ? [] : checked.problems.map(({ message }) => message);
}

test("every id with its words, and nothing else, is complete", () => {
  expect(checkWords(words, "en", survey, nothing)).toEqual({ ok: true, value: words, warnings: [] });
});

test("a translation may say whether anybody has reviewed it, in one of two words", () => {
  const reviewed = { ...words, review: "unreviewed" };
  expect(checkWords(reviewed, "en", survey, nothing)).toEqual({ ok: true, value: reviewed, warnings: [] });
  expect(messagesFor({ review: "almost" })).toEqual([
    '"review" is the text "almost". Write "reviewed" or "unreviewed".',
  ]);
});

test("a source more than needed is welcome, a missing one is not", () => {
  expect(messagesFor({ sources: { ...words.sources, "other-2020": { short: "x", citation: "x" } } })).toEqual([]);
  expect(messagesFor({ sources: {} })).toEqual([
    'The words for the source "example-2024" are missing. Add them under "sources".',
  ]);
});

test("words for a level beyond the scale have nothing to stand for", () => {
  const levels = { ...words.levels, "3": { name: "x", generic: "x" } };
  expect(messagesFor({ levels })).toEqual([
    expect.stringContaining('the level "3", which the structure does not have'),
  ]);
});

test("a capability without descriptions says so once", () => {
  expect(messagesFor({ capabilities: { "POL-1": { ...capability, levels: [] } } })).toEqual([
    "POL-1 has no level descriptions. Give one for each level, level 1 first.",
  ]);
});

test("a long short name is a warning", () => {
  const long = { ...capability, shortName: "x".repeat(longestShortName + 1) };
  const checked = checkWords({ ...words, capabilities: { "POL-1": long } }, "en", survey, nothing);
  expect(checked.ok && checked.warnings).toHaveLength(1);
});

test("questions about circumstances get the same advice as all others", async () => {
  const folder = "surveys/micro-credential-readiness";
  const load = await loadAnyInstrument(folder);
  if (!load.ok || "tree" in load) throw new Error("The flagship cannot be read.");
  const { instrument, words: spoken } = load;
  const english = structuredClone(spoken.en) as unknown as Record<string, never>;
  const { context } = english as unknown as { context: { items: Record<string, { name: string }> } };
  const question = context.items["public-money"];
  if (question === undefined) throw new Error("The question about public money is gone.");
  question.name = "Does public money support micro-credentials, and do employers accept them?";
  const survey = parse(readFileSync(`${folder}/survey.yaml`, "utf8"));
  const checked = checkWords(english, "en", survey, instrument.library, null, instrument.context);
  expect(checked.ok && checked.warnings).toMatchObject([
    {
      path: ["context", "items", "public-money", "name"],
      message: expect.stringContaining("public-money may ask two things at once"),
    },
  ]);
});
