import { z } from "zod";
import type { Item } from "#app/questions/kinds/item.ts";
import { quote } from "#app/questions/nearest-id.ts";
import type { ProblemList } from "#app/questions/problem.ts";
import { compareIds, noteMissing, ownEntry } from "../compare-ids.ts";
import { group, words } from "../shape.ts";
import { checkNodeWords, checkSetWords, itemWordKeys, namedWords } from "../tree/check-tree-words.ts";
import { itemsBelow } from "../tree/tree-instrument.ts";
import type { Context } from "./context.ts";
import { type ContextItemWords, type ContextWords, questionWords } from "./context-words.ts";

const { notApplicable: _notApplicable, evidence: _evidence, ...itemKeys } = itemWordKeys;
const sets = z.record(z.string(), namedWords).optional();

export const contextWordsSchema = group({
  groups: z.record(z.string(), group({ name: words(), description: words().optional() })),
  items: z.record(
    z.string(),
    group({ ...itemKeys, caveat: words().optional(), seeds: z.record(z.string(), namedWords).optional() }),
  ),
  answerSets: sets,
  optionNotes: sets,
  enablers: namedWords.optional(),
  notes: namedWords.optional(),
  gate: words().optional(),
  terms: namedWords.optional(),
});

/**
 * Checks the words for an instrument's `context.yaml` (null for an instrument without one). Every section, question, option,
 * enabler, note, term and row to open with has its words, and no words stand for what does not exist.
 */
export function checkContextWords(
  found: ContextWords | undefined,
  context: Context | null,
  language: string,
  list: ProblemList,
): void {
  if (context === null) {
    if (found !== undefined)
      list.add(
        ["context"],
        () => "These words are for a context.yaml, which this instrument does not have. Remove them.",
      );
    return;
  }
  if (found === undefined) {
    list.add([], () => 'The words for context.yaml are missing. Add them under "context".');
    return;
  }
  const base = ["context"];
  const plain = questionWords(found, { language });
  checkNodeWords(plain, context.questions, list, base);
  checkSetWords(plain, context.questions, list, base);
  checkOptionNotes(found, context, list);
  for (const [key, what, wanted] of [
    ["enablers", "enabler", context.enablers],
    ["notes", "note", context.notes],
    ["terms", "term", context.terms],
  ] as const)
    compareIds(
      found[key] ?? {},
      wanted.map(({ id }) => id),
      [...base, key],
      what,
      list,
    );
  if (context.gate !== null && found.gate === undefined)
    list.add(base, () => 'Nothing says what it means that the gate is closed. Add a sentence under "context.gate".');
  if (context.gate === null && found.gate !== undefined)
    list.add([...base, "gate"], () => "context.yaml has no gate. Remove this, or write a gate there.");
  for (const { id, item } of itemsBelow(context.questions.whole)) {
    const given = ownEntry(found.items, id);
    if (given !== undefined) checkSeedWords(given, item, context.seeds[id] ?? [], list);
  }
}

function checkOptionNotes({ optionNotes = {} }: ContextWords, { questions }: Context, list: ProblemList): void {
  for (const [set, notes] of Object.entries(optionNotes)) {
    const options = ownEntry(questions.answerSets, set);
    const path = ["context", "optionNotes", set];
    if (options === undefined) list.add(path, () => `There is no answer set ${quote(set)}. Remove these words.`);
    else
      for (const id of Object.keys(notes))
        if (!options.some((option) => option.id === id))
          list.add([...path, id], () => `The answer set ${quote(set)} has no option ${quote(id)}. Remove these words.`);
  }
}

function checkSeedWords(given: ContextItemWords, item: Item, seeds: readonly string[], list: ProblemList): void {
  const path = ["context", "items", item.id, "seeds"];
  compareIds(given.seeds ?? {}, seeds, path, "row", list);
  if (item.kind !== "inventory") return;
  for (const [seed, cells] of Object.entries(given.seeds ?? {})) {
    const texts = item.columns.filter(({ type }) => type === "text").map(({ id }) => id);
    const required = item.columns.filter((column) => column.required && column.type === "text").map(({ id }) => id);
    noteMissing(cells, required, [...path, seed], "column", list);
    for (const column of Object.keys(cells))
      if (!texts.includes(column))
        list.add(
          [...path, seed, column],
          () => `${item.id} has no column of words called ${quote(column)}. Remove this, or name one of its columns.`,
        );
  }
}
