import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Grant, type Role, roles, type Scope, scopesOfRole, sectionId } from "#app/accounts/grant.ts";
import { type Act, type Actor, may, tokenActs } from "#app/accounts/may.ts";
import { type GrantedAct, grantedActs } from "#app/accounts/role-acts.ts";
import { type AssessmentSubject, roundStates, type Subject } from "#app/accounts/subject.ts";

const anonymous: Actor = { kind: "anonymous" };
const holder: Actor = { kind: "holder", assessments: ["mine"] };
const operator: Actor = { kind: "operator" };
const person: Actor = { kind: "person", personId: "mona", assessments: ["mine"], grants: [] };
const administrator = personWith({ role: "administrator", scope: { kind: "platform" } });
const mine: AssessmentSubject = { assessmentId: "mine", institutionId: "harbour", round: null };
const foreign: AssessmentSubject = { assessmentId: "foreign", institutionId: "elsewhere", round: null };

const onAssessments: readonly Act[] = [
  ...(["assessment.read", "assessment.record", "assessment.answer", "assessment.plan", "assessment.submit"] as const),
  "assessment.result",
  ...(["assessment.delete", "assessment.export", "assessment.link", "assessment.keep"] as const),
];

function personWith(...grants: readonly Grant[]): Actor {
  return { kind: "person", personId: "somebody", assessments: [], grants };
}

function scopeOf(kind: Scope["kind"], round = "round"): Scope {
  if (kind === "platform") return { kind };
  if (kind === "section") return { kind, id: sectionId(round, "STD") };
  return { kind, id: { programme: "programme", institution: "harbour", round }[kind] };
}

describe("an assessment that goes by its link", () => {
  test("anyone may start one", () => {
    for (const actor of [anonymous, holder, person, administrator, operator]) {
      expect(may(actor, "assessment.start", null)).toBe(true);
    }
  });

  test("whoever holds it, by link or by account, may do everything to it, and nothing to another", () => {
    for (const act of onAssessments) {
      for (const actor of [holder, person]) {
        expect([act, may(actor, act, mine)]).toEqual([act, true]);
        expect(may(actor, act, foreign)).toBe(false);
      }
    }
  });

  test("only somebody with an account takes it into an institution", () => {
    expect(may(person, "assessment.adopt", mine)).toBe(true);
    for (const actor of [holder, anonymous, administrator, operator]) {
      expect(may(actor, "assessment.adopt", mine)).toBe(false);
    }
  });

  test("once it is a round, its link opens nothing any more", () => {
    for (const round of roundStates) {
      for (const act of [...onAssessments, "assessment.adopt" as const]) {
        for (const actor of [holder, person]) expect(may(actor, act, { ...mine, round })).toBe(false);
      }
    }
  });

  test("without a session nothing is allowed on any", () => {
    for (const act of onAssessments) expect(may(anonymous, act, mine)).toBe(false);
  });

  test("the operator may read, export, delete and renew links, but never answers for an institution", () => {
    const allowed = onAssessments.filter((act) => may(operator, act, foreign));
    expect(allowed).toEqual([
      ...["assessment.read", "assessment.result", "assessment.delete", "assessment.export", "assessment.link"],
    ]);
  });
});

test("people change their own account and nobody else's, not even an administrator", () => {
  expect(may(person, "account.change", { personId: "mona" })).toBe(true);
  expect(may(person, "account.change", { personId: "ada" })).toBe(false);
  for (const actor of [anonymous, holder, administrator, operator]) {
    expect(may(actor, "account.change", { personId: "mona" })).toBe(false);
  }
});

test("an act on nothing, or an act nobody defined, is refused", () => {
  for (const act of onAssessments) {
    for (const actor of [anonymous, holder, person, administrator, operator]) {
      expect(may(actor, act, null)).toBe(false);
    }
  }
  for (const act of ["assessment.publish", "toString", "__proto__", "constructor", ""]) {
    for (const actor of [operator, administrator, person]) expect(may(actor, act as Act, mine)).toBe(false);
  }
});

describe("a grant", () => {
  const round = (state: AssessmentSubject["round"]): AssessmentSubject => ({
    assessmentId: "round",
    institutionId: "harbour",
    round: state,
  });
  const answers = ["assessment.read", "assessment.answer", "assessment.result", "assessment.export"] as const;

  test("of administering opens no answer, no score, no export, wherever the round stands", () => {
    for (const state of [null, ...roundStates]) {
      for (const act of [...answers, "round.read", "round.respond", "institution.read", "audit.read"] as const) {
        expect([act, may(administrator, act, round(state))]).toEqual([act, false]);
      }
    }
    expect(may(administrator, "platform.administer", "platform")).toBe(true);
  });

  test("of a policy body reaches programmes and releases, never an institution", () => {
    const scope: Scope = { kind: "programme", id: "programme" };
    for (const role of ["publisher", "analyst"] as const) {
      const actor = personWith({ role, scope });
      for (const act of grantedActs) {
        for (const subject of [{ institutionId: "harbour" }, ...roundStates.map(round)]) {
          expect(may(actor, act, subject)).toBe(false);
        }
      }
    }
    expect(may(personWith({ role: "analyst", scope }), "programme.read", { programmeId: "programme" })).toBe(false);
    expect(may(personWith({ role: "publisher", scope }), "programme.read", { programmeId: "programme" })).toBe(true);
  });

  test("reaches nothing that goes by its link, even in the same institution; whoever holds it does", () => {
    const everywhere = roles.flatMap((role) => scopesOfRole[role].map((kind) => ({ role, scope: scopeOf(kind) })));
    const all = personWith(...everywhere);
    for (const act of grantedActs) expect([act, may(all, act, round(null))]).toEqual([act, false]);
    // Control: as a round the same roles open it, and by its link its holder does.
    expect(may(all, "assessment.read", round("consensus"))).toBe(true);
    expect(may({ kind: "holder", assessments: ["round"] }, "assessment.read", round(null))).toBe(true);
  });

  test("lets a viewer see results only when the round is locked, and never drafts or people", () => {
    const viewer = personWith({ role: "viewer", scope: { kind: "institution", id: "harbour" } });
    expect(roundStates.filter((state) => may(viewer, "assessment.result", round(state)))).toEqual([
      "locked",
      "archived",
    ]);
    for (const act of ["assessment.read", "assessment.export", "people.change", "round.read"] as const) {
      for (const state of roundStates) expect(may(viewer, act, round(state))).toBe(false);
    }
  });

  test("lets a respondent answer an open round, their own sections only, and see no score", () => {
    const respondent = personWith({ role: "respondent", scope: { kind: "section", id: sectionId("round", "STD") } });
    const inSection = (section: string): AssessmentSubject => ({ ...round("open"), section });
    expect(may(respondent, "round.answer", inSection("STD"))).toBe(true);
    expect(may(respondent, "round.answer", inSection("REC"))).toBe(false);
    for (const state of roundStates) expect(may(respondent, "round.respond", round(state))).toBe(true);
    expect(roundStates.filter((state) => may(respondent, "round.answer", { ...round(state), section: "STD" }))).toEqual(
      ["open"],
    );
    expect(may(respondent, "round.answer", { ...inSection("STD"), round: "locked" })).toBe(false);
    for (const act of [...answers, "round.read"] as const) expect(may(respondent, act, round("open"))).toBe(false);
  });

  test("lets a reviewer return what others answered, and change no answer", () => {
    const reviewer = personWith({ role: "reviewer", scope: { kind: "round", id: "round" } });
    expect(may(reviewer, "round.review", round("open"))).toBe(true);
    expect(may(reviewer, "round.review", { ...round("open"), assessmentId: "another" })).toBe(false);
    const acts = [
      "assessment.answer",
      "assessment.record",
      "round.change",
      "round.answer",
      "assessment.delete",
    ] as const;
    for (const act of acts) {
      for (const state of roundStates) expect(may(reviewer, act, round(state))).toBe(false);
    }
  });

  test("lets a consultant read one client and change nothing of it", () => {
    const consultant = personWith({ role: "consultant", scope: { kind: "institution", id: "harbour" } });
    expect(may(consultant, "assessment.result", round("locked"))).toBe(true);
    expect(may(consultant, "assessment.result", { ...round("locked"), institutionId: "elsewhere" })).toBe(false);
    expect(roundStates.filter((state) => may(consultant, "assessment.export", round(state)))).toEqual([
      ...["locked", "archived"],
    ]);
    for (const act of ["assessment.answer", "round.change", "people.change", "consent.change", "audit.read"] as const) {
      for (const state of roundStates) expect(may(consultant, act, round(state))).toBe(false);
    }
  });

  test("of a lead sets the record only while the institution is agreeing on it", () => {
    const lead = personWith({ role: "lead", scope: { kind: "institution", id: "harbour" } });
    expect(roundStates.filter((state) => may(lead, "assessment.answer", round(state)))).toEqual(["consensus"]);
    for (const state of roundStates) expect(may(lead, "assessment.record", round(state))).toBe(true);
    for (const act of ["assessment.submit", "assessment.link", "assessment.keep"] as const) {
      expect(may(lead, act, round("consensus"))).toBe(false);
    }
  });

  test("a token does its one act in its one place, and nothing a lead could not do there", () => {
    const token: Actor = {
      kind: "token",
      tokenId: "t",
      act: "round.read",
      scope: { kind: "institution", id: "harbour" },
    };
    expect(may(token, "round.read", round("open"))).toBe(true);
    expect(may(token, "round.read", { ...round("open"), institutionId: "elsewhere" })).toBe(false);
    for (const act of grantedActs.filter((one) => one !== "round.read")) {
      expect(may(token, act, round("open"))).toBe(false);
    }
    for (const act of tokenActs) {
      expect(may({ ...token, act, scope: { kind: "institution", id: "elsewhere" } }, act, round("locked"))).toBe(false);
    }
  });

  test("never reaches beyond its scope, whatever the role and the act", () => {
    const anAct = fc.constantFrom<GrantedAct>(...grantedActs);
    const aGrant = fc
      .constantFrom<Role>(...roles)
      .chain((role) =>
        fc.constantFrom<Scope["kind"]>(...scopesOfRole[role]).map((kind) => ({ role, scope: scopeOf(kind) })),
      );
    const elsewhere: fc.Arbitrary<Subject> = fc.oneof(
      fc
        .constantFrom(...roundStates)
        .map((state) => ({ assessmentId: "rounds", institutionId: "harbours", round: state })),
      fc
        .constantFrom(...roundStates)
        .map((state) => ({ assessmentId: "other", institutionId: "another", round: state, section: "STD" })),
      fc.constant({ institutionId: "another" }),
      fc.constant({ programmeId: "another" }),
      fc.constant({ release: { isPublic: false, programmeId: "another" } }),
      fc.constant({ release: { isPublic: false, programmeId: null } }),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(aGrant, { maxLength: 4 }), anAct, elsewhere, (grants, act, subject) => {
        expect(may(personWith(...grants), act, subject)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
