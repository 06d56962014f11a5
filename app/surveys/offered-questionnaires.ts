import { findNewest, type InstrumentLibrary } from "./instrument-library.ts";
import { wordsFor } from "./words-for.ts";

/** A questionnaire somebody can start with. One with a ladder of levels leads to a roadmap, any other to a report. */
export type OfferedQuestionnaire = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly leadsTo: "roadmap" | "report";
};

/** Every questionnaire once, in its newest version, those with a ladder of levels first. */
export function offeredAtStart(library: InstrumentLibrary, language: string): readonly OfferedQuestionnaire[] {
  const ids = [
    ...library.instruments.map(({ instrument }) => instrument.id),
    ...library.trees.map(({ tree }) => tree.id),
  ];
  const offered = [...new Set(ids)].flatMap((id): readonly OfferedQuestionnaire[] => {
    const newest = findNewest(library, id);
    if (newest === undefined) return [];
    return "tree" in newest
      ? [{ ...offer(id, wordsFor(newest.words, language)), leadsTo: "report" }]
      : [{ ...offer(id, wordsFor(newest.words, language)), leadsTo: "roadmap" }];
  });
  return offered.toSorted((one, other) => Number(one.leadsTo === "report") - Number(other.leadsTo === "report"));
}

/** The questionnaire of that id in its newest version; undefined when there is none. */
export function startable(
  library: InstrumentLibrary,
  id: string,
): { readonly id: string; readonly version: string } | undefined {
  const newest = findNewest(library, id);
  return newest !== undefined && "tree" in newest ? newest.tree : newest?.instrument;
}

function offer(id: string, { title, description }: { readonly title: string; readonly description: string }) {
  return { id, title, description };
}
