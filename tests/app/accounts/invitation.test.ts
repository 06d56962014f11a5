import { describe, expect, test } from "vitest";
import { expiryOf, type Invitation, isForAddress, isPending, isTooLate, scopesOf } from "#app/accounts/invitation.ts";
import { roundStates } from "#app/accounts/subject.ts";
import { noon } from "#tests/app/assessments/an-assessment.ts";

const hour = 60 * 60_000;
const day = 24 * hour;
const moment = (milliseconds: number) => new Date(noon.getTime() + milliseconds);

function anInvitation(change: Partial<Invitation> = {}): Invitation {
  return {
    ...{ id: "i", place: { institutionId: "harbour", programmeId: null, roundId: "round" }, role: "respondent" },
    ...{ roleGroup: "faculty", sections: null, personId: null, label: "Mona", email: null, purpose: null },
    ...{ grantEndsAt: null, createdBy: "lead", createdAt: noon.toISOString(), expiresAt: expiryOf(noon).toISOString() },
    ...{ usedAt: null, usedBy: null, revokedAt: null },
    ...change,
  };
}

describe("an invitation", () => {
  test("lasts two weeks, and not a moment longer", () => {
    expect(isPending(anInvitation(), noon)).toBe(true);
    expect(isPending(anInvitation(), moment(14 * day - 1))).toBe(true);
    expect(isPending(anInvitation(), moment(14 * day))).toBe(false);
  });

  test("opens nothing once it was used or withdrawn, or when its engagement is over", () => {
    for (const change of [{ usedAt: noon.toISOString() }, { revokedAt: noon.toISOString() }]) {
      expect(isPending(anInvitation(change), noon)).toBe(false);
    }
    const engagement = anInvitation({ grantEndsAt: moment(day).toISOString() });
    expect(isPending(engagement, moment(day - 1))).toBe(true);
    expect(isPending(engagement, moment(day))).toBe(false);
  });

  test("survives a clock that is a little behind, and dies with one that ran far ahead when it was made", () => {
    expect(isPending(anInvitation(), moment(-hour))).toBe(true);
    expect(isPending(anInvitation(), moment(-2 * day))).toBe(false);
  });

  test("gives a role for the whole round, for each of its sections, or in the institution", () => {
    expect(scopesOf(anInvitation())).toEqual([{ kind: "round", id: "round" }]);
    expect(scopesOf(anInvitation({ sections: ["STD", "REC"] }))).toEqual([
      { kind: "section", id: "round/STD" },
      { kind: "section", id: "round/REC" },
    ]);
    expect(scopesOf(anInvitation({ role: "reviewer" }))).toEqual([{ kind: "round", id: "round" }]);
    const place = { institutionId: "harbour", programmeId: null, roundId: null };
    expect(scopesOf(anInvitation({ role: "viewer", place }))).toEqual([{ kind: "institution", id: "harbour" }]);
    const programme = { institutionId: null, programmeId: "atlas", roundId: null };
    expect(scopesOf(anInvitation({ role: "analyst", place: programme }))).toEqual([{ kind: "programme", id: "atlas" }]);
  });

  test("comes too late for whoever has nothing left to do in the round", () => {
    expect(roundStates.filter((state) => isTooLate("respondent", state))).toEqual(["consensus", "locked", "archived"]);
    expect(roundStates.filter((state) => isTooLate("reviewer", state))).toEqual(["locked", "archived"]);
  });

  test("with an address is for nobody whose account has another", () => {
    const bound = anInvitation({ email: "mona@eastmere.example" });
    expect(isForAddress(bound, "mona@eastmere.example")).toBe(true);
    expect(isForAddress(bound, null)).toBe(true);
    expect(isForAddress(bound, "eve@eastmere.example")).toBe(false);
    expect(isForAddress(anInvitation(), "eve@eastmere.example")).toBe(true);
  });
});
