import { describe, expect, test } from "vitest";
import { salience } from "#app/scoring/salience.ts";
import { weightsOf } from "#app/scoring/weights.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import { flagship, flagshipEvidence, flagshipWords } from "../support/flagship.ts";

describe("what the reviews ask for stands in the descriptions of the ladder", () => {
  test.each([
    ["learners are followed up after 6 to 12 months", "TEC-5", 4, /6 to 12 months/],
    ["evaluation at several levels looks at practice", "STD-4", 5, /several levels .* reaches practice/],
    [
      "recognition takes one of two routes, by who issued",
      "REC-2",
      3,
      /formal providers .* all others to recognition of prior/,
    ],
    ["stacking needs rules, not the mere possibility", "REC-1", 3, /rules for combining/],
    ["learners own their credentials and share them by consent", "TEC-4", 3, /own their credentials.*by consent/],
    ["micro-credentials and degrees are one portfolio in the end", "CUL-1", 5, /steered as one portfolio/],
    ["equity is shown and reported", "CUL-5", 5, /Effects on equity/],
  ])("%s", (_what, capability, level, words) => {
    expect(flagshipWords().capabilities[capability]?.levels[level - 1]).toMatch(words);
  });
});

test("quality assurance of micro-credentials has the third highest salience, 0.81", () => {
  const ranked = capabilitiesOf(flagship())
    .map((capability) => ({ id: capability.id, share: salience(capability) ?? 0 }))
    .sort((one, other) => other.share - one.share);
  expect(ranked[2]?.id).toBe("STD-5");
  expect(ranked[2]?.share).toBeCloseTo(0.81, 2);
});

test("the shares of Table 5 give the literature weights of the four dimensions", () => {
  const { dimensions } = weightsOf(flagship(), "literature");
  expect(Object.entries(dimensions).map(([id, share]) => [id, share.toFixed(3)])).toEqual([
    ["STD", "0.298"],
    ["REC", "0.260"],
    ["TEC", "0.250"],
    ["CUL", "0.192"],
  ]);
});

test("what could not be read in a paper is said beside it", () => {
  const { words } = flagshipEvidence();
  expect(words.papers["sasmita-2026"]?.losses.join(" ")).toContain("four of the six patterns");
  expect(words.papers["yildirim-2025"]?.losses.join(" ")).toContain("ten European principles");
  expect(words.caveats["tamoliune-focus"]).toContain("Little is known about what makes micro-credentials succeed");
});

test("of every review its selection and the six characteristics of Cooper are kept", () => {
  const { evidence } = flagshipEvidence();
  for (const { cooper } of evidence.papers) expect(Object.keys(cooper)).toHaveLength(6);
  expect(evidence.papers.find(({ id }) => id === "sasmita-2026")?.flow).toEqual([117, 46, 45, 38]);
});
