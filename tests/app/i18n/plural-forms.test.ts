import { expect, test } from "vitest";
import { pluralForms } from "#app/i18n/plural-forms.ts";

test("English has two forms for whole numbers, each with a number that takes it", () => {
  expect(pluralForms("en")).toEqual({ one: 1, other: 0 });
});

test.each(["ar", "pl", "fr", "es", "id", "cy", "sl"])("in %s every number finds its form", (language) => {
  const forms = pluralForms(language);
  const rules = new Intl.PluralRules(language);
  for (const [form, count] of Object.entries(forms)) expect(rules.select(count)).toBe(form);
  for (let count = 0; count < 300; count++) expect(forms).toHaveProperty(rules.select(count));
});
