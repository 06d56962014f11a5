import { describe, expect, test } from "vitest";
import { impactChart } from "#app/reports/impact-balance.ts";
import { flagshipEvidence } from "../../support/flagship.ts";
import { instrumentOfSize } from "../../support/instrument-of.ts";
import { allAnswersAt, english, factsOf, workedAnswers } from "./worked-facts.ts";

const { evidence, words } = flagshipEvidence();
const chartOf = (answers: Parameters<typeof factsOf>[0]) =>
  impactChart(factsOf(answers, { evidence: { evidence, words } }), english);

describe("economic, social and academic benefit", () => {
  test("stand beside the 24, 24 and 29 of 32 articles that look at each", () => {
    expect(chartOf(workedAnswers)?.rows.map(({ label, note }) => [label, note])).toEqual([
      ["Economic", "24 of 32 studies (75%)"],
      ["Social", "24 of 32 studies (75%)"],
      ["Academic", "29 of 32 studies (91%)"],
    ]);
  });

  test("are worked out over every capability their topics look at, each counted once", () => {
    // Economic: REC-3 and REC-5 at 3 and 2. Social: REC-2, TEC-4, REC-5, CUL-5 at 2. Academic: REC-2, STD-4, REC-1, STD-3,
    // CUL-3 at 2, 3, 2, 2, 2.
    expect(chartOf(workedAnswers)?.rows.map(({ value }) => value)).toEqual([2.5, 2, 2.2]);
    expect(chartOf(workedAnswers)?.title).toBe("Best equipped for: Economic. Furthest to go: Social");
    expect(chartOf(allAnswersAt(3))?.rows.map(({ value }) => value)).toEqual([3, 3, 3]);
    expect(chartOf({})?.rows.map(({ value }) => value)).toEqual([null, null, null]);
  });

  test("the table names the ten topics, and much studied is not called more important", () => {
    const chart = chartOf(workedAnswers);
    expect(chart?.table.rows[1]).toEqual([
      "Social",
      "Lifelong learning, Guidance on careers, Well-being",
      "24 of 32 studies (75%)",
      "25",
      "–",
      "2.0",
    ]);
    expect(chart?.words).toContain("much studied does not mean more important");
  });

  test("without studies nothing is said of them, and without such a lens there is no chart", () => {
    const chart = impactChart(factsOf(workedAnswers), english);
    expect(chart?.rows.map(({ note }) => note)).toEqual([null, null, null]);
    expect(chart?.words).toBe("");
    expect(impactChart(factsOf({}, { instrument: instrumentOfSize(2, 3) }), english)).toBeNull();
  });
});
