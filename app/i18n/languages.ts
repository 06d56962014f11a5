import { spanish } from "./locales/es/words.ts";
import type { Translated } from "./translated.ts";
import type { Words } from "./words.ts";

/** The languages the interface speaks, with their own names and the state of their review. */
export type ReviewState = "source" | "reviewed" | "unreviewed" | "pseudo";

export type Language = {
  /** BCP 47 tag. */
  readonly tag: string;
  /** The language's name in itself. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  readonly review: ReviewState;
  /** The tag dates are written with, where it is not the language's own. */
  readonly dates?: string;
  /** What it says. The source's words are in `words.ts`; an invented language makes its own from them. */
  readonly words?: Translated<Words>;
};

export const sourceLanguage = "en";

export const languages: readonly Language[] = [
  { tag: "en", name: "English", direction: "ltr", review: "source", dates: "en-GB" },
  { tag: "es", name: "Español", direction: "ltr", review: "unreviewed", words: spanish },
  { tag: "en-XA", name: "Lengthened English", direction: "ltr", review: "pseudo" },
  { tag: "ar-XB", name: "Mirrored English", direction: "rtl", review: "pseudo" },
];

/** Languages a letter can be written in. */
export const writtenLanguages: readonly Language[] = languages.filter(({ review }) => review !== "pseudo");

/** The language of that tag, or undefined. */
export function findLanguage(tag: string): Language | undefined {
  return languages.find((language) => language.tag === tag);
}
