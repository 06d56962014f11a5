import type { Translator } from "#app/i18n/translator.ts";
import type { Instrument } from "./instrument.ts";
import type { InstrumentWords } from "./instrument-words.ts";
import { panelLine } from "./panel/panel-line.ts";

/**
 * What somebody must know who reads a questionnaire's words in the translator's language: that they are in another one, or
 * that nobody has reviewed the translation. Null when there is nothing to say.
 */
export function wordsNote(
  { language, review }: Pick<InstrumentWords, "language" | "review">,
  { formats, t }: Translator,
): string | null {
  if (plainLanguage(language) !== plainLanguage(formats)) {
    const name = new Intl.DisplayNames([formats], { type: "language" }).of(language) ?? language;
    return t("common:translation.elsewhere", { language: name });
  }
  return review === "unreviewed" ? t("common:translation.questionnaire") : null;
}

/**
 * What somebody must know who reads results of a version, as "id version" among `changed`, whose files no longer say what they
 * said when it was first answered. Null for every other.
 */
export function changedNote(
  { id, version }: Pick<Instrument, "id" | "version">,
  changed: ReadonlySet<string>,
  { t }: Translator,
): string | null {
  return changed.has(`${id} ${version}`) ? t("common:changedQuestionnaire.note") : null;
}

/** The line that says which questionnaire speaks, what a panel found of it, and how far its translation can be trusted. */
export function originLine(
  instrument: Pick<Instrument, "id" | "status" | "version" | "panel">,
  words: Pick<InstrumentWords, "title" | "language" | "review" | "panel">,
  translator: Translator,
  changed: ReadonlySet<string>,
): string {
  const { status, version, panel } = instrument;
  const origin = translator.t(`common:origin.${status}`, { title: words.title, version });
  const notes = [
    panelLine(panel, words, translator),
    changedNote(instrument, changed, translator),
    wordsNote(words, translator),
  ];
  return [origin, ...notes.filter((note) => note !== null)].join(" ");
}

function plainLanguage(tag: string): string {
  return tag.split("-")[0] ?? tag;
}
