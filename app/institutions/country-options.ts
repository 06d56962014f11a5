import { countries } from "./countries.ts";

export type CountryOption = { readonly code: string; readonly name: string };

/** Every country with its name in the language of the tag, in that language's alphabetical order. */
export function countryOptions(tag: string): readonly CountryOption[] {
  const names = new Intl.DisplayNames([tag], { type: "region" });
  const order = new Intl.Collator(tag);
  return countries
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => order.compare(a.name, b.name));
}
