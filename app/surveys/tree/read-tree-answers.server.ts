import type { ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import type { FileProblem } from "../file-problem.ts";
import { readJson } from "../read-json.server.ts";
import { checkTreeAnswers } from "./check-tree-answers.ts";
import type { TreeInstrument } from "./tree-instrument.ts";

export type TreeAnswersLoad =
  | { readonly ok: true; readonly answers: ItemAnswers }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** Reads an answers file and holds it against a questionnaire in format 2; every mistake comes with its line and column. */
export async function readTreeAnswers(file: string, tree: TreeInstrument): Promise<TreeAnswersLoad> {
  const source = await readJson(file);
  if (!source.ok) return { ok: false, problems: source.problems.map((problem) => ({ file, ...problem })) };
  const checked = checkTreeAnswers(source.value, tree);
  if (checked.ok) return checked;
  return {
    ok: false,
    problems: checked.problems.map(({ path, message }) => ({ file, ...source.locate(path), message })),
  };
}
