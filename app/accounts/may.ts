/** Who asks: someone without a session, someone whose session holds assessments, or the operator's command line. */
export type Actor =
  | { readonly kind: "anonymous" }
  | { readonly kind: "holder"; readonly assessments: readonly string[] }
  | { readonly kind: "operator" };

export type Act =
  | "assessment.start"
  | "assessment.read"
  | "assessment.answer"
  | "assessment.submit"
  | "assessment.delete"
  | "assessment.export"
  | "assessment.link"
  | "demonstration.open"
  | "release.read";

/** What the act is done to: an assessment, a benchmark release, or nothing yet. */
export type Subject =
  | { readonly assessmentId: string }
  | { readonly release: { readonly demonstration: boolean } }
  | null;

/** Whether the actor may do this to that. Whatever no rule allows is refused. */
export function may(actor: Actor, act: Act, subject: Subject): boolean {
  const rule = Object.hasOwn(rules, act) ? rules[act] : undefined;
  return rule?.(actor, subject) ?? false;
}

type Rule = (actor: Actor, subject: Subject) => boolean;

const anyone: Rule = (_actor, subject) => subject === null;
const holder: Rule = (actor, subject) =>
  actor.kind === "holder" && isAssessment(subject) && actor.assessments.includes(subject.assessmentId);
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
  "demonstration.open": anyone,
  "release.read": inventedRelease,
};

function isAssessment(subject: Subject): subject is { readonly assessmentId: string } {
  return subject !== null && "assessmentId" in subject;
}
