import fc from "fast-check";

/** Ratings on five levels with their published or hand-made figures. */
export const worked = {
  close: [3, 3, 4, 2, 3, 3, 4, 3],
  split: [1, 1, 5, 5, 1, 5],
  closer: [2, 3, 2, 2, 3, 2],
} as const;

/** Any ratings on five levels. */
export function anyRatings(fewest = 0): fc.Arbitrary<number[]> {
  return fc.array(fc.integer({ min: 1, max: 5 }), { minLength: fewest, maxLength: 30 });
}

/** Ratings and the same ratings in another order. */
export function anyRatingsShuffled(fewest = 0): fc.Arbitrary<readonly [number[], number[]]> {
  return anyRatings(fewest).chain((ratings) =>
    fc.tuple(fc.constant(ratings), fc.shuffledSubarray(ratings, { minLength: ratings.length })),
  );
}
