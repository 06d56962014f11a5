import { emptyEntry, type SavedEntries } from "#app/assessments/entry.ts";
import { entryReading } from "#app/assessments/entry-reading.ts";
import type { Translator } from "#app/i18n/translator.ts";
import type { Dimension } from "#app/surveys/instrument.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";

/** Answers to read, section by section. */
export type AnswerSection = {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly {
    readonly id: string;
    readonly href: string;
    readonly name: string;
    readonly reading: string;
    readonly note: string | null;
    readonly evidenceUrl: string | null;
  }[];
};

export function answerSections(
  sections: readonly Dimension[],
  entries: SavedEntries,
  words: InstrumentWords,
  translator: Translator,
): readonly AnswerSection[] {
  return sections.map(({ id, capabilities }) => ({
    id,
    name: words.dimensions[id]?.name ?? id,
    rows: capabilities.map((capability) => {
      const entry = entries[capability.id] ?? emptyEntry;
      return {
        id: capability.id,
        href: `#${capability.id}`,
        name: words.capabilities[capability.id]?.name ?? capability.id,
        reading: entryReading(entry, words, translator),
        note: entry.note,
        evidenceUrl: entry.evidenceUrl,
      };
    }),
  }));
}
