import { z } from "zod";
import type { Entry } from "#app/assessments/entry.ts";
import { movableOf } from "#app/assessments/movable.ts";
import { arrivingEntries, type MovedAnswers, moveAnswers } from "#app/assessments/move-answers.ts";
import { createTranslator } from "#app/i18n/translator.ts";
import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import { formatProblem } from "#app/surveys/file-problem.ts";
import { readAnswers } from "#app/surveys/read-answers.server.ts";
import { readJson } from "#app/surveys/read-json.server.ts";
import { readTreeAnswers } from "#app/surveys/tree/read-tree-answers.server.ts";
import { type Output, success, wrongInput } from "./command.ts";
import { type OpenVersion, openVersion } from "./open-version.server.ts";

export type MoveOrder = {
  readonly answersFile: string;
  /** The version to move to: an id, an id with its version, or a folder. */
  readonly to: string;
  /** The version the answers were given to; null for the one the file names. */
  readonly from: string | null;
  readonly asJson: boolean;
};

/**
 * Moves an answers file to another version of its instrument. The new file is the result; what became of every answer is told
 * beside it, those that do not move among them. The file that was read is not touched.
 */
export async function moveAnswersFile({ answersFile, to, from, asJson }: MoveOrder, output: Output): Promise<number> {
  const named = await readNamed(answersFile);
  if (!named.ok) return refuse(named.problems, output);
  const [older, newer] = [await openVersion(from ?? named.from), await openVersion(to)];
  for (const side of [older, newer]) if ("problems" in side) side.problems.forEach(output.err);
  if ("problems" in older || "problems" in newer) return wrongInput;
  if (older.id !== newer.id)
    return refuse(
      [`${answersFile}:1:1: These answers are for ${older.id}, and ${newer.id} is another instrument.`],
      output,
    );
  const read = await readAgainst(answersFile, older);
  if (!read.ok) return refuse(read.problems.map(formatProblem), output);
  const translator = createTranslator("en");
  const [was, is] = [movableOf(older.loaded, translator), movableOf(newer.loaded, translator)];
  const moved = moveAnswers(was, is, entriesOf(read.answers, named.notes));
  const file = fileOf(newer, moved);
  if (asJson) output.out(JSON.stringify({ from: nameOf(older), to: nameOf(newer), ...moved, file }, null, 2));
  else {
    for (const line of linesOf(moved, was, is)) output.err(line);
    output.out(JSON.stringify(file, null, 2));
  }
  return success;
}

type Notes = z.infer<typeof notesSchema>;

const notesSchema = z.record(z.string(), z.object({ note: z.string().optional(), evidenceUrl: z.string().optional() }));
const namedSchema = z.object({
  instrument: z.string(),
  version: z.string().optional(),
  notes: notesSchema.optional(),
});

/** The version the file says it answers, and the notes a downloaded assessment carries beside its answers. */
async function readNamed(
  file: string,
): Promise<
  | { readonly ok: true; readonly from: string; readonly notes: Notes }
  | { readonly ok: false; readonly problems: readonly string[] }
> {
  const source = await readJson(file);
  if (!source.ok) return { ok: false, problems: source.problems.map((problem) => formatProblem({ file, ...problem })) };
  const named = namedSchema.safeParse(source.value);
  if (!named.success) {
    const message =
      'An answers file begins with "instrument": "ID" and, if need be, "version" and "notes". Correct it.';
    return { ok: false, problems: [formatProblem({ file, line: 1, column: 1, message })] };
  }
  const { instrument, version, notes = {} } = named.data;
  return { ok: true, from: version === undefined ? instrument : `${instrument}@${version}`, notes };
}

/** Answers by question; on a ladder with what was said of circumstances. */
async function readAgainst(file: string, { loaded }: OpenVersion) {
  if ("tree" in loaded) return readTreeAnswers(file, loaded.tree);
  const read = await readAnswers(file, loaded.instrument);
  return read.ok ? { ...read, answers: { ...read.answers, ...read.circumstances } } : read;
}

function entriesOf(answers: Readonly<Record<string, ItemAnswer>>, notes: Notes): Record<string, Entry<ItemAnswer>> {
  const ids = [...new Set([...Object.keys(answers), ...Object.keys(notes)])];
  return Object.fromEntries(
    ids.map((id) => [
      id,
      {
        answer: answers[id] ?? null,
        note: notes[id]?.note ?? null,
        evidenceUrl: notes[id]?.evidenceUrl ?? null,
      },
    ]),
  );
}

function fileOf({ id, version }: OpenVersion, moved: MovedAnswers) {
  const entries = Object.entries(arrivingEntries(moved));
  const notes = entries.flatMap(([question, { note, evidenceUrl }]) =>
    note === null && evidenceUrl === null
      ? []
      : [[question, { ...(note === null ? {} : { note }), ...(evidenceUrl === null ? {} : { evidenceUrl }) }] as const],
  );
  return {
    instrument: id,
    version,
    answers: Object.fromEntries(entries.flatMap(([key, { answer }]) => (answer === null ? [] : [[key, answer]]))),
    ...(notes.length === 0 ? {} : { notes: Object.fromEntries(notes) }),
  };
}

function nameOf({ id, version }: OpenVersion) {
  return { id, version };
}

type Movables = Parameters<typeof moveAnswers>[0];

function linesOf(moved: MovedAnswers, older: Movables, newer: Movables): readonly string[] {
  const { carriesOver, look, noHome, fresh } = moved;
  const line = (id: string, end: string) => `  ${id}  ${end}`;
  const reasons = { asked: "other answers can be given now", answer: "this answer can no longer be given" } as const;
  return [
    `${older.id} ${older.version} \u2192 ${newer.version}`,
    `Carry over: ${carriesOver.length}.`,
    ...carriesOver.map(({ id, entry }) => line(id, older.readingOf(id, entry.answer))),
    `Need a look, and are open in the new file: ${look.length}.`,
    ...look.map(({ id, entry, why }) => line(id, `${older.readingOf(id, entry.answer)} (${reasons[why]})`)),
    `Have no home, and stay in the old file: ${noHome.length}.`,
    ...noHome.map(({ id, entry }) => line(id, `${older.nameOf(id)}: ${older.readingOf(id, entry.answer)}`)),
    `New questions: ${fresh.length}.`,
    ...fresh.map((id) => line(id, newer.nameOf(id))),
  ];
}

function refuse(problems: readonly string[], { err }: Output): number {
  problems.forEach(err);
  return wrongInput;
}
