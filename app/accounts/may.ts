import type { Grant, Scope } from "./grant.ts";
import { type GrantedAct, grantedActs, roleAllows } from "./role-acts.ts";
import { isAssessment, type Subject } from "./subject.ts";

/**
 * Who asks: someone without a session, someone whose session holds assessments by link, somebody who signed in, a program
 * with a service token, or the operator's command line. `assessments` are all that the session opens, by link or by
 * account; `grants` are the roles the person holds now.
 */
export type Actor =
  | { readonly kind: "anonymous" }
  | { readonly kind: "holder"; readonly assessments: readonly string[] }
  | {
      readonly kind: "person";
      readonly personId: string;
      readonly assessments: readonly string[];
      readonly grants: readonly Grant[];
    }
  | { readonly kind: "token"; readonly tokenId: string; readonly act: TokenAct; readonly scope: Scope }
  | { readonly kind: "operator" };

/** What a service token can be made for: one of these acts in one place, never more. */
export const tokenActs = ["assessment.export", "round.read", "release.read"] as const satisfies readonly GrantedAct[];
export type TokenAct = (typeof tokenActs)[number];

export type Act =
  | GrantedAct
  | "assessment.start"
  | "assessment.submit"
  | "assessment.link"
  | "assessment.keep"
  | "assessment.adopt"
  | "account.change"
  | "demonstration.open";

/** Whether the actor may do this to that. Whatever no rule allows is refused. */
export function may(actor: Actor, act: Act, subject: Subject): boolean {
  const rule = Object.hasOwn(rules, act) ? rules[act as keyof typeof rules] : undefined;
  return (rule?.(actor, subject) ?? false) || (isGranted(act) && byGrant(actor, act, subject));
}

/** By a role of a person, or by the one act of a service token where its maker's role would allow it too. */
function byGrant(actor: Actor, act: GrantedAct, subject: Subject): boolean {
  if (actor.kind === "person") return actor.grants.some(({ role, scope }) => roleAllows(role, scope, act, subject));
  if (actor.kind !== "token" || actor.act !== act) return false;
  const role = actor.scope.kind === "programme" ? "publisher" : "lead";
  return roleAllows(role, actor.scope, act, subject);
}

type Rule = (actor: Actor, subject: Subject) => boolean;

const anyone: Rule = (_actor, subject) => subject === null;
/** What a session holds, by link or by account. An assessment that became a round is no longer opened that way. */
const holder: Rule = (actor, subject) =>
  (actor.kind === "holder" || actor.kind === "person") &&
  isAssessment(subject) &&
  subject.round === null &&
  actor.assessments.includes(subject.assessmentId);
const themselves: Rule = (actor, subject) =>
  actor.kind === "person" &&
  typeof subject === "object" &&
  subject !== null &&
  "personId" in subject &&
  subject.personId === actor.personId;
const holderWithAccount: Rule = (actor, subject) => actor.kind === "person" && holder(actor, subject);
const holderOrOperator: Rule = (actor, subject) =>
  holder(actor, subject) || (actor.kind === "operator" && isAssessment(subject));
/** Those of the demonstration are, and those a policy body has made public. */
const publicRelease: Rule = (_actor, subject) =>
  typeof subject === "object" && subject !== null && "release" in subject && subject.release.isPublic;

const rules = {
  "assessment.start": anyone,
  "assessment.read": holderOrOperator,
  "assessment.record": holder,
  "assessment.answer": holder,
  "assessment.plan": holder,
  "assessment.submit": holder,
  "assessment.result": holderOrOperator,
  "assessment.delete": holderOrOperator,
  "assessment.export": holderOrOperator,
  "assessment.link": holderOrOperator,
  "assessment.keep": holder,
  "assessment.adopt": holderWithAccount,
  "account.change": themselves,
  "demonstration.open": anyone,
  "release.read": publicRelease,
} satisfies Partial<Record<Act, Rule>>;

function isGranted(act: Act): act is GrantedAct {
  return (grantedActs as readonly Act[]).includes(act);
}
