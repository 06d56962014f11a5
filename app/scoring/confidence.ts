import { deviationCut, meanDeviation } from "./agreement/mean-deviation.ts";

/** Where the best document behind a level stands. */
export type EvidenceState = "accepted" | "pending" | "none";

export type ConfidenceLabel = "high" | "medium" | "low";

/** One of the three parts: its own value from 0 to 1, its weight in the whole, and their product. */
export type ConfidencePart = { readonly value: number; readonly weight: number; readonly contribution: number };

/** How far one level of the record can be relied on, with everything it was made of. */
export type Confidence = {
  /** The sum of the three contributions, 0 to 1, unrounded. */
  readonly value: number;
  readonly label: ConfidenceLabel;
  readonly coverage: ConfidencePart & { readonly answered: number; readonly required: number };
  readonly agreement: ConfidencePart & { readonly people: number; readonly deviation: number | null };
  readonly evidence: ConfidencePart & { readonly state: EvidenceState };
};

export type ConfidenceInputs = {
  /** How many roles must answer, and how many of them did, with a level or "does not apply". */
  readonly required: number;
  readonly answered: number;
  /** The levels people of those roles chose. */
  readonly ratings: readonly number[];
  readonly evidence: EvidenceState;
  /** How many levels the scale has. */
  readonly levels: number;
};

/** Shares of the three parts. Who was asked counts most, because nothing else can make up for it. */
const WEIGHTS = { coverage: 0.4, agreement: 0.3, evidence: 0.3 } as const;

const EVIDENCE: Readonly<Record<EvidenceState, number>> = { accepted: 1, pending: 0.5, none: 0 };

/** One person agrees with nobody and disagrees with nobody. */
const ONE_VOICE = 0.5;

/**
 * Confidence in one capability: 0.40 × coverage + 0.30 × agreement + 0.30 × evidence.
 *
 * - coverage: required roles that answered ÷ required roles; 1 when none is required.
 * - agreement: 1 − AD_M ÷ its cut (a sixth of the levels), not below 0; 0.5 for fewer than two ratings.
 * - evidence: 1 with an accepted document, 0.5 with one waiting for review, 0 without.
 *
 * From 0 to 1, unrounded. High from 0.75, medium from 0.50, low below. It speaks about how a level came to be, not about
 * the level, and never enters a score. A convention of our own.
 */
export function confidence({ required, answered, ratings, evidence, levels }: ConfidenceInputs): Confidence {
  const deviation = meanDeviation(ratings);
  const covered = partOf(WEIGHTS.coverage, required === 0 ? 1 : Math.min(1, answered / required));
  const agreed = partOf(
    WEIGHTS.agreement,
    deviation === null ? ONE_VOICE : Math.max(0, 1 - deviation / deviationCut(levels)),
  );
  const shown = partOf(WEIGHTS.evidence, EVIDENCE[evidence]);
  const value = covered.contribution + agreed.contribution + shown.contribution;
  return {
    value,
    label: confidenceLabel(value),
    coverage: { ...covered, answered, required },
    agreement: { ...agreed, people: ratings.length, deviation },
    evidence: { ...shown, state: evidence },
  };
}

/**
 * The word for a confidence value: from 0.75 high, from 0.50 medium, below low. A hair's breadth of binary rounding
 * (0.000000001) is forgiven, so that 0.4 + 0.3 + 0.05 is 0.75.
 */
export function confidenceLabel(value: number): ConfidenceLabel {
  if (value >= 0.75 - 1e-9) return "high";
  return value >= 0.5 - 1e-9 ? "medium" : "low";
}

function partOf(weight: number, value: number): ConfidencePart {
  return { value, weight, contribution: weight * value };
}
