import { type Answers, levelOf } from "#app/questions/answer.ts";
import type { Capability } from "#app/surveys/instrument.ts";
import { type AnswerState, answerState } from "./answer-state.ts";

/** Counted in the mean; missing, so only in the bounds; or out of numerator and denominator. */
export type Treatment = "counted" | "missing" | "left-out";

/** One line of the sum: a capability of a dimension, or a dimension of the whole. */
export type TraceTerm = {
  readonly id: string;
  readonly state: AnswerState;
  readonly treatment: Treatment;
  readonly core: boolean;
  /** The level of a capability, the mean of a dimension; null unless counted. */
  readonly level: number | null;
  /** Its share among all its siblings, 0 to 1, before anything is left out. */
  readonly weight: number;
  /** Its share among those counted; these sum to 1. Null unless counted. */
  readonly share: number | null;
  /** share × level; these sum to the mean. Null unless counted. */
  readonly contribution: number | null;
};

/** Whole capabilities, as `publishable` counts them. */
export type TraceCounts = { readonly all: number; readonly applicable: number; readonly answered: number };

/** One term per capability, in questionnaire order. */
export function termsOf(
  capabilities: readonly Capability[],
  answers: Answers,
  weightOf: (capability: Capability) => number,
): readonly TraceTerm[] {
  return withShares(
    capabilities.map((capability) => ({
      id: capability.id,
      state: answerState(answers[capability.id]),
      core: capability.core,
      level: levelOf(answers[capability.id]),
      weight: weightOf(capability),
    })),
  );
}

/** Gives each part its treatment, its share among those counted, and what it contributes to the mean. */
export function withShares(
  parts: readonly Omit<TraceTerm, "treatment" | "share" | "contribution">[],
): readonly TraceTerm[] {
  const counted = sum(parts.filter(({ level }) => level !== null).map(({ weight }) => weight));
  return parts.map((part) => {
    const share = part.level === null || counted === 0 ? null : part.weight / counted;
    return {
      ...part,
      treatment: treatmentOf(part.state),
      share,
      contribution: share === null || part.level === null ? null : share * part.level,
    };
  });
}

function treatmentOf(state: AnswerState): Treatment {
  if (state === "answered") return "counted";
  return state === "notApplicable" ? "left-out" : "missing";
}

/** Whole capabilities: all, applicable, answered. */
export function countsOf(capabilities: readonly Capability[], answers: Answers): TraceCounts {
  const states = capabilities.map(({ id }) => answerState(answers[id]));
  return {
    all: states.length,
    applicable: states.filter((state) => state !== "notApplicable").length,
    answered: states.filter((state) => state === "answered").length,
  };
}

/** Σ. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
