import { type Column, mostRows } from "./item.ts";

/**
 * Rows somebody copied from a table: one line per row, cells divided by tabs, semicolons or commas (whichever the first line
 * has, in this order), in the order of the columns. A first line that names two columns or more, or the only one, is a line of headings and
 * says where each column stands; what stands under other headings is dropped. Cells in double quotes may hold the divider. Words of a choice are matched
 * to their option, "yes" and "no" in the reader's words. Cells beyond the columns are dropped; cells that fit nothing stay as
 * they are and are refused with their row later. Of more rows than any inventory takes only so many are read that they are
 * refused, and of one line 200 cells.
 */
export function pastedRows(
  text: string,
  columns: readonly Column[],
  meaning: (column: Column, cell: string) => string,
  columnNamed: (cell: string) => string | null = () => null,
): readonly Readonly<Record<string, string>>[] {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "")
    // One is the line of headings, and one more is too many.
    .slice(0, mostRows + 2);
  const divider = ["\t", ";", ","].find((one) => lines[0]?.includes(one)) ?? "\t";
  const headings = cellsOf(lines[0] ?? "", divider).map(columnNamed);
  const hasHeadings = headings.filter((id) => id !== null).length >= Math.min(2, columns.length);
  const order = hasHeadings ? headings.map((id) => columns.find((column) => column.id === id)) : columns;
  return (hasHeadings ? lines.slice(1) : lines).map((line) =>
    Object.fromEntries(
      cellsOf(line, divider).flatMap((cell, place) => {
        const column = order[place];
        return column === undefined || cell === "" ? [] : [[column.id, meaning(column, asTyped(cell))]];
      }),
    ),
  );
}

/** Without the apostrophe that a table to download puts before what a spreadsheet would run as a formula. */
function asTyped(cell: string): string {
  return /^'[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) ? cell.slice(1) : cell;
}

function cellsOf(line: string, divider: string): readonly string[] {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const sign = line[at] ?? "";
    if (sign === '"' && quoted && line[at + 1] === '"') {
      cell += sign;
      at++;
    } else if (sign === '"' && (quoted || cell.trim() === "")) quoted = !quoted;
    else if (sign === divider && !quoted) {
      cells.push(cell.trim());
      cell = "";
    } else cell += sign;
  }
  return [...cells, cell.trim()].slice(0, mostCells);
}

/** A table with ten times the columns of any inventory is another table. */
const mostCells = 200;
