import { describe, expect, test } from "vitest";
import { comparableItems } from "#app/rounds/comparable-items.ts";
import { capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";
import { flagship } from "../../support/flagship.ts";

const now = flagship();
const without = (...ids: readonly string[]): Instrument => ({
  ...now,
  dimensions: now.dimensions.map((dimension) => ({
    ...dimension,
    capabilities: dimension.capabilities.filter(({ id }) => !ids.includes(id)),
  })),
});

describe("what of two rounds can be compared", () => {
  test("is every question with itself, in the order of the questionnaire", () => {
    expect(comparableItems(now, now)).toEqual({
      ...{ both: capabilitiesOf(now).map(({ id }) => id), changed: [], onlyBefore: [], onlyNow: [] },
      ...{ notComparable: [], changes: [] },
    });
  });

  test("are the questions that both asked; the others are named", () => {
    const compared = comparableItems({ ...without("STD-1"), version: "1.4.2" }, without("TEC-2"));
    expect(compared).toMatchObject({ onlyBefore: ["TEC-2"], onlyNow: ["STD-1"] });
    expect(compared?.notComparable.toSorted()).toEqual(["STD", "TEC", "overall"]);
    expect(compared?.both).toHaveLength(18);
  });

  test("are questions of another major version too, as long as they can be answered as before", () => {
    expect(comparableItems({ ...now, version: "2.0.0" }, now)).toMatchObject({ changed: [], notComparable: [] });
    const heavier = now.dimensions.map((dimension, at) => (at === 0 ? { ...dimension, weight: 9 } : dimension));
    const compared = comparableItems({ ...now, version: "2.0.0", dimensions: heavier }, now);
    expect([compared?.both.length, compared?.notComparable, compared?.changes.length]).toEqual([20, ["overall"], 1]);
  });

  test("is nothing with other levels, and cannot be said of another questionnaire", () => {
    const compared = comparableItems({ ...now, levels: 4 }, now);
    expect([compared?.both, compared?.changed.length, compared?.notComparable.length]).toEqual([[], 20, 5]);
    expect(comparableItems({ ...now, id: "another" }, now)).toBeNull();
  });
});
