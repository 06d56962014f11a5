import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roleAgreement, silentRoles } from "#app/scoring/role-agreement.ts";

const said = {
  A: [
    { role: "learner", levels: [1, 0, 2, 0, 0] },
    { role: "employer", levels: [0, 2, 0, 0, 0] },
  ],
  B: [{ role: "learner", levels: [0, 4, 0, 0, 0] }],
  C: [{ role: "learner", levels: [2, 0, 0, 0, 0] }],
};

describe("how far the people of one role agree", () => {
  test("worked out by hand: the mean of AD_M, and their medians beside the record", () => {
    const found = roleAgreement(said, "learner", ["A", "B", "C"], { A: { level: 4 }, B: { level: 2 } }, 5);
    // A: 1, 3, 3 have the mean 7/3 and AD_M (4/3 + 2/3 + 2/3) ÷ 3 = 8/9; B: nobody differs.
    expect(found?.capabilities).toEqual(["A", "B"]);
    expect(found?.people).toBe(4);
    expect(found?.deviation).toBeCloseTo(4 / 9, 12);
    expect(found?.reading).toBe("acceptable");
    // Medians 3 and 2 beside 4 and 2.
    expect(found?.beside).toBe(-0.5);
  });

  test("two people are not looked at by themselves, and a role nobody asked has nothing to agree on", () => {
    expect(roleAgreement(said, "employer", ["A", "B"], {}, 5)).toBeNull();
    expect(roleAgreement(said, "government", ["A", "B"], {}, 5)).toBeNull();
    expect(roleAgreement(said, "learner", ["C"], {}, 5)).toBeNull();
  });

  test("without levels in the record there is nothing to stand beside", () => {
    expect(roleAgreement(said, "learner", ["A"], { A: { dontKnow: true } }, 5)?.beside).toBeNull();
  });

  test("two camps at the ends are low agreement, one voice is full agreement", () => {
    const split = { A: [{ role: "learner", levels: [3, 0, 0, 0, 3] }] };
    expect(roleAgreement(split, "learner", ["A"], {}, 5)).toMatchObject({ deviation: 2, reading: "low" });
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 40 }), fc.integer({ min: 0, max: 4 }), (people, place) => {
        const levels = [0, 0, 0, 0, 0].map((_, at) => (at === place ? people : 0));
        const found = roleAgreement({ A: [{ role: "learner", levels }] }, "learner", ["A"], {}, 5);
        expect(found).toMatchObject({ deviation: 0, people, reading: "acceptable" });
      }),
    );
  });
});

test("a role is silent when none of its people gave a level to anything", () => {
  const views = { ...said, D: [{ role: "government", levels: [0, 0, 0, 0, 0] }] };
  expect(silentRoles(views, ["learner", "government", "faculty"])).toEqual(["government", "faculty"]);
});
