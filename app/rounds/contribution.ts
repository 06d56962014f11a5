/**
 * How far somebody's part is. Answers count from the moment they are saved; handing in says that somebody has finished. What
 * is returned can be answered again; what is withdrawn is gone.
 */
export const contributionStates = ["open", "submitted", "returned", "accepted", "withdrawn"] as const;

export type ContributionState = (typeof contributionStates)[number];

/** What somebody is asked: every question addressed to their role, or every question of the named sections. */
export type Part = {
  readonly roleGroup: string;
  /** Dimension ids; null for all questions addressed to the role. */
  readonly sections: readonly string[] | null;
};

/** One person's part in a round. Times are ISO 8601 in UTC. */
export type Contribution = Part & {
  readonly assessmentId: string;
  readonly personId: string;
  readonly state: ContributionState;
  /** What a reviewer said last. */
  readonly comment: string | null;
  readonly joinedAt: string;
  readonly updatedAt: string;
  readonly submittedAt: string | null;
};
