/** The languages the interface speaks, with their own names and the state of their review. */
export type ReviewState = "source" | "reviewed" | "unreviewed" | "pseudo";

export type Language = {
  /** BCP 47 tag. */
  readonly tag: string;
  /** The language's name in itself. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  readonly review: ReviewState;
};

export const sourceLanguage = "en";

export const languages: readonly Language[] = [
  { tag: "en", name: "English", direction: "ltr", review: "source" },
  { tag: "en-XA", name: "Lengthened English", direction: "ltr", review: "pseudo" },
  { tag: "ar-XB", name: "Mirrored English", direction: "rtl", review: "pseudo" },
];

/** The language of that tag, or undefined. */
export function findLanguage(tag: string): Language | undefined {
  return languages.find((language) => language.tag === tag);
}
