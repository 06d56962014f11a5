import { expect, test } from "vitest";
import { type Act, type Actor, may } from "#app/accounts/may.ts";

const anonymous: Actor = { kind: "anonymous" };
const holder: Actor = { kind: "holder", assessments: ["mine"] };
const operator: Actor = { kind: "operator" };
const person: Actor = { kind: "person", personId: "mona", assessments: ["mine"], administrator: false };
const administrator: Actor = { kind: "person", personId: "ada", assessments: [], administrator: true };
const mine = { assessmentId: "mine" };
const foreign = { assessmentId: "foreign" };

const acts: readonly Act[] = [
  ...(["assessment.start", "assessment.read", "assessment.answer", "assessment.submit"] as const),
  ...(["assessment.delete", "assessment.export", "assessment.link", "assessment.keep"] as const),
];
const onAssessments = acts.filter((act) => act !== "assessment.start");

test("anyone may start an assessment", () => {
  for (const actor of [anonymous, holder, person, administrator, operator]) {
    expect(may(actor, "assessment.start", null)).toBe(true);
  }
});

test("whoever holds an assessment, by link or by account, may do everything to it, and nothing to another", () => {
  for (const act of onAssessments) {
    for (const actor of [holder, person]) {
      expect(may(actor, act, mine)).toBe(true);
      expect(may(actor, act, foreign)).toBe(false);
    }
  }
});

test("an administrator reads and changes no answers: administering opens no assessment", () => {
  for (const act of onAssessments) {
    for (const subject of [mine, foreign]) expect(may(administrator, act, subject)).toBe(false);
  }
});

test("people change their own account and nobody else's, not even an administrator", () => {
  expect(may(person, "account.change", { personId: "mona" })).toBe(true);
  expect(may(person, "account.change", { personId: "ada" })).toBe(false);
  for (const actor of [anonymous, holder, administrator, operator]) {
    expect(may(actor, "account.change", { personId: "mona" })).toBe(false);
  }
});

test("without a session nothing is allowed on any assessment", () => {
  for (const act of onAssessments) expect(may(anonymous, act, mine)).toBe(false);
});

test("the operator may read, export, delete and renew links, but never answers for an institution", () => {
  const allowed = onAssessments.filter((act) => may(operator, act, foreign));
  expect(allowed).toEqual(["assessment.read", "assessment.delete", "assessment.export", "assessment.link"]);
});

test("an act on nothing, or an act nobody defined, is refused", () => {
  for (const act of onAssessments) {
    for (const actor of [anonymous, holder, person, administrator, operator]) {
      expect(may(actor, act, null)).toBe(false);
    }
  }
  for (const act of ["assessment.publish", "toString", "__proto__", ""])
    expect(may(operator, act as Act, mine)).toBe(false);
});
