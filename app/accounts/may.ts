/**
 * Who asks: someone without a session, someone whose session holds assessments by link, somebody who signed in, or the
 * operator's command line. `assessments` are all that the session opens, by link or by account.
 */
export type Actor =
  | { readonly kind: "anonymous" }
  | { readonly kind: "holder"; readonly assessments: readonly string[] }
  | {
      readonly kind: "person";
      readonly personId: string;
      readonly assessments: readonly string[];
      readonly administrator: boolean;
    }
  | { readonly kind: "operator" };

export type Act =
  | "assessment.start"
  | "assessment.read"
  | "assessment.answer"
  | "assessment.submit"
  | "assessment.delete"
  | "assessment.export"
  | "assessment.link"
  | "assessment.keep"
  | "account.change"
  | "demonstration.open"
  | "release.read";

/** What the act is done to: an assessment, a person's account, a benchmark release, or nothing yet. */
export type Subject =
  | { readonly assessmentId: string }
  | { readonly personId: string }
  | { readonly release: { readonly demonstration: boolean } }
  | null;

/** Whether the actor may do this to that. Whatever no rule allows is refused. */
export function may(actor: Actor, act: Act, subject: Subject): boolean {
  const rule = Object.hasOwn(rules, act) ? rules[act] : undefined;
  return rule?.(actor, subject) ?? false;
}

type Rule = (actor: Actor, subject: Subject) => boolean;

const anyone: Rule = (_actor, subject) => subject === null;
/** What a session holds, by link or by account. That somebody administers the installation opens no assessment. */
const holder: Rule = (actor, subject) =>
  (actor.kind === "holder" || actor.kind === "person") &&
  isAssessment(subject) &&
  actor.assessments.includes(subject.assessmentId);
const themselves: Rule = (actor, subject) =>
  actor.kind === "person" && subject !== null && "personId" in subject && subject.personId === actor.personId;
const holderOrOperator: Rule = (actor, subject) =>
  holder(actor, subject) || (actor.kind === "operator" && isAssessment(subject));
/** Releases of the demonstration are for everyone; a real one has no readers until institutions have agreed to them. */
const inventedRelease: Rule = (_actor, subject) =>
  subject !== null && "release" in subject && subject.release.demonstration;

const rules: Record<Act, Rule> = {
  "assessment.start": anyone,
  "assessment.read": holderOrOperator,
  "assessment.answer": holder,
  "assessment.submit": holder,
  "assessment.delete": holderOrOperator,
  "assessment.export": holderOrOperator,
  "assessment.link": holderOrOperator,
  "assessment.keep": holder,
  "account.change": themselves,
  "demonstration.open": anyone,
  "release.read": inventedRelease,
};

function isAssessment(subject: Subject): subject is { readonly assessmentId: string } {
  return subject !== null && "assessmentId" in subject;
}
