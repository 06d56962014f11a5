import { readFileSync } from "node:fs";
import { createTranslator } from "#app/i18n/translator.ts";
import type { Answer, Answers } from "#app/questions/answer.ts";
import { type AssessmentFacts, type AssessmentInputs, gatherFacts } from "#app/reports/facts.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import { flagship } from "../../support/flagship.ts";

export const english = createTranslator("en");
export const spanish = createTranslator("es");

const words = wordsIn("en");
export const spanishWords = wordsIn("es");

/** The worked institution: one question does not apply, one is open. */
export const workedAnswers: Answers = answersOf({
  STD: [3, 3, 2, 3, 2],
  REC: [2, 2, 3, "no framework exists", 2],
  TEC: [4, 3, 3, 2, null],
  CUL: [3, 2, 2, 3, 2],
});

/** Levels by dimension, in questionnaire order: a number is a level, text the reason why it does not apply, null open. */
export function answersOf(levels: Readonly<Record<string, readonly (number | string | null)[]>>): Answers {
  const answers: Record<string, Answer> = {};
  for (const [dimension, values] of Object.entries(levels)) {
    values.forEach((value, place) => {
      if (value === null) return;
      answers[`${dimension}-${place + 1}`] = typeof value === "number" ? { level: value } : { notApplicable: value };
    });
  }
  return answers;
}

/** Every capability on the same level. */
export function allAnswersAt(level: number): Answers {
  return Object.fromEntries(capabilitiesOf(flagship()).map(({ id }) => [id, { level }]));
}

export function factsOf(answers: Answers, change: Partial<AssessmentInputs> = {}): AssessmentFacts {
  return gatherFacts({
    institution: { name: "Eastmere University", country: null, type: null, size: null, ror: null },
    instrument: flagship(),
    words,
    answers,
    date: "2026-12-02",
    submitted: true,
    ...change,
  });
}

function wordsIn(language: string): InstrumentWords {
  const file = new URL(`../../../surveys/micro-credential-readiness/locales/${language}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as InstrumentWords;
}
