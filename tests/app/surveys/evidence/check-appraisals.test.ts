import { describe, expect, test } from "vitest";
import { problemList } from "#app/questions/problem.ts";
import type { Appraisal } from "#app/surveys/evidence/appraisal.ts";
import { checkAppraisals } from "#app/surveys/evidence/check-appraisals.ts";

const ana: Appraisal = {
  ...{ by: "Ana", question: "yes", selection: "yes", extraction: "partly", figures: "no", limits: "yes" },
};
const complaints = (...appraisals: Appraisal[]) => {
  const list = problemList();
  checkAppraisals(appraisals, "sasmita-2026", ["papers", 0, "appraisals"], list);
  return list.problems.map(({ message }) => message);
};

describe("appraisals of a paper", () => {
  test("of one reader, of two who agree, and of two with a third who decides are in order", () => {
    const [ben, cleo] = [
      { ...ana, by: "Ben" },
      { ...ana, by: "Cleo" },
    ];
    expect([...complaints(), ...complaints(ana), ...complaints(ana, ben)]).toEqual([]);
    expect(complaints(ana, { ...ben, limits: "no" }, cleo)).toEqual([]);
  });

  test("two readers who differ call a third", () => {
    expect(complaints(ana, { ...ana, by: "Ben", limits: "no", figures: "yes" })).toEqual([
      'The two readers of "sasmita-2026" differ on figures, limits. Add a third appraisal, which decides.',
    ]);
  });

  test("a third has nothing to decide where two agree, and nobody reads twice", () => {
    const [ben, cleo] = [
      { ...ana, by: "Ben" },
      { ...ana, by: "Cleo" },
    ];
    expect(complaints(ana, ben, cleo)).toEqual([expect.stringContaining("nothing for a third to decide")]);
    expect(complaints(ana, ana)).toHaveLength(1);
  });
});
