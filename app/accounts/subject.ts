/** Where a round stands. Only a locked or archived round has a result that others than its lead may see. */
export const roundStates = ["draft", "open", "consensus", "locked", "archived"] as const;

export type RoundState = (typeof roundStates)[number];

/** An assessment with its place in the tree: its institution, and its round's state, null for one that goes by link. */
export type AssessmentSubject = {
  readonly assessmentId: string;
  readonly institutionId: string;
  readonly round: RoundState | null;
  /** The section of the round that the act touches, where it touches only one. */
  readonly section?: string;
};

/**
 * What an act is done to, with every place it lies in, so that the answer needs nothing else: an assessment, an
 * institution, a programme, a person's account, a release, the installation, or nothing yet.
 */
export type Subject =
  | AssessmentSubject
  | { readonly institutionId: string }
  | { readonly programmeId: string }
  | { readonly personId: string }
  | { readonly release: { readonly isPublic: boolean; readonly programmeId: string | null } }
  | "platform"
  | null;

export function isAssessment(subject: Subject): subject is AssessmentSubject {
  return typeof subject === "object" && subject !== null && "assessmentId" in subject;
}
