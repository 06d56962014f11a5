import type { Translator } from "#app/i18n/translator.ts";
import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import type { TreeSection } from "#app/surveys/tree/sections.ts";
import type { SavedEntries } from "./entry.ts";
import { itemProgress } from "./item-progress.ts";
import type { SectionLink } from "./section-list.tsx";

/** The sections of questions of any kind as a task list. */
export function itemSectionLinks(
  sections: readonly TreeSection[],
  entries: SavedEntries<ItemAnswer>,
  hidden: ReadonlySet<string>,
  hrefOf: (section: string) => string,
  { t }: Translator,
): readonly SectionLink[] {
  const progress = itemProgress(sections, entries, hidden);
  return sections.map(({ id, name, description }) => {
    const { answered = 0, of = 0, state = "notStarted" } = progress.sections.find((one) => one.id === id) ?? {};
    return {
      ...{ id, name, answered, of, state },
      href: hrefOf(id),
      description: state === "notAsked" ? t("assessments:tree.notAskedSection") : description,
    };
  });
}
