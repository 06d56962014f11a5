import { withPlainLines } from "../keepable-text.ts";
import { type ItemKind, mostColumns, mostRows } from "./item.ts";
import type { ItemAnswer } from "./item-answer.ts";

/**
 * What a question of any kind shows as an answer, as one text: empty, `dontKnow`, `notApplicable`, or the JSON of an answer as
 * it was typed: numbers and cells are still words. Where several of these stand side by side, which is no answer, the JSON also
 * lists them under `said`, so that nothing typed is lost. The form without a script, the script that saves, and the server all
 * read it by the same rules.
 */
export type ItemText = string;

/** A form's fields, from a browser or as they were posted. */
export type FormFields = {
  readonly getAll: (name: string) => readonly unknown[];
  readonly keys: () => Iterable<string>;
};

export type ItemField = "choice" | "pick" | "number" | "text" | "rank" | "cell" | "paste";

/** The form name of one control; cells also carry their column. */
export function itemFieldName(field: ItemField, id: string, column?: string): string {
  return column === undefined ? `${field}:${id}` : `${field}:${id}:${column}`;
}

/** Reads a question's controls. */
export function readItemText(form: FormFields, id: string, kind: ItemKind): ItemText {
  const said = read(form, itemFieldName("choice", id)).filter((text) => text !== "");
  const content = readContent(form, id, kind);
  const [only = ""] = said;
  if (said.length + (content === null ? 0 : 1) > 1) return JSON.stringify({ ...content, said });
  return content === null ? only : JSON.stringify(content);
}

/** The text of an answer that was saved. */
export function itemTextOf(answer: ItemAnswer | null): ItemText {
  if (answer === null) return "";
  if ("dontKnow" in answer) return "dontKnow";
  if ("notApplicable" in answer) return "notApplicable";
  if ("number" in answer) return JSON.stringify({ number: String(answer.number) });
  if (!("rows" in answer)) return JSON.stringify(answer);
  const rows = answer.rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([id, cell]) => [id, cellText(cell)])),
  );
  return JSON.stringify({ rows });
}

/** Whether a radio button or a tick that stands for a text is on. */
export function isSaid(text: ItemText, value: ItemText): boolean {
  const said = typedAnswer(text)?.said;
  return text === value || (Array.isArray(said) && said.includes(value));
}

/** The answer in a text as far as it can be read without knowing the item; null for the rest. */
export function typedAnswer(text: ItemText): TypedAnswer | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as TypedAnswer) : null;
  } catch {
    return null;
  }
}

/** An answer as it was typed. Anything may stand in it: it comes from outside. */
export type TypedAnswer = Readonly<Record<string, unknown>>;

/** A number or a word as it was typed; empty for anything else, which nobody types. */
export function typedWord(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/** A number as people write it, with a point or a comma; null when it is none. */
export function readNumber(text: string): number | null {
  const plain = text.trim().replace(/^[−–]/, "-").replace(",", ".");
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(plain) ? Number(plain) : null;
}

function readContent(form: FormFields, id: string, kind: ItemKind): object | null {
  switch (kind) {
    case "choices":
    case "checklist": {
      const picked = read(form, itemFieldName("pick", id));
      if (picked.length === 0) return null;
      return kind === "choices" ? { choices: picked } : { checked: picked };
    }
    case "number": {
      const [number = ""] = read(form, itemFieldName("number", id));
      return number.trim() === "" ? null : { number: number.trim() };
    }
    case "text": {
      const [text = ""] = read(form, itemFieldName("text", id));
      return text.trim() === "" ? null : { text: withPlainLines(text).trim() };
    }
    case "ranking": {
      const ranking = read(form, itemFieldName("rank", id)).filter((option) => option !== "");
      return ranking.length === 0 ? null : { ranking };
    }
    case "inventory": {
      const rows = readRowTexts(form, id);
      return rows.length === 0 ? null : { rows };
    }
    case "level":
    case "choice":
    case "yes-partly-no":
    case "agreement":
      return null;
  }
}

/**
 * Rows in which something stands, with the cells that are filled in. Of more than any inventory has only so much is read that
 * it can be refused.
 */
function readRowTexts(form: FormFields, id: string): readonly Readonly<Record<string, string>>[] {
  const prefix = itemFieldName("cell", id, "");
  const names = new Set<string>();
  for (const name of form.keys()) if (names.size < mostColumns && name.startsWith(prefix)) names.add(name);
  const columns = [...names].map((name) => [name.slice(prefix.length), read(form, name)] as const);
  const length = Math.min(2 * mostRows, Math.max(0, ...columns.map(([, cells]) => cells.length)));
  return Array.from({ length }, (_, row) =>
    Object.fromEntries(
      columns.flatMap(([column, cells]) => {
        const cell = (cells[row] ?? "").trim();
        return cell === "" ? [] : [[column, cell]];
      }),
    ),
  ).filter((row) => Object.keys(row).length > 0);
}

function cellText(cell: string | number | boolean): string {
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  return String(cell);
}

function read(form: FormFields, name: string): readonly string[] {
  return form.getAll(name).map(String);
}
