import { ladderView } from "#app/roadmaps/ladder-view.ts";
import type { PlanView } from "#app/roadmaps/plan-view.ts";
import { treeView } from "#app/roadmaps/tree-view.ts";
import { scoreTree } from "#app/scoring/tree/score-tree.ts";
import type { ActionLibraryWords } from "#app/surveys/check-action-words.ts";
import { wordsFor } from "#app/surveys/words-for.ts";
import { type OpenedRecord, type OpenedTreeRecord, openRecord, openTreeRecord } from "./open-record.server.ts";
import { readTargetOption } from "./read-target.server.ts";
import { readTreeTarget } from "./read-tree-target.server.ts";

/** A record as the planner sees it, and its words in English. */
export type ViewedRecord = {
  readonly view: PlanView;
  readonly words: ActionLibraryWords;
  /** The short name of a capability, or of a group or item of a tree. */
  readonly nameOf: (id: string) => string;
  /** The record itself where its questionnaire is a ladder of levels, which may know circumstances; null for a tree. */
  readonly ladder: OpenedRecord | null;
};

export type RecordView =
  | ({ readonly ok: true } & ViewedRecord)
  | { readonly ok: false; readonly problems: readonly string[] };

/** The record in an answers file with its targets, in whichever format its questionnaire is written, or what is wrong, a line each. */
export async function viewRecord(
  instrument: string,
  answersFile: string,
  target: string | undefined,
): Promise<RecordView> {
  const tree = await openTreeRecord(instrument, answersFile, ({ tree }) => (tree.library === null ? noActions : null));
  if (tree !== null) return tree.ok ? viewTree(tree.record, target) : tree;
  const opened = await openRecord(instrument, answersFile);
  if (!opened.ok) return opened;
  const { record } = opened;
  const read = await readTargetOption(target, record.instrument, record.answers);
  if (!read.ok) return read;
  const words = wordsFor(record.words, "en");
  const view = ladderView({ instrument: record.instrument, answers: record.answers, target: read.levels });
  return { ok: true, view, words, nameOf: (id) => words.capabilities[id]?.shortName ?? id, ladder: record };
}

const noActions =
  "This questionnaire in format 2 has no actions.yaml, so there is nothing to plan with. Add one, or use waymark score.";

async function viewTree(
  { tree, words: all, answers }: OpenedTreeRecord,
  target: string | undefined,
): Promise<RecordView> {
  const read = await readTreeTarget(target, tree);
  if (!read.ok) return read;
  const words = wordsFor(all, "en");
  const view = treeView(tree, scoreTree(tree, answers), read.values);
  const item = (id: string) => words.items[id]?.shortName ?? words.items[id]?.name;
  return { ok: true, view, words, nameOf: (id) => item(id) ?? words.groups[id]?.name ?? id, ladder: null };
}
