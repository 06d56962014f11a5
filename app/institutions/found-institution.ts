import type { Translator } from "#app/i18n/translator.ts";
import { countryName } from "./country-options.ts";
import type { KnownInstitution } from "./known-institution.ts";
import { fittingName } from "./rank-institutions.ts";
import { rorAddress } from "./ror-id.ts";
import type { Query } from "./search-text.ts";

/** A line of the list to choose from, in the visitor's language. */
export type FoundInstitution = {
  /** The whole address, as the form posts it. */
  readonly ror: string;
  readonly name: string;
  /** The other name that fits what was typed, when the shown name does not. */
  readonly also: string | null;
  readonly place: string;
  readonly country: string | null;
  /** What to say once it is chosen. */
  readonly chosen: string;
};

export function foundInstitution(record: KnownInstitution, query: Query, translator: Translator): FoundInstitution {
  const ror = rorAddress(record.ror);
  const { name, country } = record;
  return {
    ror,
    name,
    also: fittingName(record, query),
    place: placeOf(record, translator),
    country,
    chosen: chosenSentence({ name, country, ror }, translator),
  };
}

/** Names a choice with its country and its address. Each part keeps its own direction of reading. */
export function chosenSentence(
  { name, country, ror }: { readonly name: string; readonly country: string | null; readonly ror: string },
  { t, formats }: Translator,
): string {
  const parts = { name: isolated(name), address: isolated(ror.replace("https://", "")) };
  return country === null
    ? t("institutions:picker.chosenNowhere", parts)
    : t("institutions:picker.chosen", { ...parts, country: isolated(countryName(country, formats)) });
}

function placeOf({ city, country }: KnownInstitution, { t, formats }: Translator): string {
  const name = country === null ? null : countryName(country, formats);
  return city === null || name === null
    ? (city ?? name ?? "")
    : t("institutions:picker.place", { city, country: name });
}

/** Unicode's first-strong isolate: an Arabic name does not turn the rest of an English sentence around. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
