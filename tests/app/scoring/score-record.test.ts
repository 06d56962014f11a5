import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "#app/questions/answer.ts";
import { compileScoring } from "#app/scoring/compile-scoring.ts";
import { score, scoreRecord } from "#app/scoring/score-record.ts";
import type { NodeScore, WeightPreset } from "#app/scoring/scores.ts";
import { stagedLevel } from "#app/scoring/staged-level.ts";
import { capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";
import { flagship } from "../../support/flagship.ts";
import {
  allAt,
  anyAnswers,
  anyFullAnswers,
  anyInstrument,
  anyRecord,
  instrumentOf,
} from "../../support/instrument-of.ts";
import golden from "./golden.json" with { type: "json" };

type Expected = { readonly overall: object; readonly nodes: Readonly<Record<string, object>> };

const presets: readonly WeightPreset[] = ["equal", "literature"];
const anyPreset = fc.constantFrom(...presets);

describe("golden numbers", () => {
  for (const { name, answers, scores } of golden.cases) {
    for (const [preset, expected] of Object.entries<Expected>(scores)) {
      it(`${name}, ${preset} weights`, () => {
        const actual = score(flagship(), answers as unknown as Answers, preset === "literature" ? preset : "equal");
        expectNode(actual.overall, expected.overall);
        expect(Object.keys(actual.nodes)).toEqual(Object.keys(expected.nodes));
        for (const [id, node] of Object.entries(expected.nodes)) expectNode(actual.nodes[id], node);
      });
    }
  }

  it("the enabler lens is the plain mean of its six capabilities, whatever the weights", () => {
    const answers = golden.cases[0]?.answers as unknown as Answers;
    for (const preset of presets) {
      const element = score(flagship(), answers, preset).lenses[golden.lens.id]?.[golden.lens.element];
      expect(element?.value).toBeCloseTo(golden.lens.value, 6);
      expect(element?.level).toBeNull();
    }
  });
});

describe("edges", () => {
  const instrument = instrumentOf({
    dimensions: [
      { id: "A", capabilities: [{ id: "A1", core: true }, { id: "A2" }, { id: "A3" }, { id: "A4" }, { id: "A5" }] },
    ],
  });
  const A = (answers: Answers) => score(instrument, answers).nodes.A;

  it("no answers, no score, and bounds as wide as the scale", () => {
    expect(A({})).toEqual({
      value: null,
      index: null,
      level: null,
      levelLower: 1,
      levelUpper: 5,
      provisional: true,
      completeness: 0,
      notApplicable: 0,
      lower: 1,
      upper: 5,
      publishable: false,
      unanswered: 5,
      dontKnow: 0,
    });
  });

  it("a record without any applicable capability has no score and nothing is missing", () => {
    const answers = Object.fromEntries(capabilitiesOf(instrument).map(({ id }) => [id, { notApplicable: "closed" }]));
    const { overall } = score(instrument, answers);
    expect(overall).toMatchObject({ value: null, level: null, levelLower: null, lower: null, balanced: null });
    expect(overall).toMatchObject({ provisional: false, notApplicable: 1, publishable: false, completeness: 0 });
  });

  it("don't know is missing like unanswered, and counted apart", () => {
    const answers: Answers = { A1: { level: 3 }, A2: { level: 3 }, A3: { level: 3 }, A4: { dontKnow: true } };
    const without: Answers = { A1: { level: 3 }, A2: { level: 3 }, A3: { level: 3 } };
    expect(A(answers)).toMatchObject({ unanswered: 1, dontKnow: 1 });
    expect({ ...A(answers), unanswered: 2, dontKnow: 0 }).toEqual(A(without));
  });

  it("four answers of five may be shown, three may not", () => {
    const four: Answers = { A1: { level: 2 }, A2: { level: 2 }, A3: { level: 2 }, A4: { level: 2 } };
    expect(A(four)?.publishable).toBe(true);
    expect(A({ ...four, A4: { dontKnow: true } })?.publishable).toBe(false);
  });

  it("two of five not applicable may be shown, three may not", () => {
    const na = { notApplicable: "no such law" };
    const two: Answers = { A1: { level: 2 }, A2: { level: 2 }, A3: { level: 2 }, A4: na, A5: na };
    expect(A(two)?.publishable).toBe(true);
    expect(A({ ...two, A3: na })?.publishable).toBe(false);
  });

  it("an unanswered core capability leaves the dimension without a level, an other one makes it provisional", () => {
    const full: Answers = Object.fromEntries(capabilitiesOf(instrument).map(({ id }) => [id, { level: 4 }]));
    const { A1: _core, ...withoutCore } = full;
    const { A5: _other, ...withoutOther } = full;
    expect(A(withoutCore)).toMatchObject({ level: null, levelLower: 1, levelUpper: 4, provisional: true });
    expect(A(withoutOther)).toMatchObject({ level: 4, levelLower: 2, levelUpper: 4, provisional: true });
  });

  it("answers to unknown capabilities are ignored", () => {
    expect(score(instrument, { Z9: { level: 5 } })).toEqual(score(instrument, {}));
  });
});

describe("whatever the instrument and the answers", () => {
  it("all at level 1 is index 0 and all at the top level is index 100", () => {
    fc.assert(
      fc.property(anyInstrument(), anyPreset, (instrument, preset) => {
        const lowest = score(instrument, allAt(instrument, 1), preset).overall;
        const highest = score(instrument, allAt(instrument, instrument.levels), preset).overall;
        expect([lowest.index, lowest.level]).toEqual([0, 1]);
        expect(highest.index).toBeLessThanOrEqual(100);
        expect(highest.index).toBeCloseTo(100, 9);
        expect(highest.level).toBe(instrument.levels);
      }),
    );
  });

  it("raising one level never lowers anything", () => {
    fc.assert(
      fc.property(anyRecord(), fc.nat(), anyPreset, ({ instrument, answers }, pick, preset) => {
        const raisable = Object.entries(answers).filter(([, a]) => "level" in a && a.level < instrument.levels);
        const [id, answer] = raisable[pick % Math.max(1, raisable.length)] ?? [];
        if (id === undefined || answer === undefined || !("level" in answer)) return;
        const before = score(instrument, answers, preset);
        const after = score(instrument, { ...answers, [id]: { level: answer.level + 1 } }, preset);
        const pairs = [
          [before.overall, after.overall],
          ...Object.keys(before.nodes).map((node) => [before.nodes[node], after.nodes[node]]),
          [before.lenses.lens?.["every-other"], after.lenses.lens?.["every-other"]],
        ];
        for (const [low, high] of pairs) expectNotLower(low, high);
        expect(after.overall.balanced ?? 0).toBeGreaterThanOrEqual((before.overall.balanced ?? 0) - 1e-12);
      }),
    );
  });

  it("the order of dimensions and capabilities changes nothing", () => {
    fc.assert(
      fc.property(anyRecord(), anyPreset, ({ instrument, answers }, preset) => {
        const reversed: Instrument = {
          ...instrument,
          dimensions: instrument.dimensions
            .map((dimension) => ({ ...dimension, capabilities: dimension.capabilities.toReversed() }))
            .toReversed(),
        };
        expectSameNumbers(score(reversed, answers, preset), score(instrument, answers, preset));
      }),
    );
  });

  it("scaling all weights changes nothing", () => {
    fc.assert(
      fc.property(anyRecord(), fc.integer({ min: 1, max: 97 }), ({ instrument, answers }, factor) => {
        const scaled: Instrument = {
          ...instrument,
          dimensions: instrument.dimensions.map((dimension) => ({
            ...dimension,
            weight: dimension.weight / factor,
            capabilities: dimension.capabilities.map((c) => ({ ...c, weight: c.weight * factor })),
          })),
        };
        expectSameNumbers(score(scaled, answers), score(instrument, answers));
      }),
    );
  });

  it("making a capability not applicable keeps the mean exactly when it stood at the mean of the others", () => {
    const record = anyInstrument().chain((instrument) =>
      anyFullAnswers(instrument).map((answers) => ({ instrument, answers })),
    );
    fc.assert(
      fc.property(record, ({ instrument, answers }) => {
        const dimension = instrument.dimensions[0];
        const capability = dimension?.capabilities[0];
        if (dimension === undefined || capability === undefined || dimension.capabilities.length < 2) return;
        const before = score(instrument, answers).nodes[dimension.id]?.value ?? 0;
        const without = { ...answers, [capability.id]: { notApplicable: "not here" } };
        const after = score(instrument, without).nodes[dimension.id]?.value ?? 0;
        const answer = answers[capability.id];
        const level = answer !== undefined && "level" in answer ? answer.level : 0;
        expect(Math.abs(after - before) < 1e-9).toBe(Math.abs(level - before) < 1e-9);
      }),
    );
  });

  it("the staged level of a dimension is never above its lowest core level", () => {
    fc.assert(
      fc.property(anyRecord(), ({ instrument, answers }) => {
        const scores = score(instrument, answers);
        for (const dimension of instrument.dimensions) {
          const level = scores.nodes[dimension.id]?.level ?? null;
          for (const { id, core } of dimension.capabilities) {
            const answer = answers[id];
            if (level !== null && core && answer !== undefined && "level" in answer) {
              expect(level).toBeLessThanOrEqual(answer.level);
            }
          }
        }
      }),
    );
  });

  it("value and level lie inside their bounds, and the bounds are what an answer of 1 or the top would give", () => {
    fc.assert(
      fc.property(anyRecord(), anyPreset, ({ instrument, answers }, preset) => {
        const now = score(instrument, answers, preset);
        const worst = score(instrument, filledWith(instrument, answers, 1), preset);
        const best = score(instrument, filledWith(instrument, answers, instrument.levels), preset);
        for (const id of Object.keys(now.nodes)) {
          const node = now.nodes[id];
          expectClose(node?.lower, worst.nodes[id]?.value);
          expectClose(node?.upper, best.nodes[id]?.value);
          expect(node?.levelLower).toBe(worst.nodes[id]?.level);
          expect(node?.levelUpper).toBe(best.nodes[id]?.level);
          expectInside(node);
        }
        expectClose(now.overall.lower, worst.overall.value);
        expectClose(now.overall.upper, best.overall.value);
        expect(now.overall.levelLower).toBe(worst.overall.level);
        expect(now.overall.levelUpper).toBe(best.overall.level);
        if (now.overall.level !== null) expectInside(now.overall);
      }),
    );
  });

  it("the level is that of the staged rule over the answered capabilities", () => {
    fc.assert(
      fc.property(anyRecord(), ({ instrument, answers }) => {
        const scores = score(instrument, answers);
        for (const dimension of instrument.dimensions) {
          const members = dimension.capabilities.flatMap(({ id, core }) => {
            const answer = answers[id];
            return answer !== undefined && "level" in answer ? [{ level: answer.level, core }] : [];
          });
          const coreMissing = dimension.capabilities.some(({ id, core }) => {
            const answer = answers[id];
            return core && (answer === undefined || "dontKnow" in answer);
          });
          expect(scores.nodes[dimension.id]?.level).toBe(coreMissing ? null : stagedLevel(members));
        }
      }),
    );
  });

  it("a scorer gives the same scores again, whatever it scored in between", () => {
    const pair = anyInstrument().chain((i) => fc.tuple(fc.constant(i), anyAnswers(i), anyAnswers(i)));
    fc.assert(
      fc.property(pair, ([instrument, first, second]) => {
        const scorer = compileScoring(instrument, "equal");
        const before = scoreRecord(scorer, first);
        scoreRecord(scorer, second);
        expect(scoreRecord(scorer, first)).toEqual(before);
      }),
    );
  });
});

function expectNode(actual: NodeScore | undefined, expected: object): void {
  for (const [field, value] of Object.entries(expected)) {
    const got: unknown = Reflect.get(actual ?? {}, field);
    if (typeof value === "number" && typeof got === "number")
      expect(Math.abs(got - value), field).toBeLessThanOrEqual(1e-6);
    else expect(got, field).toBe(value);
  }
}

function expectNotLower(low: NodeScore | undefined, high: NodeScore | undefined): void {
  for (const field of ["value", "index", "lower", "upper", "level", "levelLower", "levelUpper"] as const) {
    const before = low?.[field] ?? null;
    const after = high?.[field] ?? null;
    if (before === null) expect(after, field).toBeNull();
    else expect(after, field).toBeGreaterThanOrEqual(before - 1e-12);
  }
}

function expectSameNumbers(actual: unknown, expected: unknown): void {
  if (typeof expected === "number") {
    expect(typeof actual).toBe("number");
    expect(Math.abs(Number(actual) - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
  } else if (expected !== null && typeof expected === "object") {
    expect(Object.keys(actual ?? {}).toSorted()).toEqual(Object.keys(expected).toSorted());
    for (const [key, value] of Object.entries(expected)) expectSameNumbers(Reflect.get(Object(actual), key), value);
  } else {
    expect(actual).toBe(expected);
  }
}

function expectClose(actual: number | null | undefined, expected: number | null | undefined): void {
  if (typeof expected === "number") expect(actual).toBeCloseTo(expected, 9);
  else expect(actual).toBeNull();
}

function expectInside(node: NodeScore | undefined): void {
  if (node?.value !== null && node !== undefined) {
    expect(node.value).toBeGreaterThanOrEqual((node.lower ?? 0) - 1e-12);
    expect(node.value).toBeLessThanOrEqual((node.upper ?? 0) + 1e-12);
  }
  if (node?.level !== null && node !== undefined) {
    expect(node.level).toBeGreaterThanOrEqual(node.levelLower ?? 9);
    expect(node.level).toBeLessThanOrEqual(node.levelUpper ?? 0);
  }
}

function filledWith(instrument: Instrument, answers: Answers, level: number): Answers {
  const filled: Record<string, Answers[string]> = { ...answers };
  for (const { id } of capabilitiesOf(instrument)) {
    const answer = filled[id];
    if (answer === undefined || "dontKnow" in answer) filled[id] = { level };
  }
  return filled;
}
