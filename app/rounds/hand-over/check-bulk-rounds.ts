import { longestReason, shortestReason } from "#app/assessments/check-entry.ts";
import type { Institution } from "#app/institutions/institution.ts";
import { checkInstitution } from "#app/institutions/institution-file.ts";
import type { Answer } from "#app/questions/answer.ts";
import { quote, suggestId } from "#app/questions/nearest-id.ts";
import type { TextProblem } from "#app/surveys/file-problem.ts";
import { capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";
import type { CsvCell } from "./parse-csv.ts";

/** One line of a bulk file: one round of one institution, as its record. */
export type BulkRound = {
  readonly institution: Institution;
  readonly round: string;
  readonly answers: Readonly<Record<string, Answer>>;
};

export type CheckedBulk =
  | { readonly ok: true; readonly rounds: readonly BulkRound[] }
  | { readonly ok: false; readonly problems: readonly TextProblem[] };

const profileColumns = ["institution", "country", "type", "size", "ror", "round"] as const;
const longestRound = 100;
const mostProblems = 200;

/**
 * Reads rounds in bulk: the first line names the columns `institution` and `round`, if wanted `country`, `type`, `size` and
 * `ror`, and one per capability; each further line is a round. A cell of a capability is a level, `?` for "we do not know",
 * `n/a` and the reason, or empty. With one mistake nothing is accepted.
 */
export function checkBulkRounds(rows: readonly (readonly CsvCell[])[], instrument: Instrument): CheckedBulk {
  const problems: TextProblem[] = [];
  const add = (cell: Pick<CsvCell, "line" | "column">, message: string) => {
    if (problems.length < mostProblems) problems.push({ line: cell.line, column: cell.column, message });
  };
  const [header = [], ...lines] = rows;
  checkHeader(header, instrument, add);
  if (problems.length > 0) return { ok: false, problems };
  const seen = new Map<string, number>();
  const rounds = lines.map((cells) => readLine(header, cells, instrument, seen, add));
  if (rounds.length === 0)
    add({ line: 1, column: 1 }, "There is no line below the names of the columns. Add one per round.");
  return problems.length === 0 ? { ok: true, rounds } : { ok: false, problems };
}

type Add = (cell: Pick<CsvCell, "line" | "column">, message: string) => void;

function checkHeader(header: readonly CsvCell[], instrument: Instrument, add: Add): void {
  const capabilities = capabilitiesOf(instrument).map(({ id }) => id);
  const known = [...profileColumns, ...capabilities];
  for (const [at, cell] of header.entries()) {
    if (!known.includes(cell.text)) add(cell, `${quote(cell.text)} is no column here. ${suggestId(cell.text, known)}`);
    else if (header.findIndex(({ text }) => text === cell.text) < at)
      add(cell, `The column ${quote(cell.text)} stands here twice. Keep one.`);
  }
  for (const needed of ["institution", "round"]) {
    if (!header.some(({ text }) => text === needed))
      add({ line: 1, column: 1 }, `The column "${needed}" is missing. Add it to the first line.`);
  }
  if (!header.some(({ text }) => capabilities.includes(text))) {
    add(
      { line: 1, column: 1 },
      `No column is a question of ${quote(instrument.id)}, such as "${capabilities[0]}". Add one per question.`,
    );
  }
}

function readLine(
  header: readonly CsvCell[],
  cells: readonly CsvCell[],
  instrument: Instrument,
  seen: Map<string, number>,
  add: Add,
): BulkRound {
  const [first = { text: "", line: 1, column: 1 }] = cells;
  const extra = cells[header.length];
  if (extra !== undefined)
    add(
      extra,
      `This line has ${cells.length} cells, but the first has ${header.length}. Put text with a comma in quotes.`,
    );
  const cellOf = (name: string) => cells[header.findIndex(({ text }) => text === name)] ?? { ...first, text: "" };
  const institution = readInstitution(cellOf, add);
  const round = cellOf("round");
  if (round.text === "") add(round, "The round has no name. Write one, such as 2026.");
  else if (round.text.length > longestRound || /\p{Cc}/u.test(round.text)) {
    add(round, `Write the name of the round on one line, in at most ${longestRound} characters.`);
  }
  const key = JSON.stringify([institution.ror ?? [institution.name, institution.country], round.text]);
  const before = seen.get(key);
  if (before !== undefined)
    add(round, `Line ${before} holds this round of this institution already. Keep one, or give them different names.`);
  seen.set(key, first.line);
  return { institution, round: round.text, answers: readAnswers(cellOf, header, instrument, add) };
}

function readInstitution(cellOf: (name: string) => CsvCell, add: Add): Institution {
  const fields = {
    name: cellOf("institution").text,
    ...Object.fromEntries(["country", "type", "size", "ror"].map((name) => [name, cellOf(name).text])),
  };
  const checked = checkInstitution(fields);
  if (checked.ok) return checked.institution;
  for (const { path, message } of checked.problems)
    add(cellOf(path === "name" || path === "" ? "institution" : path), message);
  return { name: fields.name, country: null, type: null, size: null, ror: null };
}

function readAnswers(
  cellOf: (name: string) => CsvCell,
  header: readonly CsvCell[],
  instrument: Instrument,
  add: Add,
): Readonly<Record<string, Answer>> {
  const asked = capabilitiesOf(instrument).filter(({ id }) => header.some(({ text }) => text === id));
  return Object.fromEntries(
    asked.flatMap(({ id, mayBeNotApplicable }) => {
      const cell = cellOf(id);
      if (cell.text === "") return [];
      const answer = answerIn(cell.text, instrument.levels);
      if (answer === null)
        add(
          cell,
          `${quote(cell.text)} is no answer. Write a level from 1 to ${instrument.levels}, ? for "we do not know", n/a and the reason, or nothing.`,
        );
      else if ("notApplicable" in answer && !mayBeNotApplicable)
        add(cell, `${id} applies to every institution. Write a level, ? or nothing.`);
      else if ("notApplicable" in answer && !isReason(answer.notApplicable)) {
        add(cell, `Write why ${id} does not apply after n/a, in ${shortestReason} to ${longestReason} characters.`);
      } else return [[id, answer]];
      return [];
    }),
  );
}

function answerIn(text: string, levels: number): Answer | null {
  if (text === "?") return { dontKnow: true };
  const reason = /^n\/a\b[:\s]*([\s\S]*)$/i.exec(text)?.[1];
  if (reason !== undefined) return { notApplicable: reason.trim() };
  const level = /^[1-9]\d?$/.test(text) ? Number(text) : 0;
  return level >= 1 && level <= levels ? { level } : null;
}

function isReason(text: string): boolean {
  return (
    text.length >= shortestReason && text.length <= longestReason && text.isWellFormed() && !/[^\P{Cc}\t\n]/u.test(text)
  );
}
