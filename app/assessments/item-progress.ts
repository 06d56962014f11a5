import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import type { TreeSection } from "#app/surveys/tree/sections.ts";
import type { SavedEntries } from "./entry.ts";
import type { SectionState } from "./progress.ts";

/** How far one section is. Questions that are not asked are not counted; a section without any is not asked. */
export type ItemSectionProgress = {
  readonly id: string;
  readonly answered: number;
  readonly of: number;
  readonly state: SectionState | "notAsked";
};

/** Answered questions per section, of those that are asked. */
export function itemProgress(
  sections: readonly TreeSection[],
  entries: SavedEntries<ItemAnswer>,
  hidden: ReadonlySet<string>,
): { readonly answered: number; readonly of: number; readonly sections: readonly ItemSectionProgress[] } {
  const each = sections.map(({ id, items }): ItemSectionProgress => {
    const asked = items.filter((item) => !hidden.has(item.id));
    const answered = asked.filter((item) => (entries[item.id]?.answer ?? null) !== null).length;
    return { id, answered, of: asked.length, state: stateOf(answered, asked.length) };
  });
  return {
    answered: each.reduce((sum, { answered }) => sum + answered, 0),
    of: each.reduce((sum, { of }) => sum + of, 0),
    sections: each,
  };
}

function stateOf(answered: number, of: number): ItemSectionProgress["state"] {
  if (of === 0) return "notAsked";
  if (answered === 0) return "notStarted";
  return answered < of ? "inProgress" : "answered";
}
