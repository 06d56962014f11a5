import { type Answers, levelOf } from "#app/questions/answer.ts";
import type { Instrument } from "#app/surveys/instrument.ts";

/** One thing a stage asks for: a capability at this level at least, and where the record stands. */
export type StageCondition = {
  readonly capability: string;
  readonly level: number;
  /** The level of the record; null where there is none. */
  readonly stands: number | null;
  readonly holds: boolean;
};

export type ReadStage = {
  readonly id: string;
  /** Whether its conditions hold together with all before it. */
  readonly reached: boolean;
  readonly conditions: readonly StageCondition[];
};

export type AdoptionReading = {
  /** The last stage reached. */
  readonly stage: string;
  /** The one after it; null at the last. */
  readonly next: string | null;
  readonly stages: readonly ReadStage[];
};

/**
 * How far the institution is in adoption, read from its record: the last stage whose conditions hold together with all
 * before it. A capability without a level fulfils nothing. The first stage asks for nothing and is always reached.
 *
 * Stages of the innovation-decision process: Rogers, Diffusion of Innovations (2003); for micro-credentials Tamoliune et al.
 * (2023). Which levels tell them apart stands in the instrument.
 *
 * @returns Null for an instrument without stages.
 */
export function adoptionStage({ adoption }: Pick<Instrument, "adoption">, answers: Answers): AdoptionReading | null {
  const [first] = adoption?.stages ?? [];
  if (adoption === null || first === undefined) return null;
  let open = false;
  const stages = adoption.stages.map(({ id, needs }): ReadStage => {
    const conditions = Object.entries(needs).map(([capability, level]): StageCondition => {
      const stands = levelOf(answers[capability]);
      return { capability, level, stands, holds: stands !== null && stands >= level };
    });
    open ||= conditions.some(({ holds }) => !holds);
    return { id, reached: !open, conditions };
  });
  return {
    stage: stages.findLast(({ reached }) => reached)?.id ?? first.id,
    next: stages.find(({ reached }) => !reached)?.id ?? null,
    stages,
  };
}
