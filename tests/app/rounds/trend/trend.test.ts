import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { endOf, trendOf } from "#app/rounds/trend/trend.ts";
import { ladderFacts } from "#app/surveys/versions/instrument-facts.ts";
import { flagship } from "../../../support/flagship.ts";

const instrument = flagship();
const one = { id: instrument.id, version: "1.0.0", facts: ladderFacts(instrument, {}) };
/** Version 2 weighs a question of STD otherwise; version 3 only says so in other words. */
const heavier = {
  ...instrument,
  dimensions: instrument.dimensions.map((dimension) => ({
    ...dimension,
    capabilities: dimension.capabilities.map((capability) =>
      capability.id === "STD-1" ? { ...capability, weight: 9 } : capability,
    ),
  })),
};
const two = { ...one, version: "2.0.0", facts: ladderFacts(heavier, {}) };
const three = { ...two, version: "2.0.1" };
const point = (id: string, version: typeof one, index: Readonly<Record<string, number | null>>) => ({
  ...{ id, version, index },
});

describe("scores over time", () => {
  test("are joined where nothing that enters them has changed, and break where it has", () => {
    const trend = trendOf(
      [
        point("a", one, { overall: 20, STD: 20, TEC: 20 }),
        point("b", one, { overall: 30, STD: 30, TEC: 30 }),
        point("c", two, { overall: 40, STD: 40, TEC: 40 }),
        point("d", three, { overall: 50, STD: 50, TEC: 50 }),
      ],
      ["STD", "TEC"],
    );
    const joined = (id: string) => trend.lines[id]?.map((step) => step.joined);
    expect(joined("overall")).toEqual([false, true, false, true]);
    expect(joined("STD")).toEqual([false, true, false, true]);
    expect(joined("TEC")).toEqual([false, true, true, true]);
    expect(trend.breaks).toMatchObject([{ at: 2, groups: ["STD", "overall"], changes: [{ about: "STD-1" }] }]);
  });

  test("of one version never break, and a part a result does not have has no value there", () => {
    const trend = trendOf([point("a", one, { overall: 20 }), point("b", one, { overall: null, NEW: 3 })], ["NEW"]);
    expect(trend.breaks).toEqual([]);
    expect(trend.lines.NEW?.map(({ value }) => value)).toEqual([null, 3]);
  });
});

describe("how a line ends", () => {
  const line = (...steps: readonly (readonly [value: number | null, joined: boolean])[]) =>
    steps.map(([value, joined]) => ({ value, joined }));

  test("is its last value beside the first one since the last break", () => {
    expect(endOf(line([10, false], [20, true], [30, false], [40, true], [50, true]))).toEqual({
      ...{ now: { at: 4, value: 50 }, since: { at: 2, value: 30 }, broken: true },
    });
    expect(endOf(line([10, false], [20, true]))).toMatchObject({ since: { at: 0, value: 10 }, broken: false });
  });

  test("stands alone after a break, and is nothing without a value", () => {
    expect(endOf(line([10, false], [20, false]))).toMatchObject({ since: null, broken: true });
    expect(endOf(line([null, false], [20, true]))).toMatchObject({ since: null, broken: false });
    expect(endOf(line([null, false], [null, true]))).toBeNull();
  });

  test("a result without a value in between breaks nothing", () => {
    expect(endOf(line([10, false], [null, true], [30, true]))).toMatchObject({ since: { at: 0 }, broken: false });
  });

  test("never compares across a break", () => {
    const step = fc.tuple(fc.option(fc.integer({ min: 0, max: 100 })), fc.boolean());
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const drawn = line(...steps);
        const end = endOf(drawn);
        if (end?.since == null) return;
        for (let at = end.since.at + 1; at <= end.now.at; at++) expect(drawn[at]?.joined).toBe(true);
      }),
    );
  });
});
