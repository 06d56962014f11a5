/** How many ratings name each level, level 1 first; ratings outside the scale are not counted. */
export function countLevels(ratings: readonly number[], levels: number): readonly number[] {
  const counts = Array.from({ length: levels }, () => 0);
  for (const rating of ratings) if (rating >= 1 && rating <= levels) counts[rating - 1] = (counts[rating - 1] ?? 0) + 1;
  return counts;
}
