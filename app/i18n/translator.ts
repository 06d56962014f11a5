import { createInstance, type TFunction } from "i18next";
import { findLanguage, sourceLanguage } from "./languages.ts";
import { pseudoWords } from "./pseudo.ts";
import { english, type Words } from "./words.ts";

type Namespaces = (keyof Words)[];

/** Speaks one language: words by typed key, and the tag and direction everything else needs. */
export type Translator = {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** The tag `Intl` formats numbers, dates and names with (a pseudo-locale borrows a real one). */
  readonly formats: string;
  readonly t: TFunction<Namespaces>;
};

/**
 * Makes a translator for a language tag; an unknown tag speaks English.
 * Values are inserted as text: escaping belongs to whoever renders.
 */
export function createTranslator(tag: string): Translator {
  const language = findLanguage(tag) ?? findLanguage(sourceLanguage);
  if (language === undefined) throw new Error("The source language is missing from the list of languages.");
  const instance = createInstance();
  void instance.init({
    lng: language.tag,
    fallbackLng: sourceLanguage,
    ns: Object.keys(english),
    defaultNS: "common",
    resources: { [sourceLanguage]: english, ...wordsOf(language.tag) },
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  });
  return {
    language: language.tag,
    direction: language.direction,
    formats: language.review === "pseudo" ? sourceLanguage : language.tag,
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

function wordsOf(tag: string): Record<string, Words> {
  const pseudo = pseudoWords(tag, english);
  return pseudo === null ? {} : { [tag]: pseudo };
}
