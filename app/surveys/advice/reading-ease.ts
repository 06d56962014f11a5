import { englishSyllables, spanishSyllables } from "./syllables.ts";

/** Below this a text is "very difficult": it takes a university degree to read it at ease. */
export const veryDifficult = 30;

/** How many words a text needs before its mean says anything. */
const fewestWords = 100;

/**
 * How easily texts are read, as one number: about 0 (very difficult) to 100 (very easy), unrounded; single texts can lie outside.
 *
 * English: Flesch reading ease, 206.835 − 1.015 × words per sentence − 84.6 × syllables per word.
 * Spanish: Fernández Huerta's formula, 206.84 − 1.02 × words per sentence − 60 × syllables per word.
 *
 * A text counts as at least one sentence; a full stop, question mark, exclamation mark, colon or semicolon ends one. Syllables are counted by
 * spelling.
 *
 * Null for a language without a formula here, and for fewer than 100 words, whose mean would be chance.
 *
 * Sources: Flesch, R. (1948). A new readability yardstick. Journal of Applied Psychology 32(3), 221 to 233. Fernández Huerta, J. (1959).
 * Medidas sencillas de lecturabilidad. Consigna 214, 29 to 32, with the sentence length as Law, G. (2011) corrects it.
 *
 * @param language The tag the words file is named after.
 */
export function readingEase(texts: readonly string[], language: string): number | null {
  const formula = formulas[language.split("-")[0] ?? ""];
  if (formula === undefined) return null;
  const words = texts.flatMap(wordsIn);
  if (words.length < fewestWords) return null;
  const sentences = texts.reduce((sum, text) => sum + sentencesIn(text), 0);
  const syllables = words.reduce((sum, word) => sum + formula.syllables(word), 0);
  return formula.ease(words.length / sentences, syllables / words.length);
}

/** The name of the formula for a language. */
export function formulaName(language: string): string {
  return formulas[language.split("-")[0] ?? ""]?.name ?? "";
}

type Formula = {
  readonly name: string;
  readonly syllables: (word: string) => number;
  readonly ease: (wordsPerSentence: number, syllablesPerWord: number) => number;
};

const formulas: Readonly<Record<string, Formula>> = {
  en: {
    name: "Flesch reading ease",
    syllables: englishSyllables,
    ease: (sentence, word) => 206.835 - 1.015 * sentence - 84.6 * word,
  },
  es: {
    name: "Fernández Huerta",
    syllables: spanishSyllables,
    ease: (sentence, word) => 206.84 - 1.02 * sentence - 60 * word,
  },
};

function wordsIn(text: string): readonly string[] {
  return text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
}

function sentencesIn(text: string): number {
  const parts = text.split(/[.!?…:;]+(?=\s|$)/u).filter((part) => /\p{L}/u.test(part));
  return Math.max(1, parts.length);
}
