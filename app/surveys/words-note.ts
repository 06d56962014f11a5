import type { Translator } from "#app/i18n/translator.ts";
import type { Instrument } from "./instrument.ts";
import type { InstrumentWords } from "./instrument-words.ts";

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

/** The line that says which questionnaire speaks, how far it can be trusted, and how far its translation can. */
export function originLine(
  { status, version }: Pick<Instrument, "status" | "version">,
  words: Pick<InstrumentWords, "title" | "language" | "review">,
  translator: Translator,
): string {
  const origin = translator.t(`common:origin.${status}`, { title: words.title, version });
  const note = wordsNote(words, translator);
  return note === null ? origin : `${origin} ${note}`;
}

function plainLanguage(tag: string): string {
  return tag.split("-")[0] ?? tag;
}
