import type { Translator } from "#app/i18n/translator.ts";
import { questionWords } from "#app/surveys/context/context-words.ts";
import { askedAnswers } from "#app/surveys/context/what-follows.ts";
import { itemWords } from "#app/surveys/tree/option-words.ts";
import { itemsBelow } from "#app/surveys/tree/tree-instrument.ts";
import { table } from "../block.ts";
import type { Block } from "../document.ts";
import type { Answered, Circumstances } from "./answered.ts";

/** Every entry of a checklist, ticked or not, under how many hold; nothing for questions of another kind. */
export function checklistTable({ node, answer, words }: Answered, { t }: Translator): readonly Block[] {
  const { item } = node;
  if (item.kind !== "checklist" || !("checked" in answer)) return [];
  const { name, shortName = name, entries } = itemWords(words, item.id);
  const caption = t("reports:circumstances.entriesHold", {
    name: shortName,
    held: answer.checked.length,
    all: item.entries.length,
  });
  const rows = item.entries.map(({ id }) => [
    entries?.[id] ?? id,
    t(answer.checked.includes(id) ? "questions:option.yes" : "questions:option.no"),
  ]);
  return [table(caption, [t("reports:circumstances.entry"), t("reports:circumstances.here")], rows)];
}

/**
 * The checklists that concern a capability and were answered, a line each, for beside its level: how many entries hold, and
 * which do not. They enter no score.
 */
export function checklistsBeside(
  { instrument, words, circumstances }: Circumstances,
  capability: string,
  { t }: Translator,
): readonly { readonly term: string; readonly text: string }[] {
  const { context } = instrument;
  if (context === null || words.context === undefined) return [];
  const answers = askedAnswers(context, circumstances);
  const said = questionWords(words.context, words);
  return itemsBelow(context.questions.whole).flatMap(({ id, item }) => {
    const answer = answers[id];
    const concerns = context.concerns[id]?.includes(capability) ?? false;
    if (!concerns || item.kind !== "checklist" || answer === undefined || !("checked" in answer)) return [];
    const { name, shortName = name, entries } = itemWords(said, id);
    const open = item.entries.filter((entry) => !answer.checked.includes(entry.id));
    const [held, all] = [answer.checked.length, item.entries.length];
    const missing = open.map((entry) => entries?.[entry.id] ?? entry.id).join("; ");
    const text =
      open.length === 0
        ? t("reports:circumstances.entriesAllHold", { all })
        : t("reports:circumstances.entriesMissing", { held, all, missing });
    return [{ term: shortName, text }];
  });
}
