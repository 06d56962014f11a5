import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { checkActions } from "#app/surveys/check-actions.ts";
import { checkSurvey } from "#app/surveys/check-survey.ts";
import { checkWords } from "#app/surveys/check-words.ts";
import { checkContext } from "#app/surveys/context/check-context.ts";
import type { ReadText } from "#app/surveys/file-problem.ts";
import { parseJson } from "#app/surveys/parse-json.ts";
import { parseYaml } from "#app/surveys/read-yaml.server.ts";
import { changeText, letterChanges } from "../../../scripts/instruments/mutate.ts";

const read = (file: string) => readFileSync(`surveys/micro-credential-readiness/${file}`, "utf8");
const surveyText = read("survey.yaml");
const actionsText = read("actions.yaml");
const contextText = read("context.yaml");
const wordsText = read("locales/en.json");
const survey = checkSurvey(contentOf(parseYaml(surveyText))).value;
const library = checkActions(contentOf(parseYaml(actionsText)), survey).value;
const context = checkContext(contentOf(parseYaml(contextText)), survey, library).value;
const untouched = JSON.stringify(Reflect.ownKeys(Object.prototype).map(String));

afterAll(() => {
  expect(JSON.stringify(Reflect.ownKeys(Object.prototype).map(String))).toBe(untouched);
  expect("polluted" in {}).toBe(false);
});

function contentOf(source: ReadText): unknown {
  return source.ok ? source.value : null;
}

function endsWell(
  source: ReadText,
  check: (value: unknown) => { ok: boolean; problems?: readonly { path: readonly (string | number)[] }[] },
): void {
  if (!source.ok) {
    expect(source.problems.length).toBeGreaterThan(0);
    return;
  }
  const checked = check(source.value);
  if (checked.ok) return;
  expect(checked.problems?.length).toBeGreaterThan(0);
  for (const { path } of checked.problems ?? []) expect(source.locate(path).line).toBeGreaterThan(0);
}

test("whatever happens to survey.yaml, it ends in a survey or in mistakes with a place", () => {
  fc.assert(
    fc.property(letterChanges, (changes) => endsWell(parseYaml(changeText(surveyText, changes)), checkSurvey)),
    { numRuns: 250 },
  );
});

test("whatever happens to actions.yaml, it ends in a library or in mistakes with a place", () => {
  fc.assert(
    fc.property(letterChanges, (changes) =>
      endsWell(parseYaml(changeText(actionsText, changes)), (value) => checkActions(value, survey)),
    ),
    { numRuns: 150 },
  );
});

test("whatever happens to context.yaml, it ends in a context or in mistakes with a place", () => {
  fc.assert(
    fc.property(letterChanges, (changes) =>
      endsWell(parseYaml(changeText(contextText, changes)), (value) => checkContext(value, survey, library)),
    ),
    { numRuns: 250 },
  );
});

test("whatever happens to the words, it ends in words or in mistakes with a place", () => {
  fc.assert(
    fc.property(letterChanges, (changes) =>
      endsWell(parseJson(changeText(wordsText, changes)), (value) =>
        checkWords(value, "en", survey, library, null, context),
      ),
    ),
    { numRuns: 150 },
  );
});

test("any value at all in the place of a survey, a library or words ends in mistakes", () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (value) => {
      expect(checkSurvey(value).ok).toBe(false);
      expect(checkActions(value, survey).ok).toBe(false);
      expect(checkContext(value, survey, library).ok).toBe(false);
      expect(checkWords(value, "en", survey, library).ok).toBe(false);
    }),
    { numRuns: 200 },
  );
});
