import { type Scale, shareOf } from "#app/questions/kinds/scale.ts";
import type { Aggregation } from "#app/surveys/tree/tree-instrument.ts";
import { aggregate } from "./aggregate.ts";
import { bandOf } from "./band-of.ts";
import type { PartList, PartRule, ScoredGroup } from "./compile-tree.ts";
import type { Part } from "./part.ts";
import { stagedByNeeds, stagedByParts } from "./staged.ts";
import { ANSWERED, DONT_KNOW, NOT_APPLICABLE, type TreeCodes } from "./tree-codes.ts";
import type { TreeScore } from "./tree-scores.ts";

/** What is known of a record while it is scored: its answers, what is not asked, and every group that is done, by its number. */
export type Known = {
  readonly codes: TreeCodes;
  readonly hidden: Uint8Array;
  readonly done: readonly (GroupResult | undefined)[];
};

/** A group that is done, with the items below it that are answered and that do not apply. */
export type GroupResult = { readonly score: TreeScore; readonly answered: number; readonly notApplicable: number };

/**
 * Scores a group in one pass over its parts; the rules are those of `scoreTree`. Means and shares of yes, which most groups are, are
 * added up on the way, by the arithmetic of `aggregate`; the rest look at their parts once more.
 */
export function scoreGroup(group: ScoredGroup, known: Known): GroupResult {
  const { rule, parts } = group;
  const { codes, hidden: out, done } = known;
  const { items, groups } = parts;
  const bottom = rule.scale?.from ?? 0;
  const width = (rule.scale?.to ?? 1) - bottom;
  const tally = tallyItems(items, codes, out, width);
  let { hidden, notApplicable, dontKnow, unanswered, answered, weightAnswered, steps } = tally;
  let weightKnown = weightAnswered;
  let weightApplicable = weightAnswered + tally.weightOpen;
  let lowest = steps;
  let highest = steps + tally.weightOpen * width;
  for (let part = 0; part < groups.places.length; part++) {
    const result = done[groups.places[part] ?? 0];
    if (result === undefined) continue;
    const score = result.score;
    answered += result.answered;
    notApplicable += result.notApplicable;
    hidden += score.hidden;
    dontKnow += score.dontKnow;
    unanswered += score.unanswered;
    const { value, lower, upper } = score;
    if (lower === null || upper === null) continue;
    const weight = groups.weights[part] ?? 0;
    const from = groups.bottoms[part] ?? 0;
    const length = groups.lengths[part] ?? 0;
    weightApplicable += weight;
    weightAnswered += weight * score.completeness;
    const factor = groups.factors[part] ?? 0;
    lowest += weight * (lower - from === length ? width : (lower - from) * factor);
    highest += weight * (upper - from === length ? width : (upper - from) * factor);
    if (value === null) continue;
    weightKnown += weight;
    steps += weight * (value - from === length ? width : (value - from) * factor);
  }

  const open = dontKnow + unanswered;
  const all = answered + open + notApplicable;
  const staged = rule.aggregate === "staged";
  const averages = rule.scale !== null && addsUp(rule.aggregate);
  let value = averages && weightKnown > 0 ? within(bottom + steps / weightKnown, bottom, width) : null;
  let lower = averages && weightApplicable > 0 ? within(bottom + lowest / weightApplicable, bottom, width) : null;
  let upper = averages && weightApplicable > 0 ? within(bottom + highest / weightApplicable, bottom, width) : null;
  if (rule.scale !== null && !averages) ({ value, lower, upper } = endsOf(group, rule.scale, known));
  const score: TreeScore = {
    value,
    index: value === null || rule.scale === null ? null : 100 * shareOf(value, rule.scale),
    level: staged ? value : null,
    levelLower: staged ? lower : null,
    levelUpper: staged ? upper : null,
    provisional: open > 0,
    completeness: weightApplicable > 0 ? weightAnswered / weightApplicable : 0,
    notApplicable: all > 0 ? notApplicable / all : 0,
    lower,
    upper,
    // A hair's breadth of binary rounding is forgiven, so that two of five is within 0.4.
    publishable:
      answered > 0 && 5 * answered >= 4 * (all - notApplicable) && notApplicable <= rule.notApplicableCap * all + 1e-9,
    unanswered,
    dontKnow,
    scale: rule.scale,
    band: bandOf(value, rule.bands),
    hidden,
  };
  return { score, answered, notApplicable };
}

/**
 * Counts the items of a group and adds up those that are answered. The top of a scale is taken to the top of the group's exactly,
 * not by a factor that may fall short of it by a rounding error.
 */
function tallyItems(
  { places, weights, bottoms, lengths, factors }: PartList,
  { states, values }: TreeCodes,
  out: Uint8Array,
  width: number,
) {
  let hidden = 0;
  let notApplicable = 0;
  let dontKnow = 0;
  let unanswered = 0;
  let answered = 0;
  let weightAnswered = 0;
  let weightOpen = 0;
  let steps = 0;
  for (let part = 0; part < places.length; part++) {
    const place = places[part] ?? 0;
    if (out[place] === 1) {
      hidden++;
      continue;
    }
    const state = states[place];
    const weight = weights[part] ?? 0;
    if (state === ANSWERED) {
      const above = (values[place] ?? 0) - (bottoms[part] ?? 0);
      answered++;
      weightAnswered += weight;
      steps += weight * (above === lengths[part] ? width : above * (factors[part] ?? 0));
    } else if (state === NOT_APPLICABLE) {
      notApplicable++;
    } else {
      weightOpen += weight;
      if (state === DONT_KNOW) dontKnow++;
      else unanswered++;
    }
  }
  return { hidden, notApplicable, dontKnow, unanswered, answered, weightAnswered, weightOpen, steps };
}

type Ends = Pick<TreeScore, "value" | "lower" | "upper">;

function addsUp(rule: Aggregation): boolean {
  return rule === "weighted-mean" || rule === "mean" || rule === "share-of-yes";
}

/** Never outside the scale, which begins at the bottom and is that wide. */
function within(value: number, bottom: number, width: number): number {
  return value < bottom ? bottom : value > bottom + width ? bottom + width : value;
}

function endsOf({ rule: { aggregate: rule, stages }, parts, named }: ScoredGroup, scale: Scale, known: Known): Ends {
  const all = parts.all.map((part) => partOf(part, known));
  if (rule === "staged") {
    const { level, lower, upper } =
      stages === null
        ? stagedByParts(all)
        : stagedByNeeds(stages, new Map(named.map((part) => [part.id, partOf(part, known)])));
    return { value: level, lower, upper };
  }
  const at = (end: "value" | "lower" | "upper") =>
    aggregate(
      rule,
      all.flatMap((part) => {
        const { scale, weight, [end]: value } = part;
        return value === null ? [] : [{ scale, weight, value }];
      }),
      scale,
    );
  return { value: at("value"), lower: at("lower"), upper: at("upper") };
}

/** What is known of one part. */
export function partOf(rule: PartRule, { codes: { states, values }, hidden, done }: Known): Part {
  const { at, isItem, scale } = rule;
  if (!isItem) {
    const { value = null, lower = null, upper = null } = done[at]?.score ?? {};
    return { ...rule, value, lower, upper };
  }
  if (hidden[at] === 1 || states[at] === NOT_APPLICABLE) return { ...rule, value: null, lower: null, upper: null };
  const worth = values[at] ?? Number.NaN;
  if (Number.isNaN(worth)) return { ...rule, value: null, lower: scale.from, upper: scale.to };
  return { ...rule, value: worth, lower: worth, upper: worth };
}
