import type { Dimension, Instrument } from "#app/surveys/instrument.ts";
import type { SavedEntries } from "./entry.ts";

export type SectionState = "notStarted" | "inProgress" | "answered";

/** How far one dimension is. "Does not apply" and "we do not know" are answers too. */
export type SectionProgress = {
  readonly dimension: string;
  readonly answered: number;
  readonly of: number;
  readonly state: SectionState;
};

export type Progress = {
  readonly answered: number;
  readonly of: number;
  readonly sections: readonly SectionProgress[];
};

/** Answered questions per dimension and in all. Entries of questions that are not asked are not counted. */
export function progressOf({ dimensions }: Pick<Instrument, "dimensions">, entries: SavedEntries): Progress {
  const sections = dimensions.map((dimension) => sectionProgress(dimension, entries));
  return {
    answered: sections.reduce((sum, section) => sum + section.answered, 0),
    of: sections.reduce((sum, section) => sum + section.of, 0),
    sections,
  };
}

function sectionProgress(dimension: Dimension, entries: SavedEntries): SectionProgress {
  const of = dimension.capabilities.length;
  const answered = dimension.capabilities.filter(({ id }) => (entries[id]?.answer ?? null) !== null).length;
  return { dimension: dimension.id, answered, of, state: stateOf(answered, of) };
}

function stateOf(answered: number, of: number): SectionState {
  if (answered === 0) return "notStarted";
  return answered < of ? "inProgress" : "answered";
}
