import type { Entry, SavedEntries } from "#app/assessments/entry.ts";
import type { Sheet } from "#app/assessments/save-entries.server.ts";
import { type SectionInputs, type SectionPage, sectionPage } from "#app/assessments/section-page.ts";
import type { Translator } from "#app/i18n/translator.ts";
import type { Services } from "#app/services.server.ts";
import type { Dimension, Instrument } from "#app/surveys/instrument.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";

/** Where somebody answers: the record of an assessment, or their own part in a round. */
export type AnsweringPlace = SavingPlace & {
  readonly entries: SavedEntries;
  /** Where the studies behind a question can be read, by its id. */
  readonly studies: Readonly<Record<string, string>>;
  /** The country of the institution; null where it is not known. */
  readonly country: string | null;
};

/** What it takes to save there. */
export type SavingPlace = {
  readonly services: Services;
  readonly sheet: Sheet;
  /** Whether answers are taken now. */
  readonly open: boolean;
  /** Why they are not, or why they will not be if that changes at this moment. */
  readonly closed: string;
  readonly instrument: Instrument;
  readonly words: InstrumentWords;
  readonly translator: Translator;
  /** What was said in the round before, by capability id; left out where that is not shown. */
  readonly last?: Readonly<Record<string, Entry>>;
  /** What was answered in an older version to questions that arrived open, by their ids. */
  readonly earlier?: Readonly<Record<string, string>>;
};

/** One section as its page shows it, with what was typed where it comes back. */
export function sectionOf(
  { entries, open, instrument, words, studies, country, translator, last = {}, earlier = {} }: AnsweringPlace,
  dimension: Dimension,
  posted: SectionInputs["posted"] = null,
): SectionPage {
  const shown = { instrument, words, studies, country, translator, dimension, last, earlier };
  return sectionPage({ entries, closed: !open, ...shown, posted });
}
