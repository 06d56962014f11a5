import type { Translator } from "#app/i18n/translator.ts";
import type { Column, Item } from "#app/questions/kinds/item.ts";
import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import { itemFieldName, readItemText, typedAnswer, typedWord } from "#app/questions/kinds/item-text.ts";
import { pastedRows } from "#app/questions/kinds/paste-rows.ts";
import {
  fingerprint,
  type PostedQuestion,
  readQuestionFields,
  readSettlement,
} from "#app/questions/question-fields.ts";
import { itemWords, optionWords } from "#app/surveys/tree/option-words.ts";
import type { TreeSection } from "#app/surveys/tree/sections.ts";
import type { TreeWords } from "#app/surveys/tree/tree-words.ts";
import { checkItemEntry, type ItemFaults } from "./check-item-entry.ts";
import { type Entry, emptyEntry } from "./entry.ts";
import { postedRevision } from "./posted-question.ts";
import type { PageEntry } from "./save-page.server.ts";

export type PostedItems = Readonly<Record<string, PostedQuestion>>;

export type ItemForm =
  | { readonly ok: true; readonly questions: PostedItems; readonly entries: readonly PageEntry<ItemAnswer>[] }
  | { readonly ok: false; readonly questions: PostedItems; readonly faults: Readonly<Record<string, ItemFaults>> };

/**
 * Reads a posted section of any kinds of question. Fields of questions the section does not have are ignored; one bad field
 * saves nothing. Rows pasted into an inventory are added to those that stand there.
 */
export function readItemForm(
  form: URLSearchParams,
  { items }: Pick<TreeSection, "items">,
  words: TreeWords,
  translator: Translator,
): ItemForm {
  const questions: Record<string, PostedQuestion> = {};
  const faults: Record<string, ItemFaults> = {};
  const entries: PageEntry<ItemAnswer>[] = [];
  const settled = readSettlement(form);
  for (const { id, item } of items) {
    if (settled?.capabilityId === id && settled.side === "theirs") continue;
    const posted = readQuestionFields(form, id);
    const text =
      form.get("clear") === id ? "" : withPasted(readItemText(form, id, item.kind), form, item, words, translator);
    const fields = { ...posted, choice: text, reason: form.get("clear") === id ? "" : posted.reason };
    questions[id] = fields;
    const read = checkItemEntry(fields, item);
    const chosen = settled?.capabilityId === id ? settled.revision : null;
    const baseRevision = chosen ?? postedRevision(posted);
    if (!read.ok) faults[id] = read.faults;
    else if (baseRevision === null) {
      if (read.entry.answer !== null) faults[id] = { answer: { code: "unknown" } };
    } else
      entries.push({
        capabilityId: id,
        baseRevision,
        entry: read.entry,
        shown: chosen === null ? shownEntry(posted, item) : null,
      });
  }
  if (Object.keys(faults).length > 0) return { ok: false, questions, faults };
  return { ok: true, questions, entries };
}

/** The item whose rows were pasted, or null. */
export function pastedInto(form: URLSearchParams, { items }: Pick<TreeSection, "items">): string | null {
  return items.find(({ id }) => (form.get(itemFieldName("paste", id)) ?? "").trim() !== "")?.id ?? null;
}

function withPasted(text: string, form: URLSearchParams, item: Item, words: TreeWords, translator: Translator): string {
  const pasted = form.get(itemFieldName("paste", item.id)) ?? "";
  if (item.kind !== "inventory" || pasted.trim() === "") return text;
  const standing = typedAnswer(text)?.rows;
  const { compare } = new Intl.Collator(translator.language, { sensitivity: "base" });
  const alike = (one: string, cell: string) => compare(one, cell) === 0;
  const headings = itemWords(words, item.id).columns ?? {};
  const columnNamed = (cell: string) =>
    item.columns.find(({ id }) => alike(id, cell) || alike(headings[id] ?? id, cell))?.id ?? null;
  const meaning = (column: Column, cell: string) => {
    const same = (one: string) => alike(one, cell);
    if (column.type === "yes-no") {
      const said = (["yes", "no"] as const).find((one) => same(one) || same(translator.t(`questions:option.${one}`)));
      return said ?? cell;
    }
    if (column.type !== "choice") return cell;
    return column.options.find(({ id }) => same(id) || same(optionWords(column, id, words, translator)))?.id ?? cell;
  };
  const added = pastedRows(pasted, item.columns, meaning, columnNamed);
  return JSON.stringify({ rows: [...(Array.isArray(standing) ? standing : []), ...added] });
}

/** What the form held when it was made; a missing or mangled memory reads as an empty question. */
function shownEntry(posted: PostedQuestion, item: Item): Entry<ItemAnswer> {
  const [choice = "", reason = "", note = "", evidenceUrl = ""] = readMemory(posted.was);
  const read = checkItemEntry({ choice, reason, note, evidenceUrl }, item);
  return read.ok ? read.entry : emptyEntry;
}

function readMemory(text: string): readonly string[] {
  try {
    const read: unknown = JSON.parse(text === "" ? "[]" : text);
    return Array.isArray(read) ? read.map(typedWord) : [];
  } catch {
    return [];
  }
}

/** The memory of a question as it was typed, once that has been saved. */
export function typedMemory(posted: PostedQuestion): string {
  return fingerprint(posted);
}
