type Words = { readonly [key: string]: Words | string | readonly unknown[] | number | boolean | null };

const pluralSuffix = /_(zero|one|two|few|many|other)$/;

/**
 * What a translation lacks, adds or changes against its source, one sentence each. Plural forms are those the
 * language needs, whatever forms the source has; placeholders must be the same.
 */
export function compareWords(source: Words, translation: Words, language: string): string[] {
  const wanted = sentences(source);
  const given = sentences(translation);
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const expected = new Set([...wanted.keys()].flatMap((key) => formsOf(key, wanted, forms)));
  return [
    ...[...expected].filter((key) => !given.has(key)).map((key) => `${key} is missing`),
    ...[...given.keys()].filter((key) => !expected.has(key)).map((key) => `${key} is unknown to the source`),
    ...[...given].flatMap(([key, text]) => comparePlaceholders(key, text, wanted)),
  ];
}

/** Every sentence by its dotted key. */
function sentences(words: Words, prefix = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === "string") found.set(prefix + key, value);
    else if (typeof value === "object" && value !== null) {
      for (const [inner, text] of sentences(value as Words, `${prefix}${key}.`)) found.set(inner, text);
    }
  }
  return found;
}

function formsOf(key: string, source: Map<string, string>, forms: readonly string[]): string[] {
  const stem = key.replace(pluralSuffix, "");
  const isPlural = stem !== key && source.has(`${stem}_other`);
  if (!isPlural) return [key];
  // A sentence of its own for none is kept in every language, whether or not its grammar has a form for it.
  const none = source.has(`${stem}_zero`) && !forms.includes("zero") ? ["zero"] : [];
  return [...forms, ...none].map((form) => `${stem}_${form}`);
}

function comparePlaceholders(key: string, text: string, source: Map<string, string>): string[] {
  const origin = source.get(key) ?? source.get(key.replace(pluralSuffix, "_other"));
  if (origin === undefined) return [];
  const wanted = placeholders(origin);
  const given = placeholders(text);
  // A plural may say its number as a word, where grammar bends it to the noun: "one answer", "una respuesta".
  const mayDiffer = (name: string) => pluralSuffix.test(key) && (name === "count" || name === "number");
  return [
    ...wanted.filter((name) => !given.includes(name) && !mayDiffer(name)).map((name) => `${key} lost {{${name}}}`),
    ...given.filter((name) => !wanted.includes(name) && name !== "count").map((name) => `${key} adds {{${name}}}`),
  ];
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map(([, name]) => name ?? ""))];
}
