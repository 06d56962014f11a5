/** One member of a gate: a capability of a dimension, or a dimension of the whole (then never core). */
export type GateMember = { readonly level: number; readonly core: boolean };

/**
 * The staged level: the highest k such that
 *
 * 1. every core member stands at k or above,
 * 2. at most one other member stands below k, and it is not the only member,
 * 3. no member stands below k − 1.
 *
 * The staged representation of CMMI and C2M2, with one exception allowed so that a
 * single late capability does not hide the rest.
 *
 * Applies to members that are applicable and answered; who has an unanswered core member asks `scoreRecord`, which
 * gives no level then.
 *
 * @returns A whole level from 1 up, or null when there is no member.
 * @example stagedLevel of core 3, core 3, others 2, 3, 4 is 3; of core 2, core 5, others 5, 5, 5 it is 2
 */
export function stagedLevel(members: readonly GateMember[]): number | null {
  let lowestCore = Number.POSITIVE_INFINITY;
  let lowestOther = Number.POSITIVE_INFINITY;
  let secondLowestOther = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const { level, core } of members) {
    if (level > highest) highest = level;
    if (core) {
      if (level < lowestCore) lowestCore = level;
    } else if (level < lowestOther) {
      secondLowestOther = lowestOther;
      lowestOther = level;
    } else if (level < secondLowestOther) {
      secondLowestOther = level;
    }
  }
  return members.length === 0 ? null : gatedLevel(lowestCore, lowestOther, secondLowestOther, highest);
}

/**
 * The same rule from four levels that decide it: condition 1 holds up to the lowest core level, condition 2 up to the
 * second lowest other level, condition 3 up to one above the lowest other level, and nothing is higher than the highest
 * member. What does not exist is passed as infinity; at least one member must exist.
 */
export function gatedLevel(
  lowestCore: number,
  lowestOther: number,
  secondLowestOther: number,
  highest: number,
): number {
  let level = highest;
  if (lowestCore < level) level = lowestCore;
  if (secondLowestOther < level) level = secondLowestOther;
  if (lowestOther + 1 < level) level = lowestOther + 1;
  return level;
}
