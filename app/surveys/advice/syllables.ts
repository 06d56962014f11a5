/**
 * How many syllables an English word has, by its spelling: groups of vowels, without a silent e at the end, with the ones that spelling
 * hides ("idea", "science"). Right for nine words of ten, which is enough for the mean of a text. At least 1 for a word.
 *
 * @example englishSyllables("institution") // 4
 */
export function englishSyllables(word: string): number {
  const letters = word.toLowerCase().replaceAll(/[^a-z]/g, "");
  if (letters.length <= 3) return 1;
  const spoken = letters
    .replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, (ending) => ending.charAt(0))
    .replace(/(?<=[^aeioul])e(?=(?:ful|less|ment|ness|ly)$)/, "")
    .replace(/^y/, "");
  const groups = spoken.match(/[aeiouy]+/g)?.length ?? 0;
  return Math.max(1, groups + (spoken.match(hiddenVowels)?.length ?? 0));
}

/** Two vowels that look like one: "reliable", "radius", "creator", "science", "actual", "area", "being". */
const hiddenVowels =
  /ia(?!n$|l)|io(?!n|us)|iu|(?<=[^cg])eo(?!p)|eat(?=e|or)|ie(?=nc|t)|(?<!q)ua[lt]|(?<=[aeiou][^aeiou]+)eas?$|ei(?=ng$)/g;

/**
 * How many syllables a Spanish word has: one for each vowel, but for a weak one (i, u, ü without an accent) beside another, which
 * makes one syllable with it; the u of "que", "qui", "gue" and "gui" is silent. At least 1 for a word.
 *
 * @example spanishSyllables("institución") // 4
 */
export function spanishSyllables(word: string): number {
  const letters = word
    .toLowerCase()
    .normalize("NFC")
    .replaceAll(/(?<=q|g)u(?=[eiéí])/g, "")
    .replace(/y$/, "i");
  const groups = letters.match(/[aeiouáéíóúü]+/g) ?? [];
  const count = groups.reduce((sum, group) => sum + nuclei(group), 0);
  return Math.max(1, count);
}

/** Strong vowels, and weak ones with an accent, each carry a syllable; weak ones alone share one. */
function nuclei(group: string): number {
  return Math.max(1, group.match(/[aeoáéíóú]/g)?.length ?? 0);
}
