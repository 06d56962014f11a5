import { type Scale, shareOf } from "#app/questions/kinds/scale.ts";
import type { TreeGroup } from "#app/surveys/tree/tree-instrument.ts";
import { aggregate, type Term } from "./aggregate.ts";
import { bandOf } from "./band-of.ts";
import { applies, type Part } from "./part.ts";
import { stagedByNeeds, stagedByParts } from "./staged.ts";
import type { ItemScore, TreeScore } from "./tree-scores.ts";

/** Scored items below a group, by what became of them. `all` leaves out what is not asked. */
export type Totals = {
  readonly all: number;
  readonly answered: number;
  readonly unanswered: number;
  readonly dontKnow: number;
  readonly notApplicable: number;
  readonly hidden: number;
};

/** Counts scored items; facts are left out. */
export function totalsOf(items: readonly ItemScore[]): Totals {
  const totals = { all: 0, answered: 0, unanswered: 0, dontKnow: 0, notApplicable: 0, hidden: 0 };
  for (const { scale, state } of items) {
    if (scale === null) continue;
    totals[state]++;
    if (state !== "hidden") totals.all++;
  }
  return totals;
}

type GroupRule = Pick<TreeGroup, "aggregate" | "scale" | "bands" | "stages" | "notApplicableCap">;

/**
 * Scores a group from its parts and the counts of its items; the rules are those of `scoreTree`.
 *
 * @param below Every scored part below the group by its id, which the steps of a staged group name.
 */
export function scoreGroupOf(
  group: GroupRule,
  parts: readonly Part[],
  totals: Totals,
  below: ReadonlyMap<string, Part> = new Map(),
): TreeScore {
  const { scale } = group;
  const result = scale === null ? nothing : resultOf(group, parts, scale, below);
  const open = totals.unanswered + totals.dontKnow;
  const applicable = totals.all - totals.notApplicable;
  const cap = group.notApplicableCap;
  return {
    value: result.value,
    index: result.value === null || scale === null ? null : 100 * shareOf(result.value, scale),
    level: result.staged ? result.value : null,
    levelLower: result.staged ? result.lower : null,
    levelUpper: result.staged ? result.upper : null,
    provisional: open > 0,
    completeness: completenessOf(parts),
    notApplicable: totals.all > 0 ? totals.notApplicable / totals.all : 0,
    lower: result.lower,
    upper: result.upper,
    publishable: totals.answered > 0 && 5 * totals.answered >= 4 * applicable && withinCap(totals, cap),
    unanswered: totals.unanswered,
    dontKnow: totals.dontKnow,
    scale,
    band: bandOf(result.value, group.bands),
    hidden: totals.hidden,
  };
}

type Result = {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly staged: boolean;
};

const nothing: Result = { value: null, lower: null, upper: null, staged: false };

function resultOf(
  { aggregate: rule, stages }: GroupRule,
  parts: readonly Part[],
  scale: Scale,
  below: ReadonlyMap<string, Part>,
): Result {
  if (rule === "staged") {
    const result = stages === null ? stagedByParts(parts) : stagedByNeeds(stages, below);
    return { value: result.level, lower: result.lower, upper: result.upper, staged: true };
  }
  const applying = parts.filter(applies);
  const at = (end: "lower" | "upper") =>
    aggregate(
      rule,
      applying.map((part) => termOf(part, part[end])),
      scale,
    );
  const known = applying.flatMap((part) => (part.value === null ? [] : [termOf(part, part.value)]));
  return { value: aggregate(rule, known, scale), lower: at("lower"), upper: at("upper"), staged: false };
}

function termOf({ scale, weight }: Part, value: number): Term {
  return { value, scale, weight };
}

function completenessOf(parts: readonly Part[]): number {
  let answered = 0;
  let applicable = 0;
  for (const part of parts) {
    if (!applies(part)) continue;
    answered += part.weight * part.completeness;
    applicable += part.weight;
  }
  return applicable > 0 ? answered / applicable : 0;
}

/** A hair's breadth of binary rounding is forgiven, so that two of five is within 0.4. */
function withinCap({ all, notApplicable }: Totals, cap: number): boolean {
  return notApplicable <= cap * all + 1e-9;
}
