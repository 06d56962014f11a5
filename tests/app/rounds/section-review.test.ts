import { describe, expect, test } from "vitest";
import { roundStates } from "#app/accounts/subject.ts";
import { recordRevision, reviewStanding, sectionActs } from "#app/rounds/section-review.ts";
import { flagship } from "../../support/flagship.ts";
import { noon } from "./a-round.ts";

const [section] = flagship().dimensions;
const saved = (revision: number) => ({
  ...{ answer: { level: 2 }, note: null, evidenceUrl: null, revision, updatedAt: noon.toISOString() },
});

describe("the review of a section of the record", () => {
  test("notices every later change of its answers, and of no other section's", () => {
    if (section === undefined) throw new Error("The instrument has no section.");
    expect(recordRevision(section, {})).toBe(0);
    const before = recordRevision(section, { "STD-1": saved(1), "STD-2": saved(3), "TEC-1": saved(7) });
    expect(before).toBe(4);
    const accepted = { dimensionId: "STD", state: "accepted", comment: null, recordRevision: before } as const;
    expect(reviewStanding(accepted, before)).toBe("accepted");
    expect(reviewStanding(accepted, before + 1)).toBe("changed");
    expect(reviewStanding({ ...accepted, state: "returned" }, before + 1)).toBe("returned");
    expect(reviewStanding(undefined, before)).toBe("unreviewed");
  });

  test("is possible only while the record is agreed on, and only where there is something to read", () => {
    for (const state of roundStates) {
      const { accept, giveBack } = sectionActs(state, "unreviewed", 4);
      expect([accept, giveBack]).toEqual([state === "consensus", state === "consensus"]);
      expect(sectionActs(state, "unreviewed", 0).accept).toBe(false);
    }
  });

  test("waits for whoever leads once it was given back, and for the reviewer once it was handed in again", () => {
    expect(sectionActs("consensus", "returned", 4)).toEqual({ accept: false, giveBack: false, handIn: true });
    expect(sectionActs("consensus", "handedIn", 4)).toEqual({ accept: true, giveBack: true, handIn: false });
    expect(sectionActs("consensus", "accepted", 4)).toEqual({ accept: false, giveBack: true, handIn: false });
    expect(sectionActs("consensus", "changed", 4)).toEqual({ accept: true, giveBack: true, handIn: false });
  });
});
