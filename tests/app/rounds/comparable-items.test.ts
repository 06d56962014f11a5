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
      ...{ both: capabilitiesOf(now).map(({ id }) => id), onlyBefore: [], onlyNow: [] },
    });
  });

  test("are the questions that both asked; the others are named", () => {
    const compared = comparableItems({ ...without("STD-1"), version: "1.4.2" }, without("TEC-2"));
    expect(compared).toMatchObject({ onlyBefore: ["TEC-2"], onlyNow: ["STD-1"] });
    expect(compared?.both).toHaveLength(18);
  });

  test("is nothing across questionnaires, major versions or other levels", () => {
    expect(comparableItems({ ...now, id: "another" }, now)).toBeNull();
    expect(comparableItems({ ...now, version: "2.0.0" }, now)).toBeNull();
    expect(comparableItems({ ...now, levels: 4 }, now)).toBeNull();
  });
});
