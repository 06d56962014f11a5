import type { RoundState } from "#app/accounts/subject.ts";
import type { Institution } from "#app/institutions/institution.ts";
import type { OwnWeights } from "#app/scoring/own-weights.ts";
import type { SavedEntries } from "./entry.ts";

export type AssessmentState = "draft" | "submitted";

/** One institution answering one version of one instrument. Times are ISO 8601 in UTC. */
export type Assessment = AssessmentCover & { readonly entries: SavedEntries };

/** Everything about an assessment but what was answered. */
export type AssessmentCover = {
  readonly id: string;
  readonly institutionId: string;
  readonly institution: Institution;
  /** Where its round stands; null for an assessment that goes by its link. */
  readonly round: RoundState | null;
  readonly instrument: { readonly id: string; readonly version: string };
  readonly language: string;
  readonly state: AssessmentState;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly submittedAt: string | null;
  /** Id of the target profile the roadmap aims at; null for the instrument's first. */
  readonly target: string | null;
  /** Points of effort one phase can hold; null when nobody has said. */
  readonly capacity: number | null;
  /** Weights somebody set beside those of the instrument: another view of the result, never the result. */
  readonly ownWeights: OwnWeights | null;
  /** Invented, for showing the product; never mixed with anything real. */
  readonly demonstration: boolean;
};

/** The assessment was deleted, or never existed. */
export class MissingAssessmentError extends Error {
  override readonly name = "MissingAssessmentError";

  constructor() {
    super("This assessment no longer exists. Somebody who holds its link has deleted it.");
  }
}
