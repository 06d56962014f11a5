import { dateText } from "#app/i18n/date-text.ts";
import type { Translator } from "#app/i18n/translator.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import { panelLine } from "#app/surveys/panel/panel-line.ts";
import { wordsNote } from "#app/surveys/words-note.ts";

type Basis = {
  readonly instrument: Pick<Instrument, "version" | "status" | "panel">;
  readonly words: Pick<InstrumentWords, "title" | "language" | "review" | "panel">;
  readonly date: string;
  /** "18 of 19 questions; one does not apply". */
  readonly answered: string;
  /** How the parts were weighed, where that can be said in a line. */
  readonly weights: string | null;
};

type Row = { readonly term: string; readonly text: string };

/** What the figures of a report rest on: which questionnaire, how far it can be trusted, of which day, and how much of it is answered. */
export function basisRows(
  { instrument, words, date, answered, weights }: Basis,
  translator: Translator,
): readonly Row[] {
  const { t, review } = translator;
  const translation = [
    review === "unreviewed" ? t("reports:method.translationText") : null,
    wordsNote(words, translator),
  ].filter((sentence) => sentence !== null);
  const rows = [
    {
      term: t("reports:method.instrument"),
      text: t("reports:method.instrumentText", { title: words.title, version: instrument.version }),
    },
    { term: t("reports:method.status"), text: t(statusKeys[instrument.status]) },
    { term: t("reports:method.panel"), text: panelLine(instrument.panel, words, translator) },
    { term: t("reports:method.date"), text: dateText(date, translator) },
    { term: t("reports:method.response"), text: answered },
    { term: t("reports:method.verification"), text: t("reports:method.verificationText") },
    { term: t("reports:method.weights"), text: weights },
    { term: t("reports:method.translation"), text: translation.length === 0 ? null : translation.join(" ") },
  ];
  return rows.flatMap(({ term, text }) => (text === null ? [] : [{ term, text }]));
}

const statusKeys = {
  "expert-draft": "reports:method.expertDraft",
  validated: "reports:method.validated",
} as const;
