import type { Translator } from "#app/i18n/translator.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import type { Entry } from "./entry.ts";
import { entryReading } from "./entry-reading.ts";

/** One part that two people wrote differently, in words. */
export type Difference = { readonly label: string; readonly yours: string; readonly theirs: string };

/** Where two entries of one question differ: answer, note, link. Parts that say the same are left out. */
export function entryDifferences(
  yours: Entry,
  theirs: Entry,
  words: InstrumentWords,
  translator: Translator,
): readonly Difference[] {
  const { t } = translator;
  const text = (value: string | null) => value ?? t("questions:conflict.nothing");
  const parts: readonly Difference[] = [
    {
      label: t("questions:conflict.parts.answer"),
      yours: entryReading(yours, words, translator),
      theirs: entryReading(theirs, words, translator),
    },
    { label: t("questions:conflict.parts.note"), yours: text(yours.note), theirs: text(theirs.note) },
    {
      label: t("questions:conflict.parts.evidenceUrl"),
      yours: text(yours.evidenceUrl),
      theirs: text(theirs.evidenceUrl),
    },
  ];
  return parts.filter((part) => part.yours !== part.theirs);
}
