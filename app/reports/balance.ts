import { levelOf } from "#app/questions/answer.ts";
import { type Capability, capabilitiesOf, type Dimension } from "#app/surveys/instrument.ts";
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

/** What keeps the overall level where it is, by the staged rule, or what is left to do where nothing does. */
export type Hold =
  /** Core capabilities below target that stand no higher than their dimension, in dimensions below the next level. */
  | { readonly kind: "core"; readonly capabilities: readonly string[] }
  /** The same, where no core capability is in the way. */
  | { readonly kind: "others"; readonly capabilities: readonly string[] }
  /** The level itself is as high as the targets ask; these single capabilities are still below theirs. */
  | { readonly kind: "belowCore" | "belowOthers"; readonly capabilities: readonly string[] }
  /** Nothing that was answered stands below its target. */
  | { readonly kind: "target" }
  | { readonly kind: "nothing" };

export function holdOf(facts: AssessmentFacts): Hold {
  if (everythingAtTarget(facts)) return { kind: "target" };
  const { level } = facts.scores.overall;
  if (level === null || level >= facts.instrument.levels) return { kind: "nothing" };
  const gating = facts.instrument.dimensions.flatMap((dimension) => gates(facts, dimension, level));
  const core = gating.filter((capability) => capability.core);
  const inTheWay = core.length > 0 ? core : gating;
  if (inTheWay.length > 0 && inTheWay.every((capability) => isBelowTarget(facts, capability))) {
    return { kind: core.length > 0 ? "core" : "others", capabilities: inTheWay.map(({ id }) => id) };
  }
  const below = capabilitiesOf(facts.instrument).filter((capability) => isBelowTarget(facts, capability));
  const belowCore = below.filter((capability) => capability.core);
  return belowCore.length > 0
    ? { kind: "belowCore", capabilities: belowCore.map(({ id }) => id) }
    : { kind: "belowOthers", capabilities: below.map(({ id }) => id) };
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

function isBelowTarget(facts: AssessmentFacts, { id }: Capability): boolean {
  const level = levelOf(facts.answers[id]);
  return level !== null && level < (facts.target.levels[id] ?? level);
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
