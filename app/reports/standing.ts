import { isDontKnow, isNotApplicable, levelOf } from "#app/questions/answer.ts";
import type { NodeScore } from "#app/scoring/scores.ts";
import { type Capability, capabilitiesOf, type Dimension } from "#app/surveys/instrument.ts";
import type { AssessmentFacts } from "./facts.ts";

/** What kind of result there is to speak about. Each kind has its own words. */
export type Standing =
  | { readonly kind: "nothing-answered" }
  | { readonly kind: "nothing-applies" }
  /** Fewer than four fifths of these dimensions' questions have an answer. */
  | { readonly kind: "too-little"; readonly dimensions: readonly string[] }
  /** More than two fifths of these dimensions' questions were set aside. */
  | { readonly kind: "too-narrow"; readonly dimensions: readonly string[] }
  /** There is an index, but open core capabilities leave a dimension without a level. */
  | { readonly kind: "no-level"; readonly open: readonly string[]; readonly index: number }
  | { readonly kind: "level"; readonly level: number; readonly provisional: boolean; readonly limited: boolean };

/** Reads the kind of result off the facts. */
export function standingOf(facts: AssessmentFacts): Standing {
  const { overall } = facts.scores;
  const count = countAnswers(facts);
  if (count.applicable === 0) return { kind: "nothing-applies" };
  if (count.answered === 0) return { kind: "nothing-answered" };
  if (!overall.publishable || overall.index === null) {
    const dimensions = facts.instrument.dimensions.filter((dimension) => !nodeOf(facts, dimension.id).publishable);
    const little = dimensions.filter((dimension) => tooLittleAnswered(facts, dimension));
    return little.length > 0
      ? { kind: "too-little", dimensions: little.map(({ id }) => id) }
      : { kind: "too-narrow", dimensions: dimensions.map(({ id }) => id) };
  }
  if (overall.level === null) return { kind: "no-level", open: openCore(facts), index: overall.index };
  return {
    kind: "level",
    level: overall.level,
    provisional: overall.levelLower !== overall.levelUpper,
    limited: isLimited(overall),
  };
}

/** Questions of the record: how many there are, apply, have a level. */
export function countAnswers(
  facts: AssessmentFacts,
  capabilities: readonly Capability[] = capabilitiesOf(facts.instrument),
): { readonly all: number; readonly applicable: number; readonly answered: number } {
  const applicable = capabilities.filter(({ id }) => !isNotApplicable(facts.answers[id]));
  const answered = applicable.filter(({ id }) => levelOf(facts.answers[id]) !== null);
  return { all: capabilities.length, applicable: applicable.length, answered: answered.length };
}

/** Capabilities that apply and have no level yet, whether nobody answered or nobody knew. */
export function openCapabilities(facts: AssessmentFacts): readonly Capability[] {
  return capabilitiesOf(facts.instrument).filter(
    ({ id }) => levelOf(facts.answers[id]) === null && !isNotApplicable(facts.answers[id]),
  );
}

/** Capabilities somebody looked at and could not answer. */
export function unknownCapabilities(facts: AssessmentFacts): readonly Capability[] {
  return capabilitiesOf(facts.instrument).filter(({ id }) => isDontKnow(facts.answers[id]));
}

/** Capabilities that were set aside as not applicable. */
export function setAsideCapabilities(facts: AssessmentFacts): readonly Capability[] {
  return capabilitiesOf(facts.instrument).filter(({ id }) => isNotApplicable(facts.answers[id]));
}

/** More than one fifth of the questions do not apply: comparison with others is not fair. */
export function isLimited(node: NodeScore): boolean {
  return node.notApplicable > 1 / 5 + 1e-9;
}

/** Whether fewer than four fifths of the dimension's applicable questions have a level. */
export function tooLittleAnswered(facts: AssessmentFacts, dimension: Dimension): boolean {
  const { applicable, answered } = countAnswers(facts, dimension.capabilities);
  return applicable > 0 && answered * 5 < applicable * 4;
}

/** A dimension's score; a dimension without one counts as empty. */
export function nodeOf(facts: AssessmentFacts, dimensionId: string): NodeScore {
  return facts.scores.nodes[dimensionId] ?? emptyNode;
}

function openCore(facts: AssessmentFacts): readonly string[] {
  return openCapabilities(facts)
    .filter(({ core }) => core)
    .map(({ id }) => id);
}

const emptyNode: NodeScore = {
  value: null,
  index: null,
  level: null,
  levelLower: null,
  levelUpper: null,
  provisional: false,
  completeness: 0,
  notApplicable: 0,
  lower: null,
  upper: null,
  publishable: false,
  unanswered: 0,
  dontKnow: 0,
};
