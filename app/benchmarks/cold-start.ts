import { type Answers, levelOf } from "#app/questions/answer.ts";
import { type AnswerState, answerState } from "#app/scoring/answer-state.ts";
import { salience } from "#app/scoring/salience.ts";
import type { Scores } from "#app/scoring/scores.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import { type OutsideReference, outsideReferences } from "./outside-references.ts";

/** Own level beside how often the literature raises the topic. */
export type CapabilityBesideLiterature = {
  readonly id: string;
  readonly dimension: string;
  readonly core: boolean;
  /** 1 up to the levels of the instrument, or null when there is none. */
  readonly level: number | null;
  readonly state: AnswerState;
  /** Share of studies, 0 to 1; null when no study is linked. */
  readonly salience: number | null;
};

export type DimensionBesideLiterature = {
  readonly id: string;
  /** Mean level, unrounded, or null. */
  readonly value: number | null;
  readonly index: number | null;
  readonly publishable: boolean;
  /** Share of studies that name the dimension as a challenge, with its counts; null when the instrument has none. */
  readonly literature: {
    readonly share: number;
    readonly n: number;
    readonly of: number;
    readonly source: string;
  } | null;
};

export type ColdStart = {
  readonly kind: "cold-start";
  /** Most raised in the literature first; without evidence last; ties in questionnaire order. */
  readonly capabilities: readonly CapabilityBesideLiterature[];
  /** In questionnaire order. */
  readonly dimensions: readonly DimensionBesideLiterature[];
  readonly outside: readonly OutsideReference[];
};

/**
 * What can honestly stand where a comparison with peers would stand while there is no release: the literature's
 * attention beside own levels, and published surveys of the sector.
 *
 * Nothing here is a peer. Salience counts studies, not institutions, and the outside figures come from other questions
 * put to other people; neither is ever mixed with a release, and no position is derived from them.
 */
export function coldStart(instrument: Instrument, answers: Answers, scores: Scores): ColdStart {
  const capabilities = instrument.dimensions.flatMap((dimension) =>
    dimension.capabilities.map((capability) => ({
      id: capability.id,
      dimension: dimension.id,
      core: capability.core,
      level: levelOf(answers[capability.id]),
      state: answerState(answers[capability.id]),
      salience: salience(capability),
    })),
  );
  return {
    kind: "cold-start",
    capabilities: capabilities.toSorted((a, b) => (b.salience ?? -1) - (a.salience ?? -1)),
    dimensions: instrument.dimensions.map(({ id, literature }) => ({
      id,
      value: scores.nodes[id]?.value ?? null,
      index: scores.nodes[id]?.index ?? null,
      publishable: scores.nodes[id]?.publishable ?? false,
      literature:
        literature === null
          ? null
          : { share: literature.n / literature.of, n: literature.n, of: literature.of, source: literature.source },
    })),
    outside: outsideReferences,
  };
}
