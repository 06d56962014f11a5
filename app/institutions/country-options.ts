import { countries } from "./countries.ts";

export type CountryOption = { readonly code: string; readonly name: string };

/** Every country with its name in the language of the tag, in that language's alphabetical order. */
export function countryOptions(tag: string): readonly CountryOption[] {
  const order = new Intl.Collator(tag);
  return countries
    .map((code) => ({ code, name: countryName(code, tag) }))
    .sort((a, b) => order.compare(a.name, b.name));
}

/** The name of a country, or its two letters when nobody has named it. */
export function countryName(code: string, tag: string): string {
  const names = namers.get(tag) ?? new Intl.DisplayNames([tag], { type: "region" });
  namers.set(tag, names);
  return names.of(code) ?? code;
}

const namers = new Map<string, Intl.DisplayNames>();
