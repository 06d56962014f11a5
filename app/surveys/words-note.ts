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

/** The line that says which questionnaire speaks, what a panel found of it, and how far its translation can be trusted. */
export function originLine(
  { status, version, panel }: Pick<Instrument, "status" | "version" | "panel">,
  words: Pick<InstrumentWords, "title" | "language" | "review" | "panel">,
  translator: Translator,
): string {
  const origin = translator.t(`common:origin.${status}`, { title: words.title, version });
  const notes = [panelLine(panel, words, translator), wordsNote(words, translator)];
  return [origin, ...notes.filter((note) => note !== null)].join(" ");
}

function plainLanguage(tag: string): string {
  return tag.split("-")[0] ?? tag;
}
