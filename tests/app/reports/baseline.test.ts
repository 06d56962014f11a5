import { expect, test } from "vitest";
import { baselineSentence, missingBaseline } from "#app/reports/baseline.ts";
import { buildReport } from "#app/reports/build-report.ts";
import { allAnswersAt, english, factsOf, spanish, workedAnswers } from "./worked-facts.ts";

const without = (...ids: string[]) =>
  Object.fromEntries(Object.entries(allAnswersAt(2)).filter(([id]) => !ids.includes(id)));

test("no roadmap is shown before stock was taken: what to answer first is named, dimension by dimension", () => {
  expect(missingBaseline(factsOf(without("TEC-1", "TEC-4", "CUL-2")))).toEqual([
    { dimension: "TEC", open: ["TEC-1", "TEC-4"] },
  ]);
  expect(missingBaseline(factsOf({}))?.map(({ dimension, open }) => [dimension, open.length])).toEqual([
    ["STD", 5],
    ["REC", 5],
    ["TEC", 5],
    ["CUL", 5],
  ]);
});

test("four fifths of every dimension are enough, and a complete record and the worked institution keep their plan", () => {
  for (const answers of [without("TEC-1", "CUL-2"), allAnswersAt(1), workedAnswers]) {
    expect(missingBaseline(factsOf(answers))).toBeNull();
    expect(baselineSentence(factsOf(answers), english)).toBeNull();
  }
});

test("the sentence says why, in both languages", () => {
  const facts = factsOf(without("TEC-1", "TEC-4"));
  expect(baselineSentence(facts, english)).toBe(
    "There is no roadmap yet: too few questions are answered in Technology.",
  );
  expect(baselineSentence(facts, spanish)).toContain("Aún no hay hoja de ruta");
  expect(baselineSentence(factsOf({}), english)).toContain("no question has been answered");
});

test("a report on such a record holds no phase and asks for no action; with the answers it does", () => {
  const kindsOf = (answers: ReturnType<typeof allAnswersAt>) =>
    buildReport(factsOf(answers), english, {
      organisation: null,
      logo: null,
      accent: null,
      coverText: null,
      disclaimer: null,
    } as never).blocks;
  const thin = kindsOf(without("TEC-1", "TEC-4"));
  expect(thin.some(({ kind }) => kind === "phases")).toBe(false);
  expect(JSON.stringify(thin)).toContain("too few questions are answered");
  expect(kindsOf(allAnswersAt(2)).some(({ kind }) => kind === "phases")).toBe(true);
});
