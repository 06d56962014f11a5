import { type Answers, levelOf } from "#app/questions/answer.ts";
import { lowerMedian } from "./agreement/lower-median.ts";
import { deviationReading, type MeanDeviationReading, meanDeviation } from "./agreement/mean-deviation.ts";

/** How many people of each role chose each level, level 1 first, by capability id. */
export type RoleLevels = Readonly<
  Record<string, readonly { readonly role: string; readonly levels: readonly number[] }[]>
>;

export type RoleAgreement = {
  /** Capabilities that enough people of the role gave a level. */
  readonly capabilities: readonly string[];
  /** The most people of the role who gave one of them a level. */
  readonly people: number;
  /** The mean of AD_M over those capabilities, in levels. */
  readonly deviation: number;
  readonly reading: MeanDeviationReading;
  /** The mean of the role's lower medians less the mean of the record's levels, over those the record has a level for; else null. */
  readonly beside: number | null;
};

/** Fewer people of a role than these are not looked at by themselves: a figure could tell what one of them said. */
const fewestPeople = 3;

/**
 * How far the people of one role agree over several capabilities: AD_M of each, averaged, with the reading of AD_M (at most
 * a sixth of the levels is agreement). Capabilities to which fewer than three people of the role gave a level are left out.
 *
 * @param levels The highest level of the instrument.
 * @returns Null where no capability is left: nobody of the role was asked, or too few answered.
 */
export function roleAgreement(
  said: RoleLevels,
  role: string,
  capabilities: readonly string[],
  record: Answers,
  levels: number,
): RoleAgreement | null {
  const rated = capabilities.flatMap((id) => {
    const counts = said[id]?.find((one) => one.role === role)?.levels ?? [];
    const ratings = counts.flatMap((people, place) => Array<number>(people).fill(place + 1));
    const [deviation, median] = [meanDeviation(ratings), lowerMedian(ratings)];
    if (ratings.length < fewestPeople || deviation === null || median === null) return [];
    return { id, people: ratings.length, deviation, median, agreed: levelOf(record[id]) };
  });
  if (rated.length === 0) return null;
  const deviation = mean(rated.map((one) => one.deviation));
  const both = rated.flatMap(({ median, agreed }) => (agreed === null ? [] : [median - agreed]));
  return {
    capabilities: rated.map(({ id }) => id),
    people: Math.max(...rated.map(({ people }) => people)),
    deviation,
    reading: deviationReading(deviation, levels),
    beside: both.length === 0 ? null : mean(both),
  };
}

/** Which of these roles nobody spoke for, whatever they were asked. */
export function silentRoles(said: RoleLevels, roles: readonly string[]): readonly string[] {
  const heard = new Set(
    Object.values(said).flatMap((views) =>
      views.flatMap(({ role, levels }) => (levels.some((people) => people > 0) ? [role] : [])),
    ),
  );
  return roles.filter((role) => !heard.has(role));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
