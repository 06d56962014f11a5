import { DONT_KNOW, NOT_APPLICABLE } from "./answer-codes.ts";
import type { Group } from "./compile-scoring.ts";
import { indexOf } from "./index-of.ts";
import { meanLevel } from "./mean-level.ts";
import type { NodeScore } from "./scores.ts";
import { gatedLevel } from "./staged-level.ts";

const NONE = Number.POSITIVE_INFINITY;

/**
 * Scores a group of capabilities in one pass over their answers; the rules are those of `scoreRecord`.
 *
 * @param codes The record's answers, from `answerCodes`.
 * @param levels How many levels the scale has, 2 or more.
 * @param gated Whether the group has a staged level; without, level, levelLower and levelUpper are null.
 */
export function scoreGroup(group: Group, codes: Int8Array, levels: number, gated: boolean): NodeScore {
  const { places, weights, core } = group;
  const items = places.length;
  let notApplicable = 0;
  let dontKnow = 0;
  let unanswered = 0;
  let missingCore = 0;
  let steps = 0;
  let weightAnswered = 0;
  let weightMissing = 0;
  let lowestCore = NONE;
  let lowestOther = NONE;
  let secondLowestOther = NONE;
  let highest = 0;

  for (let index = 0; index < items; index++) {
    const level = codes[places[index] ?? 0] ?? 0;
    const weight = weights[index] ?? 0;
    if (level > 0) {
      steps += weight * (level - 1);
      weightAnswered += weight;
      if (level > highest) highest = level;
      if (core[index] === 1) {
        if (level < lowestCore) lowestCore = level;
      } else if (level < lowestOther) {
        secondLowestOther = lowestOther;
        lowestOther = level;
      } else if (level < secondLowestOther) {
        secondLowestOther = level;
      }
    } else if (level === NOT_APPLICABLE) {
      notApplicable++;
    } else {
      weightMissing += weight;
      if (core[index] === 1) missingCore++;
      if (level === DONT_KNOW) dontKnow++;
      else unanswered++;
    }
  }

  const missing = dontKnow + unanswered;
  const applicable = items - notApplicable;
  const answered = applicable - missing;
  const weightApplicable = weightAnswered + weightMissing;
  const value = answered > 0 && weightAnswered > 0 ? meanLevel(steps, weightAnswered, levels) : null;
  const staged =
    gated && answered > 0 && missingCore === 0 ? gatedLevel(lowestCore, lowestOther, secondLowestOther, highest) : null;
  const bounded = missing > 0 && weightApplicable > 0;

  return {
    value,
    index: indexOf(value, levels),
    level: staged,
    levelLower:
      missing === 0 || !gated ? staged : levelWithOnes(missing, missingCore, lowestCore, lowestOther, highest),
    levelUpper: missing === 0 || !gated ? staged : gatedLevel(lowestCore, lowestOther, secondLowestOther, levels),
    provisional: missing > 0,
    completeness: weightApplicable > 0 ? weightAnswered / weightApplicable : 0,
    notApplicable: items > 0 ? notApplicable / items : 0,
    lower: bounded ? meanLevel(steps, weightApplicable, levels) : value,
    upper: bounded ? meanLevel(steps + weightMissing * (levels - 1), weightApplicable, levels) : value,
    publishable: isPublishable(items, applicable, answered),
    unanswered,
    dontKnow,
  };
}

/** The staged level if everything missing, at least one, stood at level 1. */
function levelWithOnes(
  missing: number,
  missingCore: number,
  lowestCore: number,
  lowestOther: number,
  highest: number,
): number {
  if (missingCore > 0 || missing > 1 || highest === 0) return 1;
  return gatedLevel(lowestCore, 1, lowestOther, highest);
}

function isPublishable(items: number, applicable: number, answered: number): boolean {
  return answered > 0 && 5 * answered >= 4 * applicable && 5 * (items - applicable) <= 2 * items;
}
