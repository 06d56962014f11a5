import { isDontKnow, isNotApplicable, levelOf } from "#app/questions/answer.ts";
import { lowerMedian } from "#app/scoring/agreement/lower-median.ts";
import type { PerceptionSet } from "#app/scoring/perceptions.ts";
import type { RoleView } from "#app/scoring/role-view.ts";
import type { RoleCounts } from "./suggestion.ts";

/**
 * What each role said about one capability: the roles it asks, and after them those that answered because their people
 * were given the whole section.
 */
export function roleCounts(
  capabilityId: string,
  asked: readonly RoleView[],
  levels: number,
  perceptions: PerceptionSet,
): readonly RoleCounts[] {
  const known = new Set(asked.map(({ role }) => role));
  const others = perceptions.filter(({ roleGroup, answers }) => !known.has(roleGroup) && capabilityId in answers);
  return [
    ...asked.map(({ role, part, levels: people, median, dontKnow, notApplicable }) => ({
      ...{ role, part, levels: people, median, dontKnow, notApplicable },
    })),
    ...[...Map.groupBy(others, ({ roleGroup }) => roleGroup)].map(([role, people]) => {
      const given = people.flatMap(({ answers }) => answers[capabilityId] ?? []);
      const chosen = given.flatMap((answer) => levelOf(answer) ?? []);
      return {
        role,
        part: "other" as const,
        levels: Array.from({ length: levels }, (_, place) => chosen.filter((level) => level === place + 1).length),
        median: lowerMedian(chosen),
        dontKnow: given.filter(isDontKnow).length,
        notApplicable: given.filter(isNotApplicable).length,
      };
    }),
  ];
}
