import { describe, expect, it } from "vitest";
import { salience } from "#app/scoring/salience.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import { flagship } from "../../support/flagship.ts";
import golden from "./golden.json" with { type: "json" };

const share = (n: number, of: number) => ({ source: "made", locator: "up", n, of });

describe("salience", () => {
  it("is the plain mean of the linked shares, for every capability of the default instrument", () => {
    const actual = Object.fromEntries(capabilitiesOf(flagship()).map((one) => [one.id, salience(one) ?? -1]));
    expect(Object.keys(actual)).toEqual(Object.keys(golden.salience));
    for (const [id, expected] of Object.entries(golden.salience))
      expect(Math.abs((actual[id] ?? -1) - expected)).toBeLessThanOrEqual(1e-6);
  });

  it("without evidence there is no salience, not a salience of zero", () => {
    expect(salience({ evidence: [] })).toBeNull();
    expect(salience({ evidence: [share(0, 60)] })).toBe(0);
  });
});
