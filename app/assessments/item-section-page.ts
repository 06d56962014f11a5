import { momentText } from "#app/i18n/moment-text.ts";
import type { Translator } from "#app/i18n/translator.ts";
import type { ShownNode } from "#app/questions/conditions/compile-conditions.ts";
import { itemsIn } from "#app/questions/conditions/condition.ts";
import { type ReadItem, type Reading, readingOf } from "#app/questions/conditions/reading.ts";
import type { ItemCardProps } from "#app/questions/item-card.tsx";
import type { Item } from "#app/questions/kinds/item.ts";
import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import type { FilledQuestion } from "#app/questions/question-card.tsx";
import { itemWords } from "#app/surveys/tree/option-words.ts";
import type { TreeSection } from "#app/surveys/tree/sections.ts";
import { shownNodes } from "#app/surveys/tree/shown-nodes.ts";
import { itemsBelow, type TreeInstrument, type TreeItem, type TreeNode } from "#app/surveys/tree/tree-instrument.ts";
import type { TreeWords } from "#app/surveys/tree/tree-words.ts";
import { type ItemFaults, itemFieldsOf, itemMemoryOf } from "./check-item-entry.ts";
import { emptyEntry, type SavedEntries } from "./entry.ts";
import { itemControl } from "./item-control-of.ts";
import { itemDifferences } from "./item-differences.ts";
import { itemFaultSentences } from "./item-faults.ts";
import { itemMark } from "./item-reading.ts";
import { type PostedItems, typedMemory } from "./read-item-form.ts";
import type { EntryStale } from "./save-entries.server.ts";
import type { SectionHead } from "./section-page.ts";

/** One section of any kinds of question as its page shows it. */
export type ItemSectionPage = SectionHead & {
  readonly parts: readonly SectionPart[];
  /** What a script needs to show and hide questions at once. */
  readonly conditions: SectionConditions;
};

/** A heading inside the section, or a question. */
export type SectionPart =
  | {
      readonly kind: "heading";
      readonly id: string;
      readonly level: 2 | 3;
      readonly name: string;
      readonly description: string;
      readonly hidden: boolean;
    }
  | (ItemCardProps & { readonly part: "question"; readonly shortName: string; readonly mark: string });

export type SectionConditions = {
  readonly nodes: readonly ShownNode[];
  readonly items: Readonly<Record<string, ReadItem>>;
  /** What earlier sections say. */
  readonly before: Readonly<Record<string, Reading>>;
};

export type ItemSectionInputs = {
  readonly entries: SavedEntries<ItemAnswer>;
  readonly hidden: ReadonlySet<string>;
  readonly closed: boolean;
  readonly tree: TreeInstrument;
  readonly section: TreeSection;
  readonly words: TreeWords;
  readonly translator: Translator;
  /** What was answered in an older version to questions that arrived open, by their ids. */
  readonly earlier?: Readonly<Record<string, string>>;
  /** What came back from the browser, when the form could not be saved whole. */
  readonly posted: {
    readonly questions: PostedItems;
    readonly faults: Readonly<Record<string, ItemFaults>>;
    readonly stale: readonly EntryStale<ItemAnswer>[];
    readonly saved?: readonly { readonly capabilityId: string; readonly revision: number }[];
    readonly closed: boolean;
  } | null;
};

export function itemSectionPage(inputs: ItemSectionInputs): ItemSectionPage {
  const { section, posted } = inputs;
  const cards = new Map(section.items.map((node, index) => [node.id, card(inputs, node, index + 1)]));
  const parts = section.nodes.flatMap((node) => partsOf(node, section.id, 2, inputs, cards));
  const questions = [...cards.values()];
  return {
    name: section.name,
    description: section.description,
    closed: inputs.closed || posted?.closed === true,
    unsaved: posted?.closed === true,
    stale: questions.flatMap(({ id, name, conflict }) => (conflict === null ? [] : [{ href: `#${id}`, name }])),
    faults: questions.flatMap(({ id, faults }) => faultLinks(id, faults)),
    parts,
    conditions: conditionsOf(inputs),
  };
}

type Card = Extract<SectionPart, { readonly part: "question" }>;

function partsOf(
  node: TreeNode,
  sectionId: string,
  level: 2 | 3,
  inputs: ItemSectionInputs,
  cards: ReadonlyMap<string, Card>,
): readonly SectionPart[] {
  if (node.type === "item") return [cards.get(node.id)].flatMap((one) => one ?? []);
  const below = (next: 2 | 3) => node.children.flatMap((child) => partsOf(child, sectionId, next, inputs, cards));
  // The section's own group is the heading of the page.
  if (node.id === sectionId) return below(2);
  const text = inputs.words.groups[node.id];
  const heading = {
    kind: "heading",
    id: node.id,
    level,
    name: text?.name ?? node.id,
    description: text?.description ?? "",
    hidden: inputs.hidden.has(node.id),
  } as const;
  return [heading, ...below(3)];
}

function card(inputs: ItemSectionInputs, node: TreeItem, number: number): Card {
  const { entries, words, translator, section, posted, hidden } = inputs;
  const { id, item } = node;
  const text = itemWords(words, id);
  const stale = posted?.stale.find((entry) => entry.capabilityId === id);
  return {
    part: "question",
    id,
    place: depends(section.nodes) ? null : { number, count: section.items.length },
    name: text.name,
    shortName: text.shortName ?? text.name,
    kind: item.kind,
    purpose: text.purpose ?? null,
    hidden: hidden.has(id),
    control: itemControl(item, words, translator),
    notApplicable: item.mayBeNotApplicable ? (text.notApplicable ?? "") : null,
    evidence: text.evidence ?? [],
    earlier: inputs.earlier?.[id] ?? null,
    closed: inputs.closed || posted?.closed === true,
    filled: filled(inputs, id),
    faults: itemFaultSentences(posted?.faults[id] ?? {}, item, words, translator),
    conflict:
      stale === undefined
        ? null
        : {
            differences: itemDifferences(item, stale.yours, stale.theirs, words, translator),
            savedAt: stale.theirs.updatedAt === null ? null : momentText(stale.theirs.updatedAt, translator),
            revision: stale.theirs.revision,
          },
    mark: itemMark(item, entries[id]?.answer ?? null, words, translator),
  };
}

/** Where questions come and go, their numbers would jump. */
function depends(nodes: readonly TreeNode[]): boolean {
  return nodes.some((node) => node.when !== null || (node.type === "group" && depends(node.children)));
}

/** A stale question keeps what was typed and the revision it was typed on, until its owner has chosen. */
function filled({ entries, posted }: ItemSectionInputs, id: string): FilledQuestion {
  const typed = posted?.questions[id];
  if (typed === undefined) {
    const shown = entries[id] ?? { ...emptyEntry, revision: 0 };
    return { ...itemFieldsOf(shown), revision: shown.revision, was: itemMemoryOf(shown) };
  }
  const { choice, reason, note, evidenceUrl } = typed;
  const saved = posted?.saved?.find((entry) => entry.capabilityId === id)?.revision;
  if (saved !== undefined) return { choice, reason, note, evidenceUrl, revision: saved, was: typedMemory(typed) };
  return { choice, reason, note, evidenceUrl, revision: Number(typed.revision) || 0, was: typed.was };
}

/**
 * Items of other sections speak with what is saved; those of this one with what stands in the form. Only those that a condition
 * of this section asks about are sent.
 */
function conditionsOf({ tree, section, entries, hidden }: ItemSectionInputs): SectionConditions {
  const nodes = shownNodes(section.nodes);
  const own = new Set(nodes.map(({ id }) => id));
  const asked = new Set(nodes.flatMap(({ when }) => (when === null ? [] : itemsIn(when))));
  if (asked.size === 0) return { nodes: [], items: {}, before: {} };
  const speaking = itemsBelow(tree.whole).filter(({ id }) => asked.has(id));
  return {
    nodes,
    items: Object.fromEntries(
      speaking.flatMap(({ id, item }) => (own.has(id) ? [[id, readItemOf(item)] as const] : [])),
    ),
    before: Object.fromEntries(
      speaking.flatMap(({ id, item }) => {
        const answer = own.has(id) || hidden.has(id) ? null : (entries[id]?.answer ?? null);
        return answer === null ? [] : [[id, readingOf(item, answer)] as const];
      }),
    ),
  };
}

function readItemOf(item: Item): ReadItem {
  const { kind } = item;
  return "options" in item ? { kind, options: item.options.map(({ id, value }) => ({ id, value })) } : { kind };
}

const anchors = { choice: "", reason: "-reason", note: "-note", evidenceUrl: "-evidence" } as const;

function faultLinks(id: string, faults: ItemCardProps["faults"]) {
  return (Object.keys(anchors) as (keyof typeof anchors)[]).flatMap((field) => {
    const text = faults[field];
    return text === undefined ? [] : [{ href: `#${id}${anchors[field]}`, text }];
  });
}
