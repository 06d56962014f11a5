import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answers, isNotApplicable, levelOf } from "#app/questions/answer.ts";
import type { Plan, PlannedAction } from "#app/roadmaps/plan.ts";
import { targetLevels } from "#app/roadmaps/targets.ts";
import { capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";
import { flagship } from "../../support/flagship.ts";
import { allAt, anyRecord, instrumentOf } from "../../support/instrument-of.ts";
import { planLadder } from "../../support/plan-ladder.ts";
import golden from "./golden.json" with { type: "json" };

describe("golden plans", () => {
  for (const expected of golden.plans) {
    it(expected.name, () => {
      const instrument = flagship();
      const answers = expected.answers as unknown as Answers;
      const profiles = expected.profile === null ? [] : [expected.profile];
      const plan = planLadder({
        instrument,
        answers,
        target: targetLevels({ instrument, answers, profiles }),
        capacity: expected.capacity,
      });
      expect(plan.phases.map(({ id, actions }) => ({ id, actions: actions.map((action) => action.id) }))).toEqual(
        expected.phases.map(({ id, actions }) => ({ id, actions: actions.map((action) => action.id) })),
      );
      const placed = new Map(placedActions(plan).map((action) => [action.id, action]));
      for (const action of expected.phases.flatMap((phase): readonly GoldenAction[] => phase.actions)) {
        expect(Math.abs((placed.get(action.id)?.priority ?? 0) - action.priority)).toBeLessThanOrEqual(1e-6);
        expect(placed.get(action.id)?.neededFor).toEqual(action.neededFor ?? []);
      }
      expect(plan.later).toEqual(expected.later);
      expect(plan.answerFirst).toEqual(expected.answerFirst);
    });
  }

  it("everything at level 1 begins with the baseline and the steering group", () => {
    const instrument = flagship();
    const plan = planLadder({ instrument, answers: allAt(instrument, 1), target: {}, capacity: null });
    expect(plan.phases[0]?.actions.slice(0, 2).map(({ id }) => id)).toEqual(["X1", "X2"]);
  });
});

describe("the default library", () => {
  const { library, ...instrument } = flagship();

  it("names no action that does not exist and no capability that does not exist", () => {
    const ids = new Set(library.actions.map(({ id }) => id));
    const capabilities = new Set(capabilitiesOf({ ...instrument, library }).map(({ id }) => id));
    expect(library.actions.flatMap(({ after }) => after).filter((id) => !ids.has(id))).toEqual([]);
    expect(library.actions.filter(({ capability }) => !capabilities.has(capability))).toEqual([]);
  });

  it("has no cycle: everything can be placed after what it needs", () => {
    const done = new Set<string>();
    for (let before = -1; done.size > before; ) {
      before = done.size;
      for (const { id, after } of library.actions) if (after.every((one) => done.has(one))) done.add(id);
    }
    expect(library.actions.filter(({ id }) => !done.has(id))).toEqual([]);
  });

  it("has an action for every step of every capability", () => {
    for (const { id } of capabilitiesOf({ ...instrument, library })) {
      for (let level = 1; level < instrument.levels; level++) {
        const covering = library.actions.filter((a) => a.capability === id && a.from <= level && a.to > level);
        expect(covering.length, `${id} ${level}→${level + 1}`).toBeGreaterThan(0);
      }
    }
  });
});

describe("prerequisites", () => {
  const instrument = instrumentOf({
    dimensions: [{ id: "A", capabilities: [{ id: "A1" }, { id: "A2" }, { id: "A3" }] }],
    actions: [
      { id: "first", capability: "A1" },
      { id: "second", capability: "A2", after: ["first"] },
      { id: "third", capability: "A3", after: ["second"] },
    ],
  });
  const planOf = (answers: Answers) => planLadder({ instrument, answers, target: {}, capacity: null });

  it("unanswered prerequisites are pulled in, through as many as it takes, with the priority of who needs them", () => {
    const plan = planOf({ A3: { level: 1 } });
    const [first, second, third] = placedActions(plan);
    expect([first?.id, second?.id, third?.id]).toEqual(["first", "second", "third"]);
    expect(first).toMatchObject({ neededFor: ["second"], because: ["A3"], priority: third?.priority, from: 1, to: 3 });
    expect(second).toMatchObject({ neededFor: ["third"], because: ["A3"], needs: ["first"] });
    expect(third).toMatchObject({ neededFor: [], because: ["A3"], needs: ["second"] });
    expect(plan.answerFirst).toEqual(["A1", "A2"]);
  });

  it("a prerequisite that does not apply is waived, and the plan says so", () => {
    const [only] = placedActions(planOf({ A1: { level: 3 }, A2: { notApplicable: "no degrees" }, A3: { level: 2 } }));
    expect(only).toMatchObject({ id: "third", needs: [], waived: ["second"], from: 2, to: 3 });
  });

  it("a satisfied prerequisite is not in the plan", () => {
    expect(placedActions(planOf(allAt(instrument, 3)))).toEqual([]);
    const plan = planOf({ A1: { level: 3 }, A2: { level: 3 }, A3: { level: 1 } });
    expect(placedActions(plan).map(({ id }) => id)).toEqual(["third"]);
  });
});

describe("whatever the instrument, the answers and the target", () => {
  it("the same input gives the same plan, and the order of the library does not matter", () => {
    fc.assert(
      fc.property(anyRequest(), (request) => {
        const plan = planLadder(request);
        expect(planLadder(structuredClone(request))).toEqual(plan);
        const { library } = request.instrument;
        const reversed = { ...library, actions: library.actions.toReversed() };
        const other = planLadder({ ...request, instrument: { ...request.instrument, library: reversed } });
        expect(other.phases.map((phase) => phase.actions.map(({ id }) => id))).toEqual(
          plan.phases.map((phase) => phase.actions.map(({ id }) => id)),
        );
      }),
    );
  });

  it("no action stands before what it needs, or before its own phase, or twice", () => {
    fc.assert(
      fc.property(anyRequest(), (request) => {
        const { phases, actions } = request.instrument.library;
        const plan = planLadder(request);
        const done = new Set<string>();
        plan.phases.forEach((phase, index) => {
          for (const { id, needs } of phase.actions) {
            expect(needs.filter((need) => !done.has(need))).toEqual([]);
            expect(done.has(id)).toBe(false);
            const earliest = actions.find((action) => action.id === id)?.phase;
            expect(phases.findIndex((one) => one.id === earliest)).toBeLessThanOrEqual(index);
            done.add(id);
          }
        });
        expect(plan.later.filter((id) => done.has(id))).toEqual([]);
      }),
    );
  });

  it("no phase exceeds its capacity unless one single action does", () => {
    fc.assert(
      fc.property(anyRequest(), (request) => {
        for (const { capacity, actions } of planLadder(request).phases) {
          const effort = actions.reduce((sum, action) => sum + action.effort, 0);
          if (capacity !== null && effort > capacity) expect(actions).toHaveLength(1);
        }
      }),
    );
  });

  it("nothing waits for later while a phase it may enter has room for it and all it needs is placed", () => {
    fc.assert(
      fc.property(anyRequest(), (request) => {
        const plan = planLadder(request);
        const last = plan.phases[plan.phases.length - 1];
        const placed = new Set(placedActions(plan).map(({ id }) => id));
        const used = (last?.actions ?? []).reduce((sum, action) => sum + action.effort, 0);
        const later = new Set(plan.later);
        for (const action of request.instrument.library.actions.filter(({ id }) => later.has(id))) {
          const blocked = action.after.some((id) => later.has(id));
          const points = request.instrument.library.effort[action.effort].points;
          if (!blocked && last !== undefined) expect(used + points).toBeGreaterThan(last.capacity ?? Infinity);
          expect(placed.has(action.id)).toBe(false);
        }
      }),
    );
  });

  it("every gap with an action for it is in the plan, every action is asked for, every gap counts its steps", () => {
    fc.assert(
      fc.property(anyRequest(), (request) => {
        const { instrument, answers, target } = request;
        const plan = planLadder(request);
        const inPlan = new Map(placedActions(plan).map((action) => [action.id, action]));
        for (const { id, capability, from, to } of instrument.library.actions) {
          const level = levelOf(answers[capability]);
          const wished = target[capability] ?? 0;
          const steps = stepsOf(from, to).filter((top) => level !== null && top > level && top <= wished).length;
          const planned = inPlan.get(id);
          if (steps > 0) expect(planned !== undefined || plan.later.includes(id)).toBe(true);
          if (planned === undefined) continue;
          expect(planned.factors.gap).toBe(steps);
          expect(planned.to).toBeGreaterThan(planned.from);
          if (steps > 0) expect(planned.to - planned.from).toBe(steps);
          expect(planned.neededFor.length > 0).toBe(steps === 0);
          expect(planned.because.length).toBeGreaterThan(0);
          expect(isNotApplicable(answers[capability])).toBe(false);
        }
      }),
    );
  });

  it("a pulled-in action comes with the highest priority of those that need it", () => {
    fc.assert(
      fc.property(anyRequest(), (request) => {
        const plan = planLadder({ ...request, capacity: null });
        const byId = new Map(placedActions(plan).map((action) => [action.id, action]));
        for (const { neededFor, priority, factors } of byId.values()) {
          if (neededFor.length > 0)
            expect(priority).toBe(Math.max(...neededFor.map((id) => byId.get(id)?.priority ?? 0)));
          else
            expect(priority).toBeCloseTo(
              (factors.gap * factors.weight * factors.salience * factors.bottleneck) / factors.effort,
              12,
            );
        }
      }),
    );
  });

  it("a record at its targets gets an empty plan with every phase", () => {
    fc.assert(
      fc.property(anyRecord(), fc.option(fc.nat(20), { nil: null }), ({ instrument }, capacity) => {
        const answers = allAt(instrument, Math.min(3, instrument.levels));
        const plan = planLadder({ instrument, answers, target: targetLevels({ instrument, answers }), capacity });
        expect(plan.phases.map(({ id }) => id)).toEqual(instrument.library.phases.map(({ id }) => id));
        expect(placedActions(plan)).toEqual([]);
        expect([...plan.later, ...plan.answerFirst]).toEqual([]);
      }),
    );
  });
});

type GoldenAction = { readonly id: string; readonly priority: number; readonly neededFor?: readonly string[] };

type Request = {
  readonly instrument: Instrument;
  readonly answers: Answers;
  readonly target: Readonly<Record<string, number>>;
  readonly capacity: number | null;
};

function anyRequest(): fc.Arbitrary<Request> {
  return fc
    .record({
      record: anyRecord(),
      profiles: fc.constantFrom([], ["high"]),
      capacity: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
    })
    .map(({ record: { instrument, answers }, profiles, capacity }) => ({
      instrument,
      answers,
      target: targetLevels({ instrument, answers, profiles }),
      capacity,
    }));
}

function placedActions(plan: Plan): readonly PlannedAction[] {
  return plan.phases.flatMap((phase) => phase.actions);
}

function stepsOf(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, step) => from + step + 1);
}
