import type { Role, Scope } from "./grant.ts";
import { isAssessment, type RoundState, type Subject } from "./subject.ts";

/** What grants allow. Acts of link holders, of people on themselves and of the operator are not in here. */
export const grantedActs = [
  ...(["platform.administer", "programme.create", "programme.read", "programme.change", "programme.releases"] as const),
  ...(["release.build", "release.read", "institution.read", "institution.change", "people.change"] as const),
  ...(["consent.read", "consent.change", "audit.read"] as const),
  ...(["round.create", "round.read", "round.change", "round.respond", "round.answer", "round.review"] as const),
  ...(["assessment.read", "assessment.record", "assessment.answer", "assessment.plan", "assessment.result"] as const),
  ...(["assessment.export", "assessment.delete"] as const),
] as const;

export type GrantedAct = (typeof grantedActs)[number];

/** Whether a role held at a scope allows the act on the subject. Default: no. */
export function roleAllows(role: Role, scope: Scope, act: GrantedAct, subject: Subject): boolean {
  const rule = allowed[role][act];
  if (rule === undefined || !contains(scope, subject)) return false;
  if (!isAssessment(subject)) return rule === "always";
  // What goes by its link belongs to whoever holds it, even beside a round of the same institution: it may have been there first.
  return subject.round !== null && (rule === "always" || rule.includes(subject.round));
}

/** "always", or only while the round is in one of these states. */
type Rule = "always" | readonly RoundState[];

const finished: Rule = ["locked", "archived"];
const begun: Rule = ["open", "consensus", "locked", "archived"];

const allowed: Record<Role, Partial<Record<GrantedAct, Rule>>> = {
  // Configuration, accounts and backups; never an answer or a score.
  administrator: { "platform.administer": "always", "programme.create": "always" },
  publisher: {
    "programme.read": "always",
    "programme.change": "always",
    "programme.releases": "always",
    "release.build": "always",
    "release.read": "always",
  },
  analyst: { "programme.releases": "always", "release.read": "always" },
  lead: {
    "institution.read": "always",
    "institution.change": "always",
    "people.change": "always",
    "consent.read": "always",
    "consent.change": "always",
    "audit.read": "always",
    "round.create": "always",
    "round.read": "always",
    "round.change": "always",
    "assessment.read": "always",
    // Whoever was typing when the round moved on is let in and told; only "answer" writes.
    "assessment.record": "always",
    "assessment.answer": ["consensus"],
    "assessment.plan": ["consensus", "locked"],
    "assessment.result": "always",
    "assessment.export": "always",
    "assessment.delete": "always",
  },
  viewer: { "institution.read": "always", "consent.read": "always", "assessment.result": finished },
  reviewer: {
    "round.read": "always",
    "round.review": ["open", "consensus"],
    "assessment.read": ["consensus", "locked", "archived"],
    "assessment.result": finished,
  },
  consultant: {
    "institution.read": "always",
    "round.read": "always",
    "assessment.read": begun,
    "assessment.result": begun,
    // A file outlives the engagement, so it is of what the institution has settled.
    "assessment.export": finished,
  },
  // Whoever was invited early finds their questions, and that they cannot be answered yet.
  respondent: { "round.respond": "always", "round.answer": ["open"] },
};

/** Whether the subject lies in the scope: the tree is platform, programme, institution, round, section. */
function contains(scope: Scope, subject: Subject): boolean {
  if (scope.kind === "platform") return subject === "platform";
  if (typeof subject !== "object" || subject === null) return false;
  switch (scope.kind) {
    case "programme":
      return "release" in subject
        ? subject.release.programmeId === scope.id
        : "programmeId" in subject && subject.programmeId === scope.id;
    case "institution":
      return "institutionId" in subject && subject.institutionId === scope.id;
    case "round":
      return isAssessment(subject) && subject.assessmentId === scope.id;
    case "section":
      return isAssessment(subject) && isSection(scope.id, subject.assessmentId, subject.section);
  }
}

/** A section's grant reaches its round as a whole only for acts that touch no section in particular. */
function isSection(scopeId: string, assessmentId: string, section: string | undefined): boolean {
  return section === undefined ? scopeId.startsWith(`${assessmentId}/`) : scopeId === `${assessmentId}/${section}`;
}
