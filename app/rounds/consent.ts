/** Who outside an institution could see something of a round. */
export const audiences = ["benchmark", "programme"] as const;

/**
 * `benchmark`: the result counts, unnamed, in published figures of groups of ten and more. `programme`: the policy body
 * that called sees that the institution takes part and how far its round is. Neither ever opens an answer.
 */
export type Audience = (typeof audiences)[number];

/** What an institution has decided about one round. Whatever was never decided is no. */
export type Consent = {
  readonly audience: Audience;
  readonly granted: boolean;
  /** ISO 8601 in UTC; null while nothing was decided. */
  readonly decidedAt: string | null;
};

/** Every audience that there is for a round, with what was decided: the programme's only where a programme called. */
export function consentsOf(decided: readonly Consent[], inProgramme: boolean): readonly Consent[] {
  return audiences
    .filter((audience) => audience !== "programme" || inProgramme)
    .map(
      (audience) => decided.find((one) => one.audience === audience) ?? { audience, granted: false, decidedAt: null },
    );
}
