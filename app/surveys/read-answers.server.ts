import type { Answers } from "#app/questions/answer.ts";
import { checkAnswersFile } from "#app/questions/answers-file.ts";
import type { ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import { answerable } from "./answerable-instrument.ts";
import type { FileProblem } from "./file-problem.ts";
import type { Instrument } from "./instrument.ts";
import { readJson } from "./read-json.server.ts";

export type AnswersLoad =
  | { readonly ok: true; readonly answers: Answers; readonly circumstances: ItemAnswers }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** Reads an answers file and holds it against an instrument; every mistake comes with its line and column. */
export async function readAnswers(file: string, instrument: Instrument): Promise<AnswersLoad> {
  const source = await readJson(file);
  if (!source.ok) return { ok: false, problems: source.problems.map((problem) => ({ file, ...problem })) };
  const checked = checkAnswersFile(source.value, answerable(instrument));
  if (checked.ok) return checked;
  return {
    ok: false,
    problems: checked.problems.map(({ path, message }) => ({ file, ...source.locate(path), message })),
  };
}

/** The version an answers file asks for, so that the right version can be looked up; undefined when it names none. */
export async function versionAskedFor(file: string): Promise<string | undefined> {
  const source = await readJson(file);
  if (!source.ok || typeof source.value !== "object" || source.value === null) return undefined;
  return "version" in source.value && typeof source.value.version === "string" ? source.value.version : undefined;
}
