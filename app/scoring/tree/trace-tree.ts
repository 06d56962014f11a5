import type { ItemKind } from "#app/questions/kinds/item.ts";
import type { ItemAnswer, ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import type { Scale } from "#app/questions/kinds/scale.ts";
import { hiddenNodes } from "#app/surveys/tree/hidden-nodes.ts";
import { countedItems } from "#app/surveys/tree/stands-beside.ts";
import {
  type Aggregation,
  type Band,
  itemsBelow,
  nodesBelow,
  type TreeGroup,
  type TreeInstrument,
  wholeId,
} from "#app/surveys/tree/tree-instrument.ts";
import { roundHalfUp } from "../round-half-up.ts";
import { type ItemTotals, itemTotals } from "./item-totals.ts";
import { type GateTraceOf, gateOf, type StepTrace, stepsOf } from "./trace-steps.ts";
import { type TreeTerm, treeTerms } from "./trace-terms.ts";
import type { ItemScore, ItemState, TreeScore, TreeScores } from "./tree-scores.ts";
import { type ChosenWeights, reweighted, scoreTreeWith } from "./tree-weights.ts";

/** Everything behind one item's value. */
export type ItemTrace = {
  readonly id: string;
  readonly kind: ItemKind;
  readonly state: ItemState;
  /** The answer as it stands; null without one, and for what is not asked. */
  readonly answer: ItemAnswer | null;
  /** What it is worth on its own scale; null unless answered, and for a fact. */
  readonly value: number | null;
  readonly scale: Scale | null;
  /** Whether the scale is turned round: lowest + highest − value. */
  readonly reverse: boolean;
  readonly shown: Shown;
};

/** A number as it is printed, rounded once, half up: the value at two decimals, the index whole. */
type Shown = { readonly value: number | null; readonly index: number | null };

/** Everything behind the number of one group, or of the whole, unrounded. */
export type GroupTrace = {
  readonly id: string;
  readonly rule: Aggregation;
  readonly scale: Scale | null;
  readonly terms: readonly TreeTerm[];
  /** Weights of all that is counted, and of all that applies. */
  readonly weightCounted: number;
  readonly weightApplicable: number;
  /** Σ of the contributions; null for rules that add nothing up. */
  readonly sum: number | null;
  /** From where to where a sum over the counted parts can run; it is drawn out from there to the scale. Null for other rules. */
  readonly sumScale: Scale | null;
  readonly value: number | null;
  readonly index: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly level: number | null;
  /** Each step of a group by steps, put to the test; null for other rules. */
  readonly steps: readonly StepTrace[] | null;
  /** The gate of a staged group without steps; null for other rules. */
  readonly gate: GateTraceOf | null;
  readonly bands: readonly Band[];
  readonly band: string | null;
  readonly completeness: number;
  /** Scored items below it. `all` leaves out what is not asked. */
  readonly counts: ItemTotals;
  /** Items that do not apply ÷ all, and the share above which no score is shown. */
  readonly notApplicable: number;
  readonly notApplicableCap: number;
  readonly publishable: boolean;
  /** The geometric mean of the parts of the whole; null for anything else, and on scales that reach 0. */
  readonly balanced: number | null;
  readonly shown: Shown;
};

/** The whole result of one record, opened down to its answers. */
export type TreeTrace = {
  readonly instrument: { readonly id: string; readonly version: string };
  readonly weights: string;
  readonly overall: GroupTrace;
  readonly nodes: Readonly<Record<string, GroupTrace>>;
  readonly items: Readonly<Record<string, ItemTrace>>;
};

/**
 * Opens every number of a result: for every group and for the whole the rule, each part with its weight, its own value, the
 * value moved onto the group's scale, what it adds, or why it is left out; bounds, band, what is asked before a score is shown,
 * and the number as it is printed. For every item the answer and what it is worth.
 *
 * Values are those of `scoreTree`, and each follows from its terms: a property test works all of them out again.
 *
 * @returns Plain data that can be written as JSON.
 */
export function traceTree(
  instrument: TreeInstrument,
  answers: ItemAnswers,
  chosen: ChosenWeights = "equal",
): TreeTrace {
  const tree = reweighted(instrument, chosen);
  const scores = scoreTreeWith(instrument, answers, chosen);
  const hidden = hiddenNodes(tree, answers);
  const trace = (group: TreeGroup) => traceGroup(group, scores, hidden);
  const groups = nodesBelow(tree.whole).filter((node) => node.type === "group");
  return {
    instrument: scores.instrument,
    weights: scores.weights,
    overall: trace(tree.whole),
    nodes: Object.fromEntries(groups.map((group) => [group.id, trace(group)])),
    items: Object.fromEntries(
      itemsBelow(tree.whole).flatMap(({ id, item }) => {
        const score = scores.items[id];
        if (score === undefined) return [];
        return [[id, traceItem(item, score, hidden.has(id) ? undefined : answers[id])]];
      }),
    ),
  };
}

function traceItem(
  { id, kind, reverse }: { readonly id: string; readonly kind: ItemKind; readonly reverse: boolean },
  { state, value, scale }: ItemScore,
  answer: ItemAnswer | undefined,
): ItemTrace {
  return {
    ...{ id, kind, state, answer: answer ?? null, value, scale, reverse },
    shown: { value: value === null ? null : roundHalfUp(value, 2), index: null },
  };
}

function traceGroup(group: TreeGroup, scores: TreeScores, hidden: ReadonlySet<string>): GroupTrace {
  const score = scoreOfGroup(group.id, scores);
  const terms = treeTerms(group, ({ id, type }) => (type === "item" ? scores.items[id] : scores.nodes[id]), hidden);
  const counted = terms.filter(({ treatment }) => treatment === "counted");
  const adds = counted.some(({ contribution }) => contribution !== null);
  return {
    id: group.id,
    rule: group.aggregate,
    scale: group.scale,
    terms,
    weightCounted: sumOf(counted, ({ weight }) => weight),
    weightApplicable: sumOf(
      terms.filter(({ treatment }) => treatment !== "left-out"),
      ({ weight }) => weight,
    ),
    sum: adds ? sumOf(counted, ({ contribution }) => contribution ?? 0) : null,
    sumScale: adds && group.aggregate === "sum" ? sumScaleOf(counted) : null,
    ...pickOf(score),
    steps: group.stages === null ? null : stepsOf(group.stages, group, scores, hidden),
    gate: group.aggregate === "staged" && group.stages === null ? gateOf(score.level, terms, group.scale) : null,
    bands: group.bands,
    counts: itemTotals(countedItems(group).flatMap(({ id }) => scores.items[id] ?? [])),
    notApplicableCap: group.notApplicableCap,
    balanced: group.id === wholeId ? scores.overall.balanced : null,
    shown: {
      value: score.value === null ? null : roundHalfUp(score.value, 2),
      index: score.index === null ? null : roundHalfUp(score.index, 0),
    },
  };
}

function scoreOfGroup(id: string, { overall, nodes }: TreeScores): TreeScore {
  const score = id === wholeId ? overall : nodes[id];
  if (score === undefined) throw new Error(`There is no score of the group ${id}.`);
  return score;
}

function pickOf({ value, index, lower, upper, level, band, completeness, notApplicable, publishable }: TreeScore) {
  return { value, index, lower, upper, level, band, completeness, notApplicable, publishable };
}

function sumScaleOf(counted: readonly TreeTerm[]): Scale {
  return {
    from: sumOf(counted, ({ weight, scale }) => weight * (scale?.from ?? 0)),
    to: sumOf(counted, ({ weight, scale }) => weight * (scale?.to ?? 0)),
  };
}

function sumOf(terms: readonly TreeTerm[], numberOf: (term: TreeTerm) => number): number {
  return terms.reduce((total, term) => total + numberOf(term), 0);
}
