/**
 * The plural forms of a language that whole numbers have, each with a number that takes it: `one` 1, `other` 0.
 * With them a page can hand a script one finished sentence per form.
 */
export function pluralForms(language: string): Readonly<Partial<Record<Intl.LDMLPluralRule, number>>> {
  const rules = new Intl.PluralRules(language);
  const forms: Partial<Record<Intl.LDMLPluralRule, number>> = {};
  for (const count of samples) forms[rules.select(count)] ??= count;
  return forms;
}

/** Every whole number's form in any language of CLDR is met by one of these. */
const samples = [...Array.from({ length: 201 }, (_, count) => count), 1_000_000];
