import type { Answers } from "#app/questions/answer.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import type { AnswerState } from "./answer-state.ts";
import { type GateCheck, type NamedMember, nextGateCheck } from "./gate-check.ts";
import { score, scoreWeighted } from "./score-record.ts";
import type { NodeScore, RecordScores, WeightPreset, WeightsName } from "./scores.ts";
import { countsOf, sum, type TraceCounts, type TraceTerm, termsOf, withShares } from "./trace-terms.ts";
import { type Weights, weightsOf } from "./weights.ts";

export type { TraceCounts, TraceTerm, Treatment } from "./trace-terms.ts";

/** Why the staged level is what it is. */
export type GateTrace = {
  readonly level: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly members: readonly NamedMember[];
  /** Ids that forbid any level: unanswered core capabilities, or dimensions without a level. */
  readonly withheldBy: readonly string[];
  /** The next level up, condition by condition; null at the top, or when there is no level to start from. */
  readonly next: GateCheck | null;
};

/** Everything behind one number, unrounded. */
export type Trace = {
  readonly id: string;
  readonly kind: "dimension" | "overall" | "lens-element";
  readonly weights: WeightsName;
  readonly levels: number;
  readonly terms: readonly TraceTerm[];
  /** Σ weight × level and Σ weight over the counted terms; their quotient is the mean. */
  readonly weighted: number;
  readonly weightCounted: number;
  readonly weightApplicable: number;
  readonly mean: number | null;
  /** 100 × (mean − 1) ÷ (levels − 1). */
  readonly index: number | null;
  readonly completeness: number;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Geometric mean of the dimensions; null for anything but the whole. */
  readonly balanced: number | null;
  readonly publishable: boolean;
  /** What `publishable` counts, in whole capabilities. For the whole, every dimension must be publishable by itself. */
  readonly counts: TraceCounts;
  /** Null for a lens element: it has no gate. */
  readonly gate: GateTrace | null;
};

/**
 * Explains the number of a dimension, or of the whole by the id `overall`: every term with its weight and contribution,
 * the sum, the mean, the index, what is missing or left out, and the staged rule checked for the next level up.
 *
 * @returns Plain data; null when the instrument has no such node.
 */
export function traceNode(
  instrument: Instrument,
  answers: Answers,
  chosen: WeightPreset | Weights,
  nodeId: string,
): Trace | null {
  const scores =
    typeof chosen === "string" ? score(instrument, answers, chosen) : scoreWeighted(instrument, answers, chosen);
  const shares = typeof chosen === "string" ? weightsOf(instrument, chosen) : chosen;
  if (nodeId === "overall") return traceWhole(instrument, answers, scores, shares);
  const dimension = instrument.dimensions.find(({ id }) => id === nodeId);
  const node = scores.nodes[nodeId];
  if (dimension === undefined || node === undefined) return null;
  const terms = termsOf(dimension.capabilities, answers, ({ id }) => shares.capabilities[id] ?? 0);
  return {
    ...traceOf(nodeId, "dimension", instrument, scores.weights, terms, node),
    counts: countsOf(dimension.capabilities, answers),
    gate: gateOf(
      node,
      terms.flatMap(({ id, level, core }) => (level === null ? [] : [{ id, level, core }])),
      terms.filter(({ core, treatment }) => core && treatment === "missing").map(({ id }) => id),
      instrument.levels,
    ),
  };
}

/**
 * Explains the number of a lens element: a plain mean, the same treatment of gaps, no gate. Null when there is none.
 */
export function traceLensElement(
  instrument: Instrument,
  answers: Answers,
  lensId: string,
  elementId: string,
): Trace | null {
  const node = score(instrument, answers).lenses[lensId]?.[elementId];
  const element = instrument.lenses.find(({ id }) => id === lensId)?.elements.find(({ id }) => id === elementId);
  if (node === undefined || element === undefined) return null;
  const members = instrument.dimensions
    .flatMap((dimension) => dimension.capabilities)
    .filter(({ id }) => element.capabilities.includes(id));
  const terms = termsOf(members, answers, () => 1 / members.length);
  return {
    ...traceOf(elementId, "lens-element", instrument, "equal", terms, node),
    counts: countsOf(members, answers),
    gate: null,
  };
}

function traceWhole(
  instrument: Instrument,
  answers: Answers,
  { weights: name, nodes, overall }: RecordScores,
  { dimensions: weights }: Weights,
): Trace {
  const applying = instrument.dimensions.filter(({ id }) => nodes[id]?.levelLower !== null);
  const terms = withShares(
    instrument.dimensions.map(({ id }) => ({
      id,
      state: stateOfDimension(nodes[id]),
      core: false,
      level: nodes[id]?.value ?? null,
      weight: weights[id] ?? 0,
    })),
  );
  return {
    ...traceOf("overall", "overall", instrument, name, terms, overall),
    balanced: overall.balanced,
    counts: countsOf(
      instrument.dimensions.flatMap((dimension) => dimension.capabilities),
      answers,
    ),
    gate: gateOf(
      overall,
      applying.flatMap(({ id }) => {
        const level = nodes[id]?.level ?? null;
        return level === null ? [] : [{ id, level, core: false }];
      }),
      applying.filter(({ id }) => nodes[id]?.level === null).map(({ id }) => id),
      instrument.levels,
    ),
  };
}

function traceOf(
  id: string,
  kind: Trace["kind"],
  instrument: Instrument,
  weights: WeightsName,
  terms: readonly TraceTerm[],
  node: NodeScore,
): Omit<Trace, "counts" | "gate"> {
  const counted = terms.filter(({ treatment }) => treatment === "counted");
  return {
    id,
    kind,
    weights,
    levels: instrument.levels,
    terms,
    weighted: sum(counted.map(({ weight, level }) => weight * (level ?? 0))),
    weightCounted: sum(counted.map(({ weight }) => weight)),
    weightApplicable: sum(terms.filter(({ treatment }) => treatment !== "left-out").map(({ weight }) => weight)),
    mean: node.value,
    index: node.index,
    completeness: node.completeness,
    lower: node.lower,
    upper: node.upper,
    balanced: null,
    publishable: node.publishable,
  };
}

function gateOf(
  node: NodeScore,
  members: readonly NamedMember[],
  withheldBy: readonly string[],
  levels: number,
): GateTrace {
  return {
    level: node.level,
    lower: node.levelLower,
    upper: node.levelUpper,
    members,
    withheldBy,
    next: node.level === null ? null : nextGateCheck(members, levels),
  };
}

function stateOfDimension(node: NodeScore | undefined): AnswerState {
  if (node === undefined || node.levelLower === null) return "notApplicable";
  return node.value === null ? "unanswered" : "answered";
}
