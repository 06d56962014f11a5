import { isKeepable } from "../keepable-text.ts";
import { problemList } from "../problem.ts";
import type { Column, Item } from "./item.ts";
import type { Cell, ItemAnswer, Row } from "./item-answer.ts";
import { type ItemText, readNumber, type TypedAnswer, typedAnswer, typedWord } from "./item-text.ts";
import { longestShortText, longestText, readItemAnswer } from "./read-item-answer.ts";
import { cellFault, longestCell } from "./read-rows.ts";
import { linksOf, ringIn } from "./row-links.ts";

/** Why an answer cannot be taken, as a code with what its sentence needs; the page says it in the reader's language. */
export type ItemFault =
  | { readonly code: "both" | "unknown" | "notText" | "notANumber" | "notWhole" | "alone" | "twice" }
  | { readonly code: "tooSmall" | "tooLarge" | "tooMany" | "tooLong" | "tooManyRows"; readonly bound: number }
  | { readonly code: "cell" | "cellMissing" | "ring"; readonly row: number; readonly column: string };

export type ParsedItemText =
  | { readonly ok: true; readonly answer: ItemAnswer | null }
  | { readonly ok: false; readonly fault: ItemFault };

/** The answer a question shows, checked against its item; "does not apply" needs its reason from elsewhere. Nothing is trusted. */
export function parseItemText(text: ItemText, item: Item): ParsedItemText {
  if (text === "") return { ok: true, answer: null };
  if (text === "dontKnow") return { ok: true, answer: { dontKnow: true } };
  const typed = typedAnswer(text);
  if (typed === null) return { ok: false, fault: { code: "unknown" } };
  if (Object.hasOwn(typed, "said")) return { ok: false, fault: { code: "both" } };
  const fault = faultIn(typed, item);
  if (fault !== null) return { ok: false, fault };
  const list = problemList();
  const answer = readItemAnswer(plainAnswer(typed, item), item, [], list);
  if (answer === null || "notApplicable" in answer) return { ok: false, fault: { code: "unknown" } };
  return { ok: true, answer };
}

/** What people can get wrong in a form, told apart; whatever else is wrong was not typed by hand. */
function faultIn(typed: TypedAnswer, item: Item): ItemFault | null {
  switch (item.kind) {
    case "number": {
      const number = readNumber(typedWord(typed.number));
      if (number === null) return { code: "notANumber" };
      if (item.whole && !Number.isInteger(number)) return { code: "notWhole" };
      if (item.min !== null && number < item.min) return { code: "tooSmall", bound: item.min };
      return item.max !== null && number > item.max ? { code: "tooLarge", bound: item.max } : null;
    }
    case "text": {
      const bound = item.long ? longestText : longestShortText;
      const text = typedWord(typed.text);
      if (text.length > bound) return { code: "tooLong", bound };
      return isKeepable(text) ? null : { code: "notText" };
    }
    case "choices": {
      const chosen = listIn(typed.choices);
      if (chosen.length > 1 && item.options.some(({ id, exclusive }) => exclusive && chosen.includes(id)))
        return { code: "alone" };
      return chosen.length > item.most ? { code: "tooMany", bound: item.most } : null;
    }
    case "ranking": {
      const ranking = listIn(typed.ranking);
      return new Set(ranking).size < ranking.length ? { code: "twice" } : null;
    }
    case "inventory":
      return rowsFault(listIn(typed.rows), item);
    default:
      return null;
  }
}

function rowsFault(rows: readonly unknown[], item: Extract<Item, { kind: "inventory" }>): ItemFault | null {
  if (rows.length > item.most) return { code: "tooManyRows", bound: item.most };
  for (const [index, row] of rows.entries()) {
    const cells = typeof row === "object" && row !== null ? (row as TypedAnswer) : {};
    for (const column of item.columns) {
      const text = Object.hasOwn(cells, column.id) ? typedWord(cells[column.id]) : "";
      if (text === "" && column.required) return { code: "cellMissing", row: index + 1, column: column.id };
      const cell = plainCell(text, column);
      if (text !== "" && (text.length > longestCell || cellFault(cell, column) !== null))
        return { code: "cell", row: index + 1, column: column.id };
    }
  }
  const ring = ringIn(linksOf(item, plainRows(rows, item)));
  return ring === null ? null : { code: "ring", row: ring.row + 1, column: ring.column };
}

/** The same answer with its words turned into the numbers and choices they stand for. */
function plainAnswer(typed: TypedAnswer, item: Item): unknown {
  if (item.kind === "number") return { number: readNumber(typedWord(typed.number)) };
  if (item.kind !== "inventory" || !Array.isArray(typed.rows)) return typed;
  return { rows: plainRows(listIn(typed.rows), item) };
}

function plainRows(rows: readonly unknown[], item: Extract<Item, { kind: "inventory" }>): readonly Row[] {
  return rows.map((row) =>
    Object.fromEntries(
      item.columns.flatMap((column) => {
        const text =
          typeof row === "object" && row !== null && Object.hasOwn(row, column.id)
            ? typedWord(Reflect.get(row, column.id))
            : "";
        return text === "" ? [] : [[column.id, plainCell(text, column) as Cell]];
      }),
    ),
  );
}

function plainCell(text: string, { type }: Column): unknown {
  if (type === "number") return readNumber(text);
  if (type === "yes-no") return text === "yes" ? true : text === "no" ? false : null;
  return text;
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
