import { levelOf } from "#app/questions/answer.ts";
import { capabilitiesOf, type Dimension } from "#app/surveys/instrument.ts";
import type { AssessmentFacts } from "./facts.ts";
import { nodeOf } from "./standing.ts";

/** Who runs ahead. A dimension is ahead only by a quarter of a level or more: smaller differences are noise. */
export type Lead =
  | { readonly kind: "one" | "several"; readonly dimensions: readonly string[] }
  /** All dimensions stand close together. */
  | { readonly kind: "close" }
  /** There is nothing to compare: fewer than two dimensions have a value. */
  | { readonly kind: "single" };

const noticeable = 0.25;

export function leadOf(facts: AssessmentFacts): Lead {
  const ranked = rankedDimensions(facts);
  const first = ranked[0];
  if (first === undefined || ranked.length < 2) return { kind: "single" };
  const ahead = ranked.filter(({ value }) => first.value - value < noticeable - 1e-9);
  if (ahead.length === ranked.length) return { kind: "close" };
  return { kind: ahead.length === 1 ? "one" : "several", dimensions: inOrder(facts, ahead) };
}

/** What keeps the overall level where it is, by the staged rule. */
export type Hold =
  /** Core capabilities that stand no higher than their dimension, in dimensions below the next level. */
  | { readonly kind: "core"; readonly capabilities: readonly string[] }
  /** No core capability does, but this many others stand no higher than their dimension. */
  | { readonly kind: "others"; readonly capabilities: readonly string[] }
  /** Nothing that was answered stands below its target, so nothing needs to be named. */
  | { readonly kind: "target" }
  | { readonly kind: "nothing" };

export function holdOf(facts: AssessmentFacts): Hold {
  if (everythingAtTarget(facts)) return { kind: "target" };
  const { level } = facts.scores.overall;
  if (level === null || level >= facts.instrument.levels) return { kind: "nothing" };
  const holding = facts.instrument.dimensions.flatMap((dimension) => gates(facts, dimension, level));
  const core = holding.filter((capability) => capability.core);
  if (core.length > 0) return { kind: "core", capabilities: core.map(({ id }) => id) };
  return holding.length > 0 ? { kind: "others", capabilities: holding.map(({ id }) => id) } : { kind: "nothing" };
}

/** True when every answer names the highest level there is. */
export function everythingAtTop(facts: AssessmentFacts): boolean {
  const levels = answeredLevels(facts);
  return levels.length > 0 && levels.every(({ level }) => level >= facts.instrument.levels);
}

/** True when every answered capability stands at its target or above. */
export function everythingAtTarget(facts: AssessmentFacts): boolean {
  const levels = answeredLevels(facts);
  return levels.length > 0 && levels.every(({ id, level }) => level >= (facts.target.levels[id] ?? level));
}

/** Dimensions with a value the page may show, highest first. */
export function rankedDimensions(facts: AssessmentFacts): { readonly id: string; readonly value: number }[] {
  return facts.instrument.dimensions
    .flatMap(({ id }) => {
      const { value, publishable } = nodeOf(facts, id);
      return value === null || !publishable ? [] : [{ id, value }];
    })
    .toSorted((one, other) => other.value - one.value);
}

function gates(facts: AssessmentFacts, dimension: Dimension, overall: number) {
  const own = nodeOf(facts, dimension.id).level;
  if (own === null || own > overall) return [];
  return dimension.capabilities.filter(({ id }) => {
    const level = levelOf(facts.answers[id]);
    return level !== null && level <= own;
  });
}

function answeredLevels(facts: AssessmentFacts): readonly { readonly id: string; readonly level: number }[] {
  return capabilitiesOf(facts.instrument).flatMap(({ id }) => {
    const level = levelOf(facts.answers[id]);
    return level === null ? [] : [{ id, level }];
  });
}

function inOrder(facts: AssessmentFacts, chosen: readonly { readonly id: string }[]): readonly string[] {
  return facts.instrument.dimensions
    .map(({ id }) => id)
    .filter((id) => chosen.some((dimension) => dimension.id === id));
}
