import type { Translator } from "#app/i18n/translator.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";

/** Names as they stand in running text. An id without words stands for itself, so that a gap shows instead of vanishing. */

export function dimensionName(words: InstrumentWords, id: string): string {
  return words.dimensions[id]?.name ?? id;
}

export function capabilityName(words: InstrumentWords, id: string): string {
  return words.capabilities[id]?.name ?? id;
}

/** The short name, as a chart or a list shows it. */
export function shortName(words: InstrumentWords, id: string): string {
  return words.capabilities[id]?.shortName ?? id;
}

export function levelName(words: InstrumentWords, level: number): string {
  return words.levels[level]?.name ?? String(level);
}

export function actionTitle(words: Pick<InstrumentWords, "actions">, id: string): string {
  return words.actions[id]?.title ?? id;
}

export function roleName(words: Pick<InstrumentWords, "roles">, id: string): string {
  return words.roles[id] ?? id;
}

/** An element of a lens. */
export function elementName(words: InstrumentWords, lens: string, element: string): string {
  return words.lenses[lens]?.elements[element] ?? element;
}

/** "A, B, and C" in the reader's language. */
export function listText(items: readonly string[], { formats }: Translator): string {
  return new Intl.ListFormat(formats, { type: "conjunction" }).format(items);
}

/** "A, B, C", for lists after a colon. Of `Intl`'s lists none leaves the "and" out in every language. */
export function enumerationText(items: readonly string[], { t }: Translator): string {
  const [first = "", ...others] = items;
  return others.reduce((before, next) => t("common:enumeration", { before, next }), first);
}

/**
 * Short names of capabilities as they follow a colon: "design standard, credit and stacking". Only commas, because the names
 * themselves hold an "and".
 */
export function capabilityList(ids: readonly string[], words: InstrumentWords, translator: Translator): string {
  return enumerationText(
    ids.map((id) => insideSentence(shortName(words, id), words.language)),
    translator,
  );
}

/** Names of dimensions, listed. Dimensions keep their capital: they are the headings of the instrument. */
export function dimensionList(ids: readonly string[], words: InstrumentWords, translator: Translator): string {
  return listText(
    ids.map((id) => dimensionName(words, id)),
    translator,
  );
}

/**
 * A name or title as it reads in the middle of a sentence. Its first word loses the capital, unless the word is an
 * abbreviation ("ESG review") or the language writes every noun with one.
 */
export function insideSentence(text: string, language: string): string {
  const bare = text.trim().replace(/[.]$/u, "");
  if (writesNounsWithCapitals.has(language.split("-")[0] ?? language)) return bare;
  return /^\p{Lu}(?:\p{Ll}|\s)/u.test(bare) ? bare.charAt(0).toLocaleLowerCase(language) + bare.slice(1) : bare;
}

const writesNounsWithCapitals: ReadonlySet<string> = new Set(["de", "lb"]);
