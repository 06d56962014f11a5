import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "#app/questions/answer.ts";
import { actionLift, phaseLifts } from "#app/roadmaps/lift.ts";
import { targetLevels } from "#app/roadmaps/targets.ts";
import { score } from "#app/scoring/score-record.ts";
import { flagship } from "../../support/flagship.ts";
import { allAt, anyRecord } from "../../support/instrument-of.ts";
import { planLadder } from "../../support/plan-ladder.ts";
import golden from "./golden.json" with { type: "json" };

const worked = golden.plans[0]?.answers as unknown as Answers;

describe("what an action brings", () => {
  it("the design template lifts STD-3 to 3, the dimension from 2.6 to 2.8 and its staged level from 2 to 3", () => {
    const plan = planLadder({ instrument: flagship(), answers: worked, target: {}, capacity: null });
    const action = plan.phases[0]?.actions[0];
    if (action === undefined) throw new Error("The worked institution has a first action.");
    const lift = actionLift(flagship(), worked, action);
    expect(lift).toMatchObject({ id: "STD-3a", dimension: "STD", level: { before: 2, after: 3 } });
    expect(lift.value.before).toBeCloseTo(2.6, 12);
    expect(lift.value.after).toBeCloseTo(2.8, 12);
    expect(lift.staged).toEqual({ before: 2, after: 3 });
    expect(lift.overallIndex.after).toBeCloseTo(39.0625 + 25 * 0.05, 9);
  });

  it("an action on an unanswered capability lifts nothing", () => {
    const action = {
      id: "TEC-5a",
      capability: "TEC-5",
      from: 1,
      to: 3,
      priority: 0,
      effort: 2,
      because: [],
      needs: [],
      neededFor: [],
      waived: [],
    };
    const factors = { gap: 0, weight: 1, salience: 1, unlocks: 0, bottleneck: 1, effort: 2 };
    const lift = actionLift(flagship(), worked, { ...action, factors });
    expect(lift.level).toEqual({ before: null, after: null });
    expect(lift.value.after).toBe(lift.value.before);
  });
});

describe("what each phase brings", () => {
  it("everything from 1 to the targets: after the last phase every capability planned for stands at 3", () => {
    const instrument = flagship();
    const plan = planLadder({ instrument, answers: allAt(instrument, 1), target: {}, capacity: null });
    const lifts = phaseLifts(instrument, allAt(instrument, 1), plan);
    expect(lifts.map(({ id }) => id)).toEqual(["Foundation", "Pilot", "Scale", "Optimise"]);
    expect(lifts[3]?.scores.overall).toMatchObject({ value: 3, level: 3 });
  });

  it("phases stand on each other: no figure falls from one to the next, and the last is that of the raised answers", () => {
    fc.assert(
      fc.property(anyRecord(), ({ instrument, answers }) => {
        const target = targetLevels({ instrument, answers });
        const lifts = phaseLifts(instrument, answers, planLadder({ instrument, answers, target, capacity: 3 }));
        let before = score(instrument, answers);
        for (const { scores, raised } of lifts) {
          for (const { from, to } of raised) expect(to).toBeGreaterThan(from);
          for (const id of Object.keys(scores.nodes))
            expect(scores.nodes[id]?.value ?? 0).toBeGreaterThanOrEqual((before.nodes[id]?.value ?? 0) - 1e-12);
          expect(scores.overall.level ?? 0).toBeGreaterThanOrEqual(before.overall.level ?? 0);
          before = scores;
        }
        const last = lifts[lifts.length - 1];
        if (last !== undefined) expect(last.scores).toEqual(score(instrument, last.answers));
      }),
    );
  });
});
