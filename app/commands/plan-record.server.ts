import { ladderView } from "#app/roadmaps/ladder-view.ts";
import type { Plan } from "#app/roadmaps/plan.ts";
import { planRoadmap } from "#app/roadmaps/plan-roadmap.ts";
import { treeView } from "#app/roadmaps/tree-view.ts";
import { scoreTree } from "#app/scoring/tree/score-tree.ts";
import type { ActionLibraryWords } from "#app/surveys/check-action-words.ts";
import { wordsFor } from "#app/surveys/words-for.ts";
import { openRecord, openTreeRecord } from "./open-record.server.ts";
import { readTargetOption } from "./read-target.server.ts";
import { readTreeTarget } from "./read-tree-target.server.ts";

export type PlannedRecord =
  | { readonly ok: true; readonly plan: Plan; readonly words: ActionLibraryWords }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The roadmap of the record in an answers file, in whichever format its questionnaire is written, or what is wrong, a line each. */
export async function planRecord(
  instrument: string,
  answersFile: string,
  target: string | undefined,
  capacity: number | null,
): Promise<PlannedRecord> {
  const tree = await openTreeRecord(instrument, answersFile, ({ tree }) => (tree.library === null ? noActions : null));
  if (tree !== null) return tree.ok ? planTree(tree.record, target, capacity) : tree;
  const opened = await openRecord(instrument, answersFile);
  if (!opened.ok) return opened;
  const { record } = opened;
  const read = await readTargetOption(target, record.instrument, record.answers);
  if (!read.ok) return read;
  const view = ladderView({ instrument: record.instrument, answers: record.answers, target: read.levels });
  return { ok: true, plan: planRoadmap(view, capacity), words: wordsFor(record.words, "en") };
}

type TreeRecord = Extract<NonNullable<Awaited<ReturnType<typeof openTreeRecord>>>, { ok: true }>["record"];

const noActions =
  "This questionnaire in format 2 has no actions.yaml, so there is nothing to plan with. Add one, or use waymark score.";

async function planTree(
  { tree, words, answers }: TreeRecord,
  target: string | undefined,
  capacity: number | null,
): Promise<PlannedRecord> {
  const read = await readTreeTarget(target, tree);
  if (!read.ok) return read;
  const view = treeView(tree, scoreTree(tree, answers), read.values);
  return { ok: true, plan: planRoadmap(view, capacity), words: wordsFor(words, "en") };
}
