import { expect, test } from "vitest";
import { type Act, type Actor, may } from "#app/accounts/may.ts";

const anonymous: Actor = { kind: "anonymous" };
const holder: Actor = { kind: "holder", assessments: ["mine"] };
const operator: Actor = { kind: "operator" };
const mine = { assessmentId: "mine" };
const foreign = { assessmentId: "foreign" };

const acts: readonly Act[] = [
  ...(["assessment.start", "assessment.read", "assessment.answer", "assessment.submit"] as const),
  ...(["assessment.delete", "assessment.export", "assessment.link"] as const),
];
const onAssessments = acts.filter((act) => act !== "assessment.start");

test("anyone may start an assessment", () => {
  for (const actor of [anonymous, holder, operator]) expect(may(actor, "assessment.start", null)).toBe(true);
});

test("whoever holds an assessment may do everything to it, and nothing to another", () => {
  for (const act of onAssessments) {
    expect(may(holder, act, mine)).toBe(true);
    expect(may(holder, act, foreign)).toBe(false);
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
    for (const actor of [anonymous, holder, operator]) expect(may(actor, act, null)).toBe(false);
  }
  for (const act of ["assessment.publish", "toString", "__proto__", ""])
    expect(may(operator, act as Act, mine)).toBe(false);
});
