import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Appraisal, agreeOnAppraisal, criteria, verdicts } from "#app/surveys/evidence/appraisal.ts";

const sound = { question: "yes", selection: "yes", extraction: "yes", figures: "yes", limits: "yes" } as const;
const ana: Appraisal = { by: "Ana", ...sound };
const ben: Appraisal = { by: "Ben", ...sound };

describe("two readers and a third", () => {
  test("one reader is a first reading, two who agree have agreed", () => {
    expect(agreeOnAppraisal([]).state).toBe("none");
    expect(agreeOnAppraisal([ana])).toMatchObject({ state: "first", verdicts: sound });
    expect(agreeOnAppraisal([ana, ben])).toMatchObject({ state: "agreed", verdicts: sound, differing: [] });
  });

  test("where two differ nothing is settled until a third decides, and only that is theirs", () => {
    const other: Appraisal = { ...ben, figures: "no" };
    expect(agreeOnAppraisal([ana, other])).toMatchObject({
      state: "differ",
      differing: ["figures"],
      verdicts: { ...sound, figures: null },
    });
    const cleo: Appraisal = { by: "Cleo", ...sound, figures: "partly", limits: "no" };
    expect(agreeOnAppraisal([ana, other, cleo])).toMatchObject({
      state: "decided",
      verdicts: { ...sound, figures: "partly", limits: "yes" },
    });
  });

  test("a verdict both readers gave always stands, and who of the two read first changes nothing", () => {
    const appraisal = (by: string) =>
      fc
        .record(Object.fromEntries(criteria.map((one) => [one, fc.constantFrom(...verdicts)])))
        .map((given) => ({ by, ...given }) as Appraisal);
    fc.assert(
      fc.property(appraisal("Ana"), appraisal("Ben"), appraisal("Cleo"), (one, other, third) => {
        const found = agreeOnAppraisal([one, other, third]);
        expect(agreeOnAppraisal([other, one, third])).toEqual(found);
        for (const criterion of criteria)
          expect(found.verdicts[criterion]).toBe(
            one[criterion] === other[criterion] ? one[criterion] : third[criterion],
          );
      }),
    );
  });
});
