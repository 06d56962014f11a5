import { expect } from "vitest";
import { scoreTree } from "#app/scoring/tree/score-tree.ts";
import { loadAnyInstrument } from "#app/surveys/load-instrument.server.ts";
import { checkTreeAnswers } from "#app/surveys/tree/check-tree-answers.ts";

/** A questionnaire of format 2 in `surveys`, which the check must pass without a word, in English and unreviewed Spanish. */
export async function openSurvey(id: string) {
  const load = await loadAnyInstrument(`surveys/${id}`);
  if (!load.ok || !("tree" in load)) throw new Error(JSON.stringify(load));
  expect([load.warnings, load.tree.id, load.tree.status]).toEqual([[], id, "expert-draft"]);
  expect([Object.keys(load.words), load.words.es?.review]).toEqual([["en", "es"], "unreviewed"]);
  return load;
}

/** What the answers give in that questionnaire. They are written as in an answers file and read as one. */
export async function scoreSurvey(id: string, answers: Readonly<Record<string, unknown>>) {
  const { tree } = await openSurvey(id);
  const read = checkTreeAnswers({ instrument: id, answers }, tree);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return scoreTree(tree, read.answers);
}

/** One option for each question, written as "ID option ID option". */
export function chosen(written: string): Readonly<Record<string, { readonly choice: string }>> {
  const words = written.trim().split(/\s+/);
  return Object.fromEntries(
    words.flatMap((id, place) => (place % 2 === 0 ? [[id, { choice: words[place + 1] ?? "" }]] : [])),
  );
}
