import { itemProgress } from "#app/assessments/item-progress.ts";
import { seededEntries } from "#app/assessments/seeded-entries.ts";
import { paths } from "#app/paths.ts";
import type { Context } from "#app/surveys/context/context.ts";
import { type ContextWords, questionWords } from "#app/surveys/context/context-words.ts";
import { seededRows } from "#app/surveys/context/seeded-rows.ts";
import { notFound, type OpenCover, type OpenTree } from "../access.server.ts";
import { type OpenSurvey, surveyOf } from "../surveys/open.server.ts";

/** The questions about circumstances of one assessment, with what is answered. */
export type OpenContext = OpenSurvey & {
  readonly cover: OpenCover;
  readonly context: Context;
  readonly contextWords: ContextWords;
};

/** Adds them to an assessment that was opened by its guard. A questionnaire that asks nothing of the kind has no such page. */
export async function contextOf(cover: OpenCover): Promise<OpenContext> {
  const { context } = cover.instrument;
  const tree = contextTree(cover);
  if (context === null || tree === null || cover.words.context === undefined) throw notFound();
  return { ...(await surveyOf(tree)), cover, context, contextWords: cover.words.context };
}

/** The questions about circumstances as a questionnaire of facts; null for an instrument without any. */
export function contextTree({ instrument, words, evidence: _, ...held }: OpenCover): OpenTree | null {
  const { context } = instrument;
  if (context === null || words.context === undefined) return null;
  return { ...held, tree: context.questions, words: questionWords(words.context, words) };
}

/** How far they are and where they stand, for a page that leads to them; null for an instrument without any. */
export async function contextProgress(cover: OpenCover) {
  const tree = contextTree(cover);
  if (tree === null) return null;
  const { sections, entries, hidden } = await surveyOf(tree);
  const { answered, of } = itemProgress(sections, entries, hidden);
  const state = answered === 0 ? "notStarted" : answered < of ? "inProgress" : "answered";
  return { href: paths.context(cover.assessment.id), answered, of, state } as const;
}

/** The opened questions with the rows that inventories open with. */
export function withOpeningRows(opened: OpenContext): OpenContext {
  return { ...opened, entries: seededEntries(opened.entries, seededRows(opened.context, opened.contextWords)) };
}
