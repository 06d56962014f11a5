import type { Translator } from "#app/i18n/translator.ts";
import { chosenIn } from "#app/questions/kinds/item-answer.ts";
import type { Share } from "#app/surveys/instrument.ts";
import { itemWords, optionWords } from "#app/surveys/tree/option-words.ts";
import { paragraph, table } from "../block.ts";
import type { Block } from "../document.ts";
import { enumerationText, insideSentence, listText, shortName } from "../naming.ts";
import { shareText } from "../number.ts";
import { type Answered, caveat, optionFacts } from "./answered.ts";

/**
 * Chosen options with the questions they concern and the actions that answer them: exactly those of the enablers the option
 * names, in the order of the file.
 */
export function helpTable(one: Answered, translator: Translator): readonly Block[] {
  const { node, answer, words, facts } = one;
  const { t } = translator;
  const { item } = node;
  if (!("set" in item)) return [];
  const chosen = chosenIn(answer);
  const counted = chosen.some((id) => (optionFacts(one, id)?.evidence ?? null) !== null);
  const columns = [
    t("reports:circumstances.said"),
    ...(counted ? [t("reports:circumstances.studies")] : []),
    t("reports:circumstances.questions"),
    t("reports:circumstances.help"),
  ];
  const rows = chosen.map((id) => {
    const option = optionFacts(one, id);
    const names = (option?.capabilities ?? []).map((capability) => shortName(facts.words, capability));
    return [
      optionWords(item, id, words, translator),
      ...(counted ? [studiesText(option?.evidence ?? null, translator)] : []),
      enumerationText(names, translator),
      helpText(one, option?.enablers ?? [], translator),
    ];
  });
  return [
    table(itemWords(words, node.id).name, columns, rows),
    ...(counted ? [shareNote(one, translator), ...caveat(one)] : []),
  ];
}

/** Every option beside the studies that report it, whether it is chosen or not. */
export function sharesTable(one: Answered, translator: Translator): readonly Block[] {
  const { node, answer, words } = one;
  const { t } = translator;
  const { item } = node;
  if (!("options" in item)) return [];
  const chosen = chosenIn(answer);
  const columns = [
    t("reports:circumstances.option"),
    t("reports:circumstances.here"),
    t("reports:circumstances.studies"),
  ];
  const rows = item.options.map(({ id }) => [
    optionWords(item, id, words, translator),
    t(chosen.includes(id) ? "questions:option.yes" : "questions:option.no"),
    studiesText(optionFacts(one, id)?.evidence ?? null, translator),
  ]);
  return [table(itemWords(words, node.id).name, columns, rows), shareNote(one, translator)];
}

/** Shares are shares of studies, and of which is said once below the table. */
function shareNote({ facts, node, context }: Answered, translator: Translator): Block {
  const set = "set" in node.item && node.item.set !== null ? Object.values(context.options[node.item.set] ?? {}) : [];
  const sources = new Set(set.flatMap(({ evidence }) => (evidence === null ? [] : [evidence.source])));
  const names = [...sources].map((id) => facts.words.sources[id]?.short ?? id);
  return paragraph(translator.t("reports:circumstances.shares", { sources: listText(names, translator) }), "quiet");
}

function studiesText(share: Share | null, translator: Translator): string {
  if (share === null) return translator.t("reports:circumstances.notCounted");
  const { n, of } = share;
  return translator.t("reports:circumstances.share", { n, of, percent: shareText(n / of, translator) });
}

function helpText({ facts, context }: Answered, enablers: readonly string[], translator: Translator): string {
  const { words } = facts;
  const parts = enablers.map((id) => {
    const actions = context.enablers.find((enabler) => enabler.id === id)?.actions ?? [];
    const titles = actions.map((action) => insideSentence(words.actions[action]?.shortTitle ?? action, words.language));
    const enabler = words.context?.enablers?.[id] ?? id;
    return translator.t("reports:circumstances.enabler", { enabler, actions: enumerationText(titles, translator) });
  });
  return parts.join(" ");
}
