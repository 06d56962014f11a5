import { describe, expect, test } from "vitest";
import { asksText } from "#app/accounts/asks-text.ts";
import { roles } from "#app/accounts/grant.ts";
import { readingOf } from "#app/accounts/invitation-reading.ts";
import { joinCookie, readJoinCookie } from "#app/accounts/join-cookie.ts";
import { looking, refusedState } from "#app/accounts/join-state.ts";
import type { PostedAccount } from "#app/accounts/new-account.ts";
import { checkMember } from "#app/accounts/new-member.ts";
import { createTranslator } from "#app/i18n/translator.ts";
import type { NamedInvitation } from "#db/queries/invitations.server.ts";

const english = createTranslator("en");
const invitation: NamedInvitation = {
  ...{ id: "i", place: { institutionId: "harbour", programmeId: null, roundId: "round" }, role: "respondent" },
  ...{ roleGroup: "faculty", sections: ["STD", "XXX"], personId: null, label: "Mona", email: "mona@eastmere.example" },
  ...{ purpose: null, grantEndsAt: null, createdBy: "lead", createdAt: "2026-11-21T12:00:00.000Z" },
  ...{ expiresAt: "2026-12-05T12:00:00.000Z", usedAt: null, usedBy: null, revokedAt: null, tokenHash: "h" },
  ...{ institution: "Harbour University", programme: null, inviter: "Ada", person: null },
  round: { name: "Spring", state: "open", deadline: "2026-12-31", instrument: { id: "x", version: "1.0.0" } },
};
const reading = readingOf(invitation, { groups: { faculty: "Teaching staff" }, sections: { STD: "Standardisation" } });

describe("what an invitation shows", () => {
  test("is words, and nothing of its secrets or of whom it is stored under", () => {
    expect(reading).toEqual({
      ...{ role: "respondent", place: "Harbour University", inviter: "Ada", group: "Teaching staff" },
      ...{ sections: ["Standardisation", "XXX"], round: { name: "Spring", deadline: "2026-12-31" }, purpose: null },
      ...{ grantEndsAt: null, expiresAt: "2026-12-05T12:00:00.000Z", email: "mona@eastmere.example", person: null },
    });
    expect(readingOf(invitation, null)).toMatchObject({ group: "faculty", sections: ["STD", "XXX"] });
  });

  test("is said in one sentence for every role but that of administering, and for a way back", () => {
    for (const role of roles.filter((one) => one !== "administrator")) {
      expect(asksText({ ...reading, role, grantEndsAt: "2026-12-31T23:59:59.999Z" }, english)).toMatch(/^Ada .*\.$/);
    }
    expect(asksText({ ...reading, person: "Mona" }, english)).toContain("a way back for Mona");
    expect(() => asksText({ ...reading, role: "administrator" }, english)).toThrow();
  });
});

describe("what a secret that opens nothing gets", () => {
  const look = looking(reading, "secret", "Eve");

  test("is the same page, unless whoever asks is what stands in the way", () => {
    const wrong = { state: { kind: "wrong", code: "" }, status: 404 };
    expect(refusedState({ ok: false, reason: "wrong" }, look, "", english)).toEqual(wrong);
    expect(refusedState({ ok: false, reason: "nobody" }, look, "", english)).toEqual(wrong);
    expect(refusedState({ ok: false, reason: "already" }, null, "", english)).toEqual(wrong);
    const other = refusedState({ ok: false, reason: "otherAddress" }, look, "", english);
    expect(other.status).toBe(409);
    expect(other.state).toMatchObject({ kind: "look", obstacle: expect.stringContaining("mona@eastmere.example") });
    expect(refusedState({ ok: false, reason: "emailTaken" }, look, "", english)).toMatchObject({
      state: { faults: { email: expect.stringContaining("exists already") }, obstacle: null },
    });
    expect(refusedState({ ok: false, reason: "wait", seconds: 4 }, look, "K7QM", english)).toMatchObject({
      state: { kind: "ask", fault: expect.stringContaining("4 seconds"), code: "K7QM" },
      status: 429,
    });
  });
});

test("the secret being looked at travels to one page, out of reach of scripts, and survives any typing", () => {
  for (const secret of ["abc-DEF_123", "K7QM 3XPA;9RTD", "é=; Path=/"]) {
    const cookie = joinCookie(true, secret);
    expect(cookie).toMatch(/; Path=\/join; HttpOnly; SameSite=Lax; Max-Age=1800; Secure$/);
    expect(readJoinCookie(`a=b; ${cookie.split(";")[0]}; c=d`)).toBe(secret);
  }
  expect(joinCookie(false, null)).toContain("Max-Age=0");
  for (const none of [null, "", "waymark-invitation=", "waymark-invitation=%E0%A4%A", "waymark-invitation=<x>"]) {
    expect(readJoinCookie(none)).toBeNull();
  }
});

test("a name is enough to join; an address needs a password, and a password an address", () => {
  const check = (posted: Partial<PostedAccount>) =>
    checkMember({ name: "Mona", email: "", password: "", ...posted }, "en");
  expect(check({})).toEqual({ ok: true, member: { name: "Mona", language: "en", account: null } });
  expect(check({ name: "  " })).toEqual({ ok: false, faults: { name: "name" } });
  expect(check({ email: "mona@eastmere.example" })).toMatchObject({ ok: false, faults: { password: "short" } });
  expect(check({ password: "a boat for the whole orchestra" })).toMatchObject({
    ok: false,
    faults: { email: "email" },
  });
  const both = { email: "Mona@eastmere.example", password: "a boat for the whole orchestra" };
  expect(check(both)).toMatchObject({ ok: true, member: { account: { email: "mona@eastmere.example" } } });
});
