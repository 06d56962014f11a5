import type { Translator } from "#app/i18n/translator.ts";
import { institutionSizes, institutionTypes } from "#app/institutions/institution.ts";
import { regions } from "#app/institutions/region.ts";
import { partsOf } from "./group.ts";

/** The name of a group in the reader's language: "Mainly teaching, Asia-Pacific". A value without words stands for itself. */
export function groupName(groupId: string, translator: Translator): string {
  const parts = partsOf(groupId).map(([facet, value]) => partName(facet, value, translator));
  if (parts.length === 0) return translator.t("benchmarks:group.all");
  return new Intl.ListFormat(translator.formats, { type: "unit" }).format(parts);
}

function partName(facet: string, value: string, { t, formats }: Translator): string {
  const size = institutionSizes.find((one) => facet === "size" && one === value);
  if (size !== undefined) return t(`benchmarks:group.size.${size}`);
  const type = institutionTypes.find((one) => facet === "type" && one === value);
  if (type !== undefined) return t(`benchmarks:group.type.${type}`);
  const region = regions.find((one) => facet === "region" && one === value);
  if (region !== undefined) return t(`benchmarks:group.region.${region}`);
  if (facet !== "country" || !/^[A-Z]{2}$/.test(value)) return value;
  return new Intl.DisplayNames(formats, { type: "region" }).of(value) ?? value;
}
