import { test } from "vitest";
import { plainBrand } from "#app/reports/brand.ts";
import { buildReport } from "#app/reports/build-report.ts";
import { enablerChart, profileChart } from "#app/reports/profile-chart.ts";
import { resultFacts } from "#app/reports/result-facts.ts";
import { verdict } from "#app/reports/verdict.ts";
import { allAnswersAt, answersOf, english, factsOf, workedAnswers } from "./worked-facts.ts";

const cases: Record<string, ReturnType<typeof factsOf>> = {
  worked: factsOf(workedAnswers),
  none: factsOf({}),
  few: factsOf(answersOf({ STD: [3, 3, 2, null, null], REC: [2, 2] })),
  all1: factsOf(allAnswersAt(1)),
  all3: factsOf(allAnswersAt(3)),
  all5: factsOf(allAnswersAt(5)),
  coreOpen: factsOf(
    answersOf({ STD: [3, 3, null, 3, 3], REC: [3, 3, 3, 3, 3], TEC: [3, 3, 3, 3, 3], CUL: [3, 3, 3, 3, 3] }),
  ),
  naHeavy: factsOf(
    answersOf({ STD: [3, 3, 3, 3, 3], REC: ["a", 3, 3, "b", 3], TEC: [3, 3, 3, "c", 3], CUL: ["x", "y", 3, 3, 3] }),
  ),
  narrow: factsOf(
    answersOf({ STD: [3, 3, 3, 3, 3], REC: ["a", "d", 3, "b", 3], TEC: [3, 3, 3, "c", 3], CUL: ["x", "y", 3, 3, 3] }),
  ),
  range: factsOf(
    answersOf({
      STD: [3, 3, 3, 3, 3],
      REC: [3, 3, 3, 3, 3],
      TEC: [3, 3, 3, null, 3],
      CUL: [3, null, 3, 3, null].map((v, i) => (v === null && i === 1 ? 3 : v)) as never,
    }),
  ),
  openOnly: factsOf(
    answersOf({ STD: [3, 3, 3, 3, 3], REC: [3, 3, 3, 3, 3], TEC: [3, 3, 3, 3, null], CUL: [3, 3, 3, 3, 3] }),
  ),
};
test("print", () => {
  for (const [name, facts] of Object.entries(cases)) {
    console.log(`\n## ${name}`);
    const v = verdict(facts, english);
    console.log(v.sentences.join("\n"), JSON.stringify(v.headline));
    console.log("-", profileChart(facts, english).title, "|", enablerChart(facts, english)?.title);
    console.log(
      resultFacts(facts, english)
        .map((r) => `${r.term}: ${r.text}`)
        .join("\n"),
    );
  }
  console.log(JSON.stringify(buildReport(cases.worked!, english, plainBrand), null, 1));
});
