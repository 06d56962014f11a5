import type { Entry } from "#app/assessments/entry.ts";
import { isolate } from "#app/i18n/isolate.ts";
import type { ItemAnswer, ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import type { CustomWeights } from "#app/scoring/custom-weights.ts";
import { scoreTree } from "#app/scoring/tree/score-tree.ts";
import type { TreeScores } from "#app/scoring/tree/tree-scores.ts";
import { type TreeSensitivity, treeSensitivity } from "#app/scoring/tree/tree-sensitivity.ts";
import type { TreeWeights } from "#app/scoring/tree/tree-weights.ts";
import { hiddenNodes } from "#app/surveys/tree/hidden-nodes.ts";
import { sectionsOf, type TreeSection } from "#app/surveys/tree/sections.ts";
import type { TreeInstrument, TreeTarget } from "#app/surveys/tree/tree-instrument.ts";
import type { TreeWords } from "#app/surveys/tree/tree-words.ts";

/** Entries by item id, as far as a report needs them. */
export type TreeEntries = Readonly<Record<string, Entry<ItemAnswer>>>;

export type TreeInputs = {
  readonly institution: { readonly name: string };
  readonly tree: TreeInstrument;
  readonly words: TreeWords;
  readonly entries: TreeEntries;
  /** The day of the answers: 2026-11-18. */
  readonly date: string;
  readonly submitted: boolean;
  /** Whether the institution itself is invented. */
  readonly demonstration?: boolean;
  /** The target somebody chose; without one the first of the questionnaire. */
  readonly target?: string | null;
  /** Somebody's own weights beside the result. */
  readonly ownWeights?: CustomWeights<TreeWeights> | null;
};

/** Everything the result and the report of a questionnaire of any shape are made from. */
export type TreeFacts = Omit<TreeInputs, "target" | "demonstration"> & {
  readonly ownWeights: CustomWeights<TreeWeights> | null;
  readonly answers: ItemAnswers;
  readonly sections: readonly TreeSection[];
  readonly hidden: ReadonlySet<string>;
  readonly scores: TreeScores;
  readonly sensitivity: TreeSensitivity;
  readonly demonstration: boolean;
  /** The target to stand beside: the one somebody chose, else the first. Null where the questionnaire has none. */
  readonly target: TreeTarget | null;
  readonly targetIsChosen: boolean;
};

/** Answers → scores. What follows, the result and the report, is made of nothing else. */
export function gatherTreeFacts({
  target,
  demonstration = false,
  ownWeights = null,
  ...inputs
}: TreeInputs): TreeFacts {
  const { tree, words, entries, institution } = inputs;
  const answers: ItemAnswers = Object.fromEntries(
    Object.entries(entries).flatMap(([id, { answer }]) => (answer === null ? [] : [[id, answer]])),
  );
  return {
    ...inputs,
    institution: { ...institution, name: isolate(institution.name) },
    demonstration,
    ownWeights,
    answers,
    sections: sectionsOf(tree, words),
    hidden: hiddenNodes(tree, answers),
    scores: scoreTree(tree, answers),
    sensitivity: treeSensitivity(tree, answers),
    target: tree.targets.find(({ id }) => id === target) ?? tree.targets[0] ?? null,
    targetIsChosen: tree.targets.some(({ id }) => id === target),
  };
}
