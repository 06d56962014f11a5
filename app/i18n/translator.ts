import { createInstance, type TFunction } from "i18next";
import { findLanguage, type Language, type ReviewState, sourceLanguage } from "./languages.ts";
import { pseudoWords } from "./pseudo.ts";
import type { Translated } from "./translated.ts";
import { english, type Words } from "./words.ts";

type Namespaces = (keyof Words)[];

/** Speaks one language: words by typed key, and the tag and direction everything else needs. */
export type Translator = {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** The tag `Intl` formats numbers, dates and names with (a pseudo-locale borrows a real one). */
  readonly formats: string;
  /** The same for dates: English is written the British way, "18 November 2026". */
  readonly dates: string;
  /** Whether a person has checked the words. */
  readonly review: ReviewState;
  readonly t: TFunction<Namespaces>;
};

/**
 * Makes a translator for a language tag; an unknown tag speaks English.
 * Values are inserted as text: escaping belongs to whoever renders.
 */
export function createTranslator(tag: string): Translator {
  const source = findLanguage(sourceLanguage);
  if (source === undefined) throw new Error("The source language is missing from the list of languages.");
  const language = findLanguage(tag) ?? source;
  const written = language.review === "pseudo" ? source : language;
  const instance = createInstance();
  void instance.init({
    lng: language.tag,
    fallbackLng: sourceLanguage,
    ns: Object.keys(english),
    defaultNS: "common",
    resources: { [sourceLanguage]: english, ...wordsOf(language) },
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  });
  return {
    language: language.tag,
    direction: language.direction,
    formats: written.tag,
    dates: written.dates ?? written.tag,
    review: language.review,
    t: instance.t as TFunction<Namespaces>,
  };
}

/** The same translator for the same tag: making one costs more than a page may spend on it. */
export function translatorFor(tag: string): Translator {
  const known = made.get(tag);
  if (known !== undefined) return known;
  const translator = createTranslator(tag);
  made.set(translator.language, translator);
  return translator;
}

const made = new Map<string, Translator>();

/** A sentence a language does not have is spoken in the source language. */
function wordsOf({ tag, words }: Language): Record<string, Translated<Words>> {
  const own = words ?? pseudoWords(tag, english);
  return own === null ? {} : { [tag]: own };
}
