import { describe, expect, test } from "vitest";
import { problemList } from "#app/questions/problem.ts";
import { checkReportParts, checkReportWords } from "#app/surveys/check-report-parts.ts";
import { capabilityIds, checkSurvey } from "#app/surveys/check-survey.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";

const roles = { lead: "library", required: ["library"], perception: ["public"] };
const survey = {
  format: 1 as const,
  id: "open-data",
  version: "1.0.0",
  status: "validated" as const,
  levels: 3,
  roles: { inside: ["library"], outside: ["public"] },
  dimensions: [{ id: "POL", weight: 1, capabilities: [{ id: "POL-1", weight: 1, roles }] }],
};

function problems(parts: object): readonly string[] {
  const list = problemList();
  const whole = { ...survey, ...parts };
  checkReportParts(whole, capabilityIds(whole), list);
  return list.problems.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("what reports tell beside the scores", () => {
  test("headlines, audiences and stages may be left out, or name what exists", () => {
    expect(problems({})).toEqual([]);
    const stages = [{ id: "known" }, { id: "used", needs: { "POL-1": 2 } }];
    const audiences = [{ id: "readers", capabilities: ["POL-1"] }];
    expect(problems({ headlines: ["POL-1"], audiences, adoption: { stages } })).toEqual([]);
  });

  test("a capability nobody knows is a mistake at its place", () => {
    expect(
      problems({
        headlines: ["POL-9"],
        audiences: [{ id: "readers", capabilities: ["POL-8"] }],
        adoption: { stages: [{ id: "known" }, { id: "used", needs: { "POL-7": 2 } }] },
      }),
    ).toEqual([
      expect.stringMatching(/^headlines\.0: There is no capability "POL-9"/),
      expect.stringMatching(/^audiences\.0\.capabilities\.0: There is no capability "POL-8"/),
      expect.stringMatching(/^adoption\.stages\.1\.needs\.POL-7: There is no capability "POL-7"/),
    ]);
  });

  test("a stage that asks for nothing new could never be told apart, and a level must lie on the scale", () => {
    const stages = [{ id: "known" }, { id: "used", needs: { "POL-1": 2 } }, { id: "loved", needs: { "POL-1": 2 } }];
    expect(problems({ adoption: { stages } })).toEqual([
      expect.stringContaining('adoption.stages.2: The stage "loved" asks for nothing'),
    ]);
    const high = [{ id: "known" }, { id: "used", needs: { "POL-1": 4 } }];
    expect(problems({ adoption: { stages: high } })).toEqual([expect.stringContaining("Level 4 is outside the scale")]);
  });

  test("the check of a survey looks at them", () => {
    expect(checkSurvey({ ...survey, headlines: ["POL-1"] }).ok).toBe(true);
    expect(checkSurvey({ ...survey, headlines: ["POL-2"] }).ok).toBe(false);
  });
});

test("each of them has its words, and the work it comes from a citation", () => {
  const list = problemList();
  const whole = {
    ...survey,
    headlines: ["POL-1"],
    lenses: [{ id: "view", source: "somebody-2024", elements: [{ id: "one", capabilities: ["POL-1"] }] }],
    audiences: [{ id: "readers", capabilities: ["POL-1"] }],
    adoption: { source: "rogers-2003", stages: [{ id: "known" }, { id: "used", needs: { "POL-1": 2 } }] },
  };
  const words = {
    sources: { "rogers-2003": {} },
    audiences: { writers: {} },
    adoption: { stages: { known: {}, used: {} } },
  } as unknown as InstrumentWords;
  checkReportWords(words, whole, list);
  expect(list.problems.map(({ message }) => message)).toEqual([
    expect.stringContaining('words for the headline "POL-1" are missing'),
    expect.stringContaining('words for the audience "readers" are missing'),
    expect.stringContaining('words for the audience "writers"'),
    expect.stringContaining('words for the source "somebody-2024" are missing'),
  ]);
});
