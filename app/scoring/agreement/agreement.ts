import { type Camps, camps } from "./camps.ts";
import { countLevels } from "./count-levels.ts";
import { lowerMedian } from "./lower-median.ts";
import { deviationReading, type MeanDeviationReading, meanDeviation } from "./mean-deviation.ts";
import { type Quartiles, quartiles } from "./quartiles.ts";
import { type Spread, type SpreadReading, spread, spreadReading } from "./spread.ts";
import { type WithinGroupReading, withinGroupAgreement, withinGroupReading } from "./within-group.ts";

/** In one word: nobody rated, one did, two camps, people agree, or they differ without forming camps. */
export type AgreementReading = "nobody" | "one-voice" | "split" | "agree" | "differ";

/** Everything there is to say about how far people agree on one capability. Null where too few rated. */
export type Agreement = {
  readonly people: number;
  /** How many chose each level, level 1 first. Always shown: no figure below replaces it. */
  readonly levels: readonly number[];
  readonly median: number | null;
  readonly quartiles: Quartiles | null;
  readonly spread: Spread | null;
  readonly spreadReading: SpreadReading | null;
  /** AD_M, in levels. */
  readonly deviation: number | null;
  readonly deviationReading: MeanDeviationReading | null;
  /** r_wg against uniform answers, and against answers that lean upwards. */
  readonly withinGroup: number | null;
  readonly withinGroupSkewed: number | null;
  readonly withinGroupReading: WithinGroupReading | null;
  readonly camps: Camps | null;
  readonly reading: AgreementReading;
};

/** Spread is given from three ratings on: of two, it only repeats them. */
const FEWEST_FOR_SPREAD = 3;

/**
 * How far people agree on one capability.
 *
 * The word follows from AD_M and the camps: "split" where there are two camps, else "agree" up to the cut of AD_M (a sixth
 * of the levels), else "differ". r_wg needs five ratings, the spread three, AD_M two; below that each is null. The order of
 * the ratings changes nothing.
 *
 * @param ratings The level each person chose, from 1 to `levels`.
 */
export function agreementOf(ratings: readonly number[], levels: number): Agreement {
  const enough = ratings.length >= FEWEST_FOR_SPREAD;
  const found = enough ? spread(ratings) : null;
  const deviation = meanDeviation(ratings);
  const withinGroup = withinGroupAgreement(ratings, levels, "uniform");
  const split = camps(ratings, levels);
  return {
    people: ratings.length,
    levels: countLevels(ratings, levels),
    median: lowerMedian(ratings),
    quartiles: quartiles(ratings),
    spread: found,
    spreadReading: found === null ? null : spreadReading(found),
    deviation,
    deviationReading: deviation === null ? null : deviationReading(deviation, levels),
    withinGroup,
    withinGroupSkewed: withinGroupAgreement(ratings, levels, "slight-skew"),
    withinGroupReading: withinGroup === null ? null : withinGroupReading(withinGroup),
    camps: split,
    reading: readingOf(ratings.length, split, deviation, levels),
  };
}

function readingOf(people: number, split: Camps | null, deviation: number | null, levels: number): AgreementReading {
  if (people === 0) return "nobody";
  if (deviation === null) return "one-voice";
  if (split !== null) return "split";
  return deviationReading(deviation, levels) === "acceptable" ? "agree" : "differ";
}
