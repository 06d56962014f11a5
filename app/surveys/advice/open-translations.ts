import { completenessOf, percentDone, writtenIn } from "./completeness.ts";

/** What a translation still lacks, in one sentence. */
export type OpenTranslation = { readonly language: string; readonly message: string };

/** Every translation of a questionnaire that is not complete, by its language tag. */
export function openTranslations(
  words: Readonly<Record<string, { readonly review?: string | undefined }>>,
): readonly OpenTranslation[] {
  const source = writtenIn(words);
  const original = source === undefined ? undefined : words[source];
  if (original === undefined) return [];
  return Object.entries(words).flatMap(([language, translation]) => {
    if (language === source) return [];
    const found = completenessOf(original, translation);
    if (found.open.length === 0) return [];
    const named = found.open.slice(0, 5).join(", ");
    const more = found.open.length > 5 ? ` and ${found.open.length - 5} more` : "";
    const message = `${percentDone(found)} percent of the ${found.all} texts of ${source}.json are translated here. Missing or still the same: ${named}${more}.`;
    return [{ language, message }];
  });
}
