import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkWeightsFile } from "#app/scoring/custom-weights.ts";
import { score, scoreWeighted } from "#app/scoring/score-record.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import { anyRecord, instrumentOf } from "../../support/instrument-of.ts";

const instrument = instrumentOf({
  id: "sketch",
  dimensions: [
    { id: "A", capabilities: [{ id: "A1" }, { id: "A2" }] },
    { id: "B", weight: 3, capabilities: [{ id: "B1" }] },
  ],
});
const signed = { by: "Ana Ruiz, quality office", reason: "The ministry asks for recognition first." };
const problemsOf = (file: unknown) => {
  const checked = checkWeightsFile(file, instrument);
  return checked.ok ? [] : checked.problems.map(({ path, message }) => `${path.join("/")}: ${message}`);
};

describe("weights of one's own", () => {
  it("a hundred points become shares; what nobody weighs stays as the instrument has it", () => {
    const checked = checkWeightsFile({ ...signed, dimensions: { A: 80, B: 20 } }, instrument);
    expect(checked).toEqual({
      ok: true,
      custom: { ...signed, weights: { dimensions: { A: 0.8, B: 0.2 }, capabilities: { A1: 0.5, A2: 0.5, B1: 1 } } },
    });
  });

  it("capabilities are weighed within their dimension, 0 leaves one out", () => {
    const checked = checkWeightsFile({ ...signed, capabilities: { A1: 0, A2: 7 } }, instrument);
    expect(checked.ok && checked.custom.weights).toEqual({
      dimensions: { A: 0.25, B: 0.75 },
      capabilities: { A1: 0, A2: 1, B1: 1 },
    });
  });

  it("the instrument may be named, and must then be the right one", () => {
    const weighed = { ...signed, dimensions: { A: 1, B: 1 } };
    expect(problemsOf({ ...weighed, instrument: "sketch", version: "1.0.0" })).toEqual([]);
    expect(problemsOf({ ...weighed, instrument: "other", version: "2.0.0" })).toEqual([
      'instrument: These weights are for instrument "other", but they are read for "sketch".',
      'version: These weights are for version "2.0.0", but they are read for "1.0.0".',
    ]);
  });
});

describe("a mistake is named with its place and its cure", () => {
  it.each([
    ["nobody stands for them", { dimensions: { A: 1, B: 1 } }, ["by: ", "reason: "]],
    ["no reason", { ...signed, reason: "  ", dimensions: { A: 1, B: 1 } }, ["reason: "]],
    ["nothing is weighed", signed, [": No weights are given"]],
    ["a dimension left out", { ...signed, dimensions: { A: 1 } }, ['dimensions: "B" has no weight']],
    ["a sibling left out", { ...signed, capabilities: { A1: 1 } }, ['capabilities: "A2" has no weight']],
    ["a name nobody has", { ...signed, dimensions: { A: 1, B: 1, C: 1 } }, ['dimensions/C: There is no "C" here.']],
    ["less than nothing", { ...signed, dimensions: { A: -1, B: 1 } }, ["dimensions/A: "]],
    ["text for a number", { ...signed, dimensions: { A: "1", B: 1 } }, ["dimensions/A: "]],
    ["nothing but 0", { ...signed, dimensions: { A: 0, B: 0 } }, ["dimensions/A: All weights here are 0."]],
    [
      "an unknown key",
      { ...signed, dimension: {}, dimensions: { A: 1, B: 1 } },
      ['dimension: "dimension" is not known'],
    ],
    ["no object at all", 7, [": The file must be"]],
  ])("%s", (_what, file, expected) => {
    const problems = problemsOf(file);
    for (const start of expected)
      expect(
        problems.some((problem) => problem.includes(start)),
        start,
      ).toBe(true);
  });
});

it("the instrument's own weights, written down, give the instrument's own scores", () => {
  fc.assert(
    fc.property(anyRecord(), fc.integer({ min: 1, max: 50 }), ({ instrument: any, answers }, factor) => {
      const points = (parts: readonly { readonly id: string; readonly weight: number }[]) =>
        Object.fromEntries(parts.map(({ id, weight }) => [id, factor * weight]));
      const file = { ...signed, dimensions: points(any.dimensions), capabilities: points(capabilitiesOf(any)) };
      const checked = checkWeightsFile(file, any);
      expect(checked.ok).toBe(true);
      if (!checked.ok) return;
      const own = scoreWeighted(any, answers, checked.custom.weights);
      const { value } = score(any, answers).overall;
      expect(own.weights).toBe("custom");
      if (value === null) expect(own.overall.value).toBeNull();
      else expect(own.overall.value).toBeCloseTo(value, 9);
    }),
  );
});
