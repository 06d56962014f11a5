import { hiddenAmong } from "#app/questions/conditions/hidden-among.ts";
import type { ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import { isSameScale } from "#app/questions/kinds/scale.ts";
import type { TreeInstrument } from "#app/surveys/tree/tree-instrument.ts";
import { type CodedItem, compileTree, type ScoredGroup, type TreeScorer } from "./compile-tree.ts";
import { type GroupResult, type Known, partOf, scoreGroup } from "./score-group.ts";
import { type TreeCodes, treeCodes } from "./tree-codes.ts";
import type { ItemScore, ItemState, TreeRecordScores, TreeScore, TreeScores } from "./tree-scores.ts";

/**
 * Scores one record of a questionnaire of any depth: items first, then every group from its parts, up to the whole.
 *
 * - value: what the group's rule makes of the parts that have one (`aggregate`, `stagedByParts`, `stagedByNeeds`), on the
 *   group's own scale; index = 100 × (value − from) ÷ (to − from).
 * - lower and upper: the value if everything open stood at the bottom, or at the top.
 * - completeness: Σ w answered ÷ Σ w applicable; of groups, Σ w completeness ÷ Σ w.
 * - publishable: items answered ÷ applicable ≥ 4/5, and not applicable ÷ all ≤ the group's cap (2/5 where none is given), in
 *   whole items. The whole: every group directly below it that is asked must be. A group of weight 0 where weights count stands
 *   beside: none of its items counts above it.
 *
 * "Does not apply" and "not asked" leave numerator and denominator; "we do not know" and "unanswered" are both open and counted
 * apart. Facts (items without a scale) count for nothing here. Answers are taken as given, so check them before. Unrounded.
 *
 * The prepared form of each questionnaire is remembered for as long as it is in use.
 *
 * @param weights What the tree's weights are called; `scoreTreeWith` gives it others.
 */
export function scoreTree(instrument: TreeInstrument, answers: ItemAnswers, weights = "equal"): TreeScores {
  const scorer = treeScorerOf(instrument);
  const codes = treeCodes(scorer, answers);
  const { overall, groups, known } = scoreKnown(scorer, codes);
  return {
    instrument: scorer.instrument,
    weights,
    overall,
    nodes: Object.fromEntries(scorer.groups.flatMap(({ id }, number) => pairOf(id, groups[number]))),
    items: Object.fromEntries(scorer.items.map((item) => [item.id, itemScore(item, known)])),
    lenses: Object.fromEntries(
      scorer.lenses.map(({ id, elements }) => [
        id,
        Object.fromEntries(elements.map((element) => [element.id, scoreGroup(element, known).score])),
      ]),
    ),
  };
}

/**
 * The whole and every group alone, of answers that were coded before: what bulk work needs. Groups come in the order of
 * `scorer.groups`.
 */
export function scoreTreeCodes(scorer: TreeScorer, codes: TreeCodes): TreeRecordScores {
  return scoreKnown(scorer, codes);
}

/** The scorer of a questionnaire, prepared on first use. */
export function treeScorerOf(instrument: TreeInstrument): TreeScorer {
  const scorer = scorers.get(instrument) ?? compileTree(instrument);
  scorers.set(instrument, scorer);
  return scorer;
}

const scorers = new WeakMap<TreeInstrument, TreeScorer>();

/** Every group from the deepest up, then the whole. */
function scoreKnown(scorer: TreeScorer, codes: TreeCodes): TreeRecordScores & { readonly known: Known } {
  const { groups, whole, conditions } = scorer;
  const done: GroupResult[] = new Array(groups.length);
  const known: Known = { codes, hidden: hiddenAmong(conditions, codes.aspects, scorer.hidden.fill(0)), done };
  for (let number = groups.length - 1; number >= 0; number--) {
    const group = groups[number];
    if (group !== undefined) done[number] = scoreGroup(group, known);
  }
  const { score } = scoreGroup(whole, known);
  const publishable = isWholePublishable(scorer, score, known);
  const overall = { ...score, publishable, balanced: balancedOf(whole, known) };
  return { overall, groups: done.map((result) => result.score), known };
}

function pairOf(id: string, score: TreeScore | undefined): readonly (readonly [string, TreeScore])[] {
  return score === undefined ? [] : [[id, score]];
}

function itemScore({ place, scale }: CodedItem, { codes: { states, values }, hidden }: Known): ItemScore {
  if (hidden[place] === 1) return { state: "hidden", value: null, scale };
  const worth = values[place] ?? Number.NaN;
  return { state: stateNames[states[place] ?? 0] ?? "unanswered", value: Number.isNaN(worth) ? null : worth, scale };
}

/** In the order of the codes. */
const stateNames: readonly ItemState[] = ["unanswered", "answered", "notApplicable", "dontKnow"];

/** Every group directly below the whole that is asked must be; the whole itself where items stand there too, or no group does. */
function isWholePublishable(
  { itemsOfWhole, groupsOfWhole }: TreeScorer,
  score: TreeScore,
  { hidden, done }: Known,
): boolean {
  let asked = 0;
  for (const { number, place } of groupsOfWhole) {
    if (hidden[place] === 1) continue;
    if (done[number]?.score.publishable !== true) return false;
    asked++;
  }
  return itemsOfWhole === 0 && asked > 0 ? true : score.publishable;
}

/** The geometric mean of the parts of the whole; null where its scale reaches 0, because one 0 would swallow the rest. */
function balancedOf({ rule: { scale }, parts }: ScoredGroup, known: Known): number | null {
  if (scale === null || scale.from <= 0) return null;
  let logarithms = 0;
  let weights = 0;
  for (const { weight, value, scale: own } of parts.all.map((part) => partOf(part, known))) {
    if (value === null) continue;
    if (!isSameScale(own, scale)) return null;
    logarithms += weight * Math.log(value);
    weights += weight;
  }
  return weights > 0 ? Math.exp(logarithms / weights) : null;
}
