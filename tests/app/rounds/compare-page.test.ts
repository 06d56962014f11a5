import { describe, expect, test } from "vitest";
import type { RoundState } from "#app/accounts/subject.ts";
import { createTranslator } from "#app/i18n/translator.ts";
import { comparePage } from "#app/rounds/compare-page.ts";
import { comparisonOf, latestComparison } from "#app/rounds/finished-rounds.ts";
import type { Movement } from "#app/rounds/movement.ts";
import type { Round } from "#app/rounds/round.ts";
import { flagshipWords } from "../../support/flagship.ts";

const round = (assessmentId: string, year: number, state: RoundState = "locked"): Round => ({
  ...{ assessmentId, institutionId: "harbour", programmeId: null, name: `Round ${year}`, state, revision: 4 },
  ...{ deadline: null, previousId: null, showsPrevious: false, roleSections: {} },
  ...{ createdAt: `${year}-03-01T12:00:00.000Z`, openedAt: null, consensusAt: null },
  ...{ lockedAt: state === "locked" ? `${year}-05-04T12:00:00.000Z` : null, archivedAt: null },
});
const moved = (id: string, before: number, now: number, newEvidence = false) => ({ id, before, now, newEvidence });
const movement: Movement = {
  overall: { before: 2, now: 2.5 },
  dimensions: [
    { id: "STD", before: 2, now: 2.5, capabilities: [moved("STD-1", 2, 4, true), moved("STD-2", 3, 2)] },
    { id: "REC", before: null, now: null, capabilities: [] },
    { id: "TEC", before: 3, now: 3.25, capabilities: [moved("TEC-1", 3, 3)] },
  ],
  leftOut: [
    { id: "STD-3", why: "noLevelNow" },
    { id: "STD-4", why: "noLevelNow" },
  ],
  ...{ notComparable: [], changes: [] },
};
const page = (some: Movement | null, now: Round = round("now", 2027)) =>
  comparePage({
    ...{ institution: { name: "Harbour University" }, before: round("then", 2026), now, movement: some },
    ...{
      words: flagshipWords(),
      otherWords: flagshipWords(),
      levels: 5,
      back: null,
      others: [],
      translator: createTranslator("en"),
    },
  });

describe("two rounds side by side", () => {
  test("begin with how much rose, fell and stayed, and say which rounds they are", () => {
    const { lead, before, now, notes } = page(movement);
    expect(lead).toBe("Of 3 questions that can be compared, 1 rose, 1 fell and 1 stand where they stood.");
    expect([before, now, notes]).toEqual(["Round 2026, 4 May 2026", "Round 2027, 4 May 2027", []]);
  });

  test("show each dimension that has something to compare, and call half a level a movement", () => {
    const { dimensions } = page(movement);
    expect(
      dimensions.map(({ name, count, before, now, movement: text }) => [name, count, before.text, now.text, text]),
    ).toEqual([
      ["Standardisation", 2, "2.0", "2.5", "Up by 0.5"],
      ["Technology", 1, "3.0", "3.3", "Hardly any: 0.3"],
    ]);
    expect(dimensions[0]?.capabilities.map(({ now, movement: text }) => [now.text, text])).toEqual([
      ["4 Managed", "Up 2 levels, with new evidence"],
      ["2 Emerging", "Down one level"],
    ]);
  });

  test("say how many questions were left out and why", () => {
    const { leftOut } = page(movement);
    expect(leftOut?.lead).toBe("2 questions are not compared.");
    expect(leftOut?.reasons).toEqual([expect.stringMatching(/^Without a level now: .+ and .+\.$/)]);
    expect(page({ ...movement, leftOut: [] }).leftOut).toBeNull();
  });

  test("show no mean where what enters it has changed between the versions, and say why", () => {
    const weight = { class: "scoring", change: "changed", about: "STD-1", what: "weight", from: 1, to: 2 } as const;
    const changes = [{ ...weight, affects: ["STD", "overall"] }];
    const broken = movement.dimensions.map((one) => (one.id === "STD" ? { ...one, before: null, now: null } : one));
    const { dimensions } = page({ ...movement, dimensions: broken, notComparable: ["STD", "overall"], changes });
    const name = flagshipWords().capabilities["STD-1"]?.name;
    expect(dimensions.map(({ before, now, movement: text }) => [before.text, now.text, text])).toEqual([
      ["\u2013", "\u2013", `Not compared. Another weight counts for: ${name}.`],
      ["3.0", "3.3", "Hardly any: 0.3"],
    ]);
    expect(dimensions[0]?.capabilities).toHaveLength(2);
  });

  test("say when there is nothing to compare, or a record may still change", () => {
    expect(page(null).lead).toContain("cannot be compared");
    expect(page({ ...movement, dimensions: [] }).lead).toContain("nothing can be compared yet");
    const still = { id: "STD", before: 2, now: 2, capabilities: [moved("STD-1", 2, 2)] };
    expect(page({ ...movement, dimensions: [still] }).lead).toContain("stands where it stood");
    expect(page(movement, round("now", 2027, "consensus")).notes).toEqual([
      "“Round 2027” is not locked, so what it says may still change.",
    ]);
  });
});

describe("the round to compare with", () => {
  const rounds = [round("c", 2028, "consensus"), round("b", 2027), round("a", 2026)];

  test("is on an institution's page the newest finished one and the one before", () => {
    expect(latestComparison(rounds)).toBe("/rounds/b/compare/a");
    expect(latestComparison(rounds.slice(0, 2))).toBeNull();
  });

  test("is on a round's page the one its lead named, else the newest finished one before it", () => {
    expect(comparisonOf(round("c", 2028), rounds)).toBe("/rounds/c/compare/b");
    expect(comparisonOf({ ...round("c", 2028), previousId: "a" }, rounds)).toBe("/rounds/c/compare/a");
    expect(comparisonOf(round("a", 2026), rounds)).toBeNull();
  });
});
