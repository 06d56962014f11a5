import { isKeepable, notKeepable } from "../keepable-text.ts";
import { plainText, quote, suggestId } from "../nearest-id.ts";
import type { ProblemList, ProblemPath } from "../problem.ts";
import type { Column, Item } from "./item.ts";
import type { Cell, Row } from "./item-answer.ts";
import { linksOf, ringIn } from "./row-links.ts";

/** The longest text in one cell, in characters. */
export const longestCell = 300;

/** Reads the rows of an inventory. Every mistake is noted with the cell it stands in; then nothing is accepted. */
export function readRows(
  content: unknown,
  item: Extract<Item, { readonly kind: "inventory" }>,
  path: ProblemPath,
  list: ProblemList,
): readonly Row[] | null {
  if (!Array.isArray(content)) {
    list.add(path, () => `${item.id} needs a list of rows, each a group of columns: [{ "column": "cell" }].`);
    return null;
  }
  if (content.length > item.most) {
    list.add(path, () => `There are ${content.length} rows. Keep at most ${item.most}.`);
    return null;
  }
  let sound = true;
  const rows = (content as readonly unknown[]).map((row, index) => {
    const read = readRow(row, item.columns, [...path, index], list);
    sound &&= read !== null;
    return read ?? {};
  });
  const ring = sound ? ringIn(linksOf(item, rows)) : null;
  if (ring === null) return sound ? rows : null;
  const names = ring.names.map((name) => quote(name)).join(" → ");
  list.add([...path, ring.row, ring.column], () => `This row comes back to itself: ${names}. Break the ring.`);
  return null;
}

function readRow(row: unknown, columns: readonly Column[], path: ProblemPath, list: ProblemList): Row | null {
  if (typeof row !== "object" || row === null || Array.isArray(row)) {
    list.add(path, () => 'A row is a group of columns. Write { "column": "cell" }.');
    return null;
  }
  let sound = true;
  const refuse = (at: ProblemPath, message: () => string) => {
    list.add(at, message);
    sound = false;
  };
  const ids = columns.map(({ id }) => id);
  const cells: [string, Cell][] = [];
  for (const [id, cell] of Object.entries(row)) {
    const column = columns.find((one) => one.id === id);
    if (column === undefined) {
      refuse([...path, id], () => `There is no column ${quote(id)}. ${suggestId(id, ids)}`);
      continue;
    }
    const fault = cellFault(cell, column);
    if (fault === null) cells.push([id, typeof cell === "string" ? cell.trim() : (cell as Cell)]);
    else refuse([...path, id], fault);
  }
  for (const { id, required } of columns)
    if (required && !cells.some(([given]) => given === id) && !Object.hasOwn(row, id))
      refuse(path, () => `The column ${quote(id)} is empty. Fill it in, or remove the row.`);
  return sound ? Object.fromEntries(cells) : null;
}

/** What is wrong with a cell, or null. Its sentence is written only for who reads it: looking for the nearest option takes time. */
export function cellFault(cell: unknown, column: Column): (() => string) | null {
  switch (column.type) {
    case "text":
      if (typeof cell !== "string" || cell.trim() === "")
        return () => "A text is missing here. Write it, or leave the column out.";
      if (cell.length > longestCell)
        return () => `The text has ${cell.length} characters. Shorten it to ${longestCell}.`;
      return isKeepable(cell) ? null : () => notKeepable;
    case "yes-no":
      return typeof cell === "boolean" ? null : () => "Write true or false, without quotes.";
    case "number":
      if (typeof cell !== "number" || !Number.isFinite(cell)) return () => "Write a number, without quotes.";
      if (column.min !== null && cell < column.min) return () => `${cell} is too small. The least is ${column.min}.`;
      return column.max !== null && cell > column.max ? () => `${cell} is too large. The most is ${column.max}.` : null;
    case "choice": {
      const ids = column.options.map(({ id }) => id);
      return typeof cell === "string" && ids.includes(cell)
        ? null
        : () => `Write one of the options. ${suggestId(plainText(cell), ids)}`;
    }
  }
}
