import { itemReading, printedInventory } from "#app/assessments/item-reading.ts";
import type { Translator } from "#app/i18n/translator.ts";
import { itemWords } from "#app/surveys/tree/option-words.ts";
import type { TreeItem } from "#app/surveys/tree/tree-instrument.ts";
import { heading, list, paragraph, table } from "../block.ts";
import type { Block } from "../document.ts";
import type { TreeFacts } from "./tree-facts.ts";

/** What does not apply, is open, or was not asked, each only where there is some. */
export function treeGaps(facts: TreeFacts, translator: Translator): readonly Block[] {
  const gaps = [...excused(facts, translator), ...open(facts, translator), ...notAsked(facts, translator)];
  return gaps.length === 0 ? [] : [heading(2, "gaps", translator.t("reports:tree.gaps")), ...gaps];
}

/** Every answer, section by section. What is hidden does not appear. */
export function treeAnswers(facts: TreeFacts, translator: Translator): readonly Block[] {
  return [
    heading(2, "answers", translator.t("assessments:tree.report.answers")),
    ...facts.sections.flatMap((section) => sectionAnswers(section, facts, translator)),
  ];
}

function excused(facts: TreeFacts, { t }: Translator): readonly Block[] {
  const rows = askedItems(facts).flatMap(({ id }) => {
    const answer = facts.entries[id]?.answer ?? null;
    return answer !== null && "notApplicable" in answer
      ? [[itemWords(facts.words, id).name, answer.notApplicable]]
      : [];
  });
  if (rows.length === 0) return [];
  const title = t("assessments:tree.report.notApplicable");
  return [
    heading(3, "not-applicable", title),
    paragraph(t("assessments:tree.report.notApplicableText"), "quiet"),
    table(
      t("reports:method.setAside.caption"),
      [t("assessments:check.question"), t("reports:method.setAside.reason")],
      rows,
    ),
  ];
}

function open(facts: TreeFacts, { t }: Translator): readonly Block[] {
  const names = askedItems(facts)
    .filter(({ id }) => {
      const answer = facts.entries[id]?.answer ?? null;
      return answer === null || "dontKnow" in answer;
    })
    .map(({ id }) => itemWords(facts.words, id).name);
  return names.length === 0 ? [] : [heading(3, "open", t("assessments:tree.report.open")), list(names)];
}

function notAsked({ sections, hidden, words }: TreeFacts, { t }: Translator): readonly Block[] {
  const names = sections.flatMap(({ items }) =>
    items.filter(({ id }) => hidden.has(id)).map(({ id }) => itemWords(words, id).name),
  );
  if (names.length === 0) return [];
  return [
    heading(3, "not-asked", t("assessments:tree.report.notAsked")),
    paragraph(t("assessments:tree.report.notAskedText"), "quiet"),
    list(names),
  ];
}

function sectionAnswers(
  { id, name, items }: TreeFacts["sections"][number],
  { entries, hidden, words }: TreeFacts,
  translator: Translator,
): readonly Block[] {
  const { t } = translator;
  const shown = items.filter((node) => !hidden.has(node.id));
  if (shown.length === 0) return [];
  const lines = shown.map(({ id: item, item: form }) => {
    const entry = entries[item];
    const also = [entry?.note, entry?.evidenceUrl].filter(Boolean).join(" · ");
    return { also, cells: [itemWords(words, item).name, itemReading(form, entry?.answer ?? null, words, translator)] };
  });
  const noted = lines.some(({ also }) => also !== "");
  const columns = [
    t("assessments:check.question"),
    t("assessments:check.answer"),
    ...(noted ? [t("assessments:tree.report.note")] : []),
  ];
  const rows = lines.map(({ cells, also }) => (noted ? [...cells, also] : cells));
  const inventories = shown.flatMap(({ id: item, item: form }): readonly Block[] => {
    const answer = entries[item]?.answer ?? null;
    if (form.kind !== "inventory" || answer === null || !("rows" in answer) || answer.rows.length === 0) return [];
    const found = printedInventory(form, answer.rows, words, translator);
    return [table(itemWords(words, item).name, found.columns, found.rows)];
  });
  return [heading(3, `answers-${id}`, name), table(t("reports:tree.captions.answers"), columns, rows), ...inventories];
}

function askedItems({ sections, hidden }: TreeFacts): readonly TreeItem[] {
  return sections.flatMap(({ items }) => items.filter(({ id }) => !hidden.has(id)));
}
