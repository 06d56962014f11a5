import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreementOf } from "#app/scoring/agreement/agreement.ts";
import { anyRatings, worked } from "./some-ratings.ts";

describe("how far people agree", () => {
  it.each([
    [[], "nobody"],
    [[4], "one-voice"],
    [[3, 4], "agree"],
    [[1, 4], "differ"],
    [worked.close, "agree"],
    [worked.split, "split"],
    [[1, 2, 3, 4, 5], "differ"],
  ])("of %j is told in one word: %s", (ratings, word) => {
    expect(agreementOf(ratings, 5).reading).toBe(word);
  });

  it("two camps are shown as camps beside a median that names only one of them", () => {
    const split = agreementOf(worked.split, 5);
    expect(split).toMatchObject({
      levels: [3, 0, 0, 0, 3],
      median: 1,
      deviation: 2,
      deviationReading: "low",
      withinGroup: 0,
      withinGroupReading: "none",
      spreadReading: "wide",
    });
    expect(split.camps).not.toBeNull();
  });

  it("few people get few figures", () => {
    expect(agreementOf([2, 3], 5)).toMatchObject({ deviation: 0.5, spread: null, withinGroup: null });
    expect(agreementOf([2, 3, 3], 5)).toMatchObject({ spread: { range: 1 }, withinGroup: null });
    expect(agreementOf([3], 5)).toMatchObject({ people: 1, median: 3, deviation: null, spreadReading: null });
  });

  it("a reading stands wherever its figure stands, and r_wg never alone", () => {
    fc.assert(
      fc.property(anyRatings(), (ratings) => {
        const found = agreementOf(ratings, 5);
        expect(found.spread === null).toBe(found.spreadReading === null);
        expect(found.deviation === null).toBe(found.deviationReading === null);
        expect(found.withinGroup === null).toBe(found.withinGroupReading === null);
        if (found.withinGroup !== null) expect([found.deviation, found.spread]).not.toContain(null);
        expect(found.levels.reduce((sum, people) => sum + people, 0)).toBe(ratings.length);
      }),
    );
  });
});
