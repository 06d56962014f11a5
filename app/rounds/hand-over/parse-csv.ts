import type { TextProblem } from "#app/surveys/file-problem.ts";
import { positionsIn } from "#app/surveys/text-place.ts";

/** A cell with the place where it begins. */
export type CsvCell = { readonly text: string; readonly line: number; readonly column: number };

export type ReadCsv =
  | { readonly ok: true; readonly rows: readonly (readonly CsvCell[])[] }
  | { readonly ok: false; readonly problems: readonly TextProblem[] };

/**
 * Reads CSV as RFC 4180 describes it, with comma or semicolon between cells: whichever the first line has more of. Rows
 * without any text are left out. The apostrophe that our own files put before what a spreadsheet would run as a formula is
 * taken off again.
 */
export function parseCsv(text: string): ReadCsv {
  const positionAt = positionsIn(text);
  const separator = separatorOf(text);
  const rows: CsvCell[][] = [];
  let row: CsvCell[] = [];
  let at = 0;
  const endRow = () => {
    if (row.some((cell) => cell.text !== "")) rows.push(row);
    row = [];
  };
  while (at < text.length) {
    const begin = at;
    let cell = "";
    if (text[at] === '"') {
      const end = closingQuote(text, at);
      if (end < 0)
        return refused(
          positionAt(begin),
          'This cell begins with a quote that is never closed. Add ", or remove the first one.',
        );
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
      if (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") {
        return refused(
          positionAt(at),
          "Text follows after the closing quote of a cell. Write a quote inside a cell twice.",
        );
      }
    } else {
      while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at += 1;
      cell = text.slice(begin, at);
    }
    row.push({ text: withoutGuard(cell.trim()), ...positionAt(begin) });
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) row.push({ text: "", ...positionAt(at) });
      continue;
    }
    if (text[at] === "\r") at += 1;
    if (text[at] === "\n") at += 1;
    endRow();
  }
  endRow();
  return { ok: true, rows };
}

function separatorOf(text: string): "," | ";" {
  const [first = ""] = text.split(/[\r\n]/, 1);
  return first.split(";").length > first.split(",").length ? ";" : ",";
}

/** The quote that ends the cell which begins with one; two together are one inside it. */
function closingQuote(text: string, opening: number): number {
  for (let at = text.indexOf('"', opening + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

function withoutGuard(text: string): string {
  return /^'\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? text.slice(1) : text;
}

function refused(place: { line: number; column: number }, message: string): ReadCsv {
  return { ok: false, problems: [{ ...place, message }] };
}
