import { describe, expect, test } from "vitest";
import { type BackFacts, whyNotBack } from "#app/accounts/back-rule.ts";
import type { Grant } from "#app/accounts/grant.ts";

const facts: BackFacts = {
  hasPassword: false,
  grants: [{ role: "respondent", scope: { kind: "section", id: "spring/STD" } }],
  kept: 0,
  spokeIn: ["harbour"],
  institutionId: "harbour",
  roundIds: ["spring"],
};
const grant = (role: Grant["role"], scope: Grant["scope"]) => ({
  ...facts,
  grants: [...facts.grants, { role, scope }],
});

describe("a lead lets somebody back in by a link", () => {
  test("who has no password and reaches nothing beyond the lead's institution", () => {
    expect(whyNotBack(facts)).toBeNull();
    expect(whyNotBack(grant("reviewer", { kind: "round", id: "spring" }))).toBeNull();
    expect(whyNotBack(grant("viewer", { kind: "institution", id: "harbour" }))).toBeNull();
  });

  test("never an administrator, and nobody who has a password", () => {
    expect(whyNotBack(grant("administrator", { kind: "platform" }))).toBe("administrator");
    expect(whyNotBack({ ...facts, hasPassword: true })).toBe("password");
  });

  test("never into an account that opens something elsewhere", () => {
    expect(whyNotBack(grant("consultant", { kind: "institution", id: "another" }))).toBe("elsewhere");
    expect(whyNotBack(grant("reviewer", { kind: "round", id: "autumn" }))).toBe("elsewhere");
    expect(whyNotBack(grant("respondent", { kind: "section", id: "springs/STD" }))).toBe("elsewhere");
    expect(whyNotBack(grant("analyst", { kind: "programme", id: "harbour" }))).toBe("elsewhere");
    expect(whyNotBack({ ...facts, kept: 1 })).toBe("elsewhere");
    expect(whyNotBack({ ...facts, spokeIn: ["harbour", "another"] })).toBe("elsewhere");
  });

  test("never a stranger, whatever id is sent", () => {
    expect(whyNotBack({ ...facts, grants: [] })).toBe("stranger");
    expect(whyNotBack({ ...facts, grants: [{ role: "viewer", scope: { kind: "institution", id: "another" } }] })).toBe(
      "stranger",
    );
  });
});
