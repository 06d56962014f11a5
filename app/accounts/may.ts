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
  | "demonstration.open";

/** What the act is done to: an assessment, or nothing yet. */
export type Subject = { readonly assessmentId: string } | null;

/** Whether the actor may do this to that. Whatever no rule allows is refused. */
export function may(actor: Actor, act: Act, subject: Subject): boolean {
  const rule = Object.hasOwn(rules, act) ? rules[act] : undefined;
  return rule?.(actor, subject) ?? false;
}

type Rule = (actor: Actor, subject: Subject) => boolean;

const anyone: Rule = (_actor, subject) => subject === null;
const holder: Rule = (actor, subject) =>
  actor.kind === "holder" && subject !== null && actor.assessments.includes(subject.assessmentId);
const holderOrOperator: Rule = (actor, subject) =>
  holder(actor, subject) || (actor.kind === "operator" && subject !== null);

const rules: Record<Act, Rule> = {
  "assessment.start": anyone,
  "assessment.read": holderOrOperator,
  "assessment.answer": holder,
  "assessment.submit": holder,
  "assessment.delete": holderOrOperator,
  "assessment.export": holderOrOperator,
  "assessment.link": holderOrOperator,
  "demonstration.open": anyone,
};
