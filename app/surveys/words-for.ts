/**
 * The words in the language a reader asks for: that tag, else its plain language ("pt" for "pt-BR"), else English, else
 * the first there is. An instrument always has at least one language.
 */
export function wordsFor<Words>(words: Readonly<Record<string, Words>>, language: string): Words {
  const plain = language.split("-")[0] ?? language;
  for (const tag of [language, plain, "en"]) {
    const found = Object.hasOwn(words, tag) ? words[tag] : undefined;
    if (found !== undefined) return found;
  }
  const [first] = Object.values(words);
  if (first === undefined)
    throw new Error("An instrument without words was loaded; the loader should have refused it.");
  return first;
}
