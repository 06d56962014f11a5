import { levelOf } from "#app/questions/answer.ts";
import { salience } from "#app/scoring/salience.ts";
import { type Capability, capabilitiesOf } from "#app/surveys/instrument.ts";
import type { AssessmentFacts } from "./facts.ts";

/** A capability that has a level, with what makes it worth naming. */
export type Rated = { readonly capability: Capability; readonly level: number; readonly salience: number };

/** The highest-standing capabilities at level 3 or above; core before others, much-studied before little-studied. */
export function strengthsOf(facts: AssessmentFacts, most = 3): readonly Rated[] {
  return rated(facts)
    .filter(({ level }) => level >= 3)
    .toSorted((one, other) => other.level - one.level || byWeight(one, other))
    .slice(0, most);
}

/**
 * The capabilities at level 2 or below that matter most: a core capability holds its dimension down, so it comes first; then
 * the topic that more of the studies raise.
 */
export function risksOf(facts: AssessmentFacts, most = 3): readonly Rated[] {
  return rated(facts)
    .filter(({ level }) => level <= 2 && level < facts.instrument.levels)
    .toSorted((one, other) => byCore(one, other) || one.level - other.level || other.salience - one.salience)
    .slice(0, most);
}

function rated(facts: AssessmentFacts): readonly Rated[] {
  return capabilitiesOf(facts.instrument).flatMap((capability) => {
    const level = levelOf(facts.answers[capability.id]);
    return level === null ? [] : [{ capability, level, salience: salience(capability) ?? 0 }];
  });
}

function byWeight(one: Rated, other: Rated): number {
  return byCore(one, other) || other.salience - one.salience;
}

function byCore(one: Rated, other: Rated): number {
  return Number(other.capability.core) - Number(one.capability.core);
}
