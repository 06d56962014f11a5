import type { Translator } from "#app/i18n/translator.ts";
import type { Item } from "#app/questions/kinds/item.ts";
import type { Row } from "#app/questions/kinds/item-answer.ts";
import { furtherAlong, linksOf } from "#app/questions/kinds/row-links.ts";
import { inventoryCompleteness } from "#app/scoring/inventory-completeness.ts";
import { itemWords } from "#app/surveys/tree/option-words.ts";
import { itemsBelow } from "#app/surveys/tree/tree-instrument.ts";
import { heading, paragraph, table } from "../block.ts";
import type { Block } from "../document.ts";
import { enumerationText } from "../naming.ts";
import { shareText, wholeText } from "../number.ts";
import type { TreeFacts } from "./tree-facts.ts";

type Inventory = Extract<Item, { readonly kind: "inventory" }>;
type InventoryFacts = Pick<TreeFacts, "tree" | "words" | "answers" | "hidden">;

type FilledInventory = {
  readonly id: string;
  readonly name: string;
  readonly item: Inventory;
  readonly rows: readonly Row[];
};

/** How many incomplete rows are named one by one; a longer list helps nobody at a table. */
const mostRows = 40;

/**
 * What inventories say as a whole: how complete their rows are, where the questionnaire names elements, and how rows lead to
 * each other, where it lets them. Nothing where neither is asked for or no row is filled in. It enters no score.
 */
export function inventoryBlocks(facts: InventoryFacts, translator: Translator): readonly Block[] {
  return filledInventories(facts).flatMap(({ id, name, item, rows }) => {
    const blocks = [...completenessBlocks(item, rows, facts, translator), ...linkBlocks(item, rows, facts, translator)];
    return blocks.length === 0 ? [] : [heading(2, `inventory-${id}`, name), ...blocks];
  });
}

/** The inventories that are asked and have rows, with their names. */
export function filledInventories({ tree, words, answers, hidden }: InventoryFacts): readonly FilledInventory[] {
  return itemsBelow(tree.whole).flatMap(({ id, item }) => {
    const answer = answers[id];
    if (item.kind !== "inventory" || answer === undefined || !("rows" in answer)) return [];
    if (hidden.has(id) || answer.rows.length === 0) return [];
    return [{ id, name: itemWords(words, id).shortName ?? itemWords(words, id).name, item, rows: answer.rows }];
  });
}

function completenessBlocks(
  item: Inventory,
  rows: readonly Row[],
  { words }: InventoryFacts,
  translator: Translator,
): readonly Block[] {
  if (item.elements.length === 0) return [];
  const { t } = translator;
  const nameOf = (column: string) => itemWords(words, item.id).columns?.[column] ?? column;
  const found = inventoryCompleteness(rows, item.elements);
  const also = inventoryCompleteness(rows, item.optional);
  const number = (value: number) => wholeText(value, translator);
  const ofAll = (stated: number, all: number) =>
    t("reports:inventory.of", { stated: number(stated), all: number(all), share: shareText(stated / all, translator) });
  const elementColumns = [t("reports:inventory.element"), t("reports:inventory.kind"), t("reports:inventory.statedBy")];
  const incomplete = found.rows
    .map((row, place) => ({ ...row, place }))
    .filter(({ missing }) => missing.length > 0)
    .toSorted((a, b) => a.stated - b.stated);
  const named = incomplete.slice(0, mostRows);
  return [
    paragraph(
      t("reports:inventory.complete", {
        count: rows.length,
        rows: number(rows.length),
        elements: number(item.elements.length),
        share: shareText(found.share ?? 0, translator),
        whole: number(found.whole),
      }),
    ),
    table(
      t("reports:inventory.elements"),
      elementColumns,
      [
        ...found.elements.map(({ id, stated }) => [
          nameOf(id),
          t("reports:inventory.mandatory"),
          ofAll(stated, rows.length),
        ]),
        ...also.elements.map(({ id, stated }) => [
          nameOf(id),
          t("reports:inventory.optional"),
          ofAll(stated, rows.length),
        ]),
      ],
      elementColumns.slice(2),
    ),
    ...(named.length === 0
      ? []
      : [
          table(
            t(named.length < incomplete.length ? "reports:inventory.incompleteCut" : "reports:inventory.incomplete", {
              count: incomplete.length,
              shown: number(named.length),
            }),
            [t("reports:inventory.row"), t("reports:inventory.stated"), t("reports:inventory.missing")],
            named.map(({ place, stated, missing }) => [
              rowName(item, rows[place] ?? {}, place, translator),
              ofAll(stated, item.elements.length),
              missing.map(nameOf).join("; "),
            ]),
          ),
        ]),
  ];
}

/** What a row is called: its first column of words, else its place. */
function rowName({ columns }: Inventory, row: Row, place: number, translator: Translator): string {
  const named = columns.find(({ type }) => type === "text");
  const cell = named === undefined ? undefined : row[named.id];
  return typeof cell === "string" ? cell : wholeText(place + 1, translator);
}

/** Every row that leads to others, with what these lead to in turn. */
function linkBlocks(
  item: Inventory,
  rows: readonly Row[],
  { words }: InventoryFacts,
  translator: Translator,
): readonly Block[] {
  const links = linksOf(item, rows);
  const headings = itemWords(words, item.id).columns ?? {};
  return [...new Set(links.map(({ column }) => column))].map((column) => {
    const own = links.filter((link) => link.column === column);
    const title = headings[column] ?? column;
    const beyond = furtherAlong(own, mostFurther + 1);
    return table(
      translator.t("reports:inventory.links", { column: title }),
      [translator.t("reports:inventory.row"), title, translator.t("reports:inventory.further")],
      own.map(({ name, targets }) => [name, targets.join("; "), furtherText(beyond(targets), translator)]),
    );
  });
}

/** How many rows further on are named; the table names those of every row, so that each can be followed from there. */
const mostFurther = 12;

function furtherText(names: readonly string[], translator: Translator): string {
  const named = enumerationText(names.slice(0, mostFurther), translator);
  return names.length > mostFurther ? translator.t("reports:inventory.furtherCut", { names: named }) : named;
}
