import { type Answers, levelOf } from "#app/questions/answer.ts";
import { capabilitiesOf, type Instrument, type TargetProfile, usualCeiling } from "#app/surveys/instrument.ts";

/** The level nobody has to justify: "defined" everywhere. Level 5 is not the goal. */
const DEFAULT_TARGET = 3;

export type TargetWish = {
  readonly instrument: Instrument;
  readonly answers: Answers;
  /** Ids of target profiles of the instrument; unknown ids wish for nothing. */
  readonly profiles?: readonly string[];
  /** Levels somebody chose by hand; they count before any profile and may exceed the ceiling. */
  readonly own?: Readonly<Record<string, number>>;
  /** The highest level a profile may ask for, whatever it says itself; left out, its own ceiling, and 4 where it has none. */
  readonly ceiling?: number;
};

/**
 * The wished level of every capability: the own level if one was chosen, else the highest that a chosen profile asks
 * for, else 3; never below the level reached, never above the instrument's top level.
 *
 * Each profile is held under its ceiling, because going beyond "managed" should be somebody's decision.
 *
 * @returns Whole levels by capability id, one for every capability, whether or not it applies.
 */
export function targetLevels({
  instrument,
  answers,
  profiles = [],
  own = {},
  ceiling,
}: TargetWish): Record<string, number> {
  const chosen = instrument.targets.filter((profile) => profiles.includes(profile.id));
  const targets: Record<string, number> = {};
  for (const { id } of capabilitiesOf(instrument)) {
    const wished = own[id] ?? profileLevel(chosen, id, ceiling);
    targets[id] = Math.max(Math.min(wished, instrument.levels), levelOf(answers[id]) ?? 1);
  }
  return targets;
}

/** The target of a capability nobody wished anything for: 3, or the top level of a shorter scale. */
export function defaultTarget(instrument: Pick<Instrument, "levels">): number {
  return Math.min(DEFAULT_TARGET, instrument.levels);
}

function profileLevel(profiles: readonly TargetProfile[], id: string, ceiling: number | undefined): number {
  if (profiles.length === 0) return Math.min(DEFAULT_TARGET, ceiling ?? usualCeiling);
  return Math.max(
    ...profiles.map((profile) =>
      Math.min(profile.levels[id] ?? profile.otherwise, ceiling ?? profile.ceiling ?? usualCeiling),
    ),
  );
}
