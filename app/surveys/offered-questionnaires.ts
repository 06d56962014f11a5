import { findInstrument, findTree, type InstrumentLibrary, newestOfEach } from "./instrument-library.ts";
import { wordsFor } from "./words-for.ts";

/** A questionnaire somebody can start with. One with a ladder of levels leads to a roadmap, any other to a report. */
export type OfferedQuestionnaire = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly leadsTo: "roadmap" | "report";
};

/** Every questionnaire in its newest version, those with a ladder of levels first. */
export function offeredAtStart(library: InstrumentLibrary, language: string): readonly OfferedQuestionnaire[] {
  const trees = [...new Set(library.trees.map(({ tree }) => tree.id))].flatMap((id) => findTree(library, id) ?? []);
  return [
    ...newestOfEach(library).map(({ instrument, words }) => ({
      ...offer(instrument.id, wordsFor(words, language)),
      leadsTo: "roadmap" as const,
    })),
    ...trees.map(({ tree, words }) => ({
      ...offer(tree.id, wordsFor(words, language)),
      leadsTo: "report" as const,
    })),
  ];
}

/** The questionnaire of that id in its newest version; undefined when there is none. */
export function startable(
  library: InstrumentLibrary,
  id: string,
): { readonly id: string; readonly version: string } | undefined {
  return findInstrument(library, id)?.instrument ?? findTree(library, id)?.tree;
}

function offer(id: string, { title, description }: { readonly title: string; readonly description: string }) {
  return { id, title, description };
}
