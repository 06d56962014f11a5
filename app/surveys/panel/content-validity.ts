/** How relevant a panel of experts found the questions of one version of a questionnaire. */
export type ContentValidity = {
  readonly experts: number;
  /** The content validity index of each question, in the order of the questionnaire: 0 to 1. */
  readonly items: readonly { readonly id: string; readonly index: number }[];
  /** The mean of these indices. */
  readonly average: number;
};

/** What a questionnaire needs to be called validated in its content. */
export const validated = { experts: 6, index: 0.78, average: 0.9 } as const;

/**
 * The content validity of a questionnaire from the ratings of a panel.
 *
 * Each expert rates the relevance of each question from 1 (not relevant) over 2 (somewhat) and 3 (quite) to 4 (highly relevant). The
 * index of a question (I-CVI) is the share of experts who gave it 3 or 4. The average over all questions (S-CVI/Ave) is the plain
 * mean of these indices. Both run from 0 to 1 and are not rounded.
 *
 * A version counts as validated in its content with at least 6 experts, every index at least 0.78 and an average of at least 0.90. With
 * fewer experts agreement by chance is too likely for the index to say anything.
 *
 * Edge cases: without ratings, or without questions, every index and the average are 0.
 *
 * Source: Polit, D. F. and Beck, C. T. (2006). The content validity index: are you sure you know what's being reported? Critique and
 * recommendations. Research in Nursing and Health 29(5), 489 to 497; the number of experts after Lynn, M. R. (1986). Determination
 * and quantification of content validity. Nursing Research 35(6), 382 to 385.
 *
 * @param ratings For each question one rating per expert, in the order of the experts.
 * @example contentValidity([{ id: "A", ratings: [4, 4, 3, 4, 2, 3] }]) // index 5/6, average 5/6
 */
export function contentValidity(
  ratings: readonly { readonly id: string; readonly ratings: readonly number[] }[],
): ContentValidity {
  const items = ratings.map(({ id, ratings: given }) => ({ id, index: shareRelevant(given) }));
  const sum = items.reduce((total, { index }) => total + index, 0);
  return {
    experts: ratings[0]?.ratings.length ?? 0,
    items,
    average: items.length === 0 ? 0 : sum / items.length,
  };
}

/** The questions whose index is below 0.78, in the order of the questionnaire. */
export function belowValid({ items }: ContentValidity): readonly { readonly id: string; readonly index: number }[] {
  return items.filter(({ index }) => index < validated.index);
}

/** Whether a questionnaire with these ratings may be called validated in its content. */
export function isValidated(validity: ContentValidity): boolean {
  return (
    validity.experts >= validated.experts &&
    validity.items.length > 0 &&
    belowValid(validity).length === 0 &&
    // A mean of sixths may fall short by the width of a rounding.
    validity.average >= validated.average - 1e-9
  );
}

function shareRelevant(ratings: readonly number[]): number {
  return ratings.length === 0 ? 0 : ratings.filter((rating) => rating >= 3).length / ratings.length;
}
