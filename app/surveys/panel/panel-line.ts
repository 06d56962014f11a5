import type { Translator } from "#app/i18n/translator.ts";
import type { Panel } from "./check-panel.ts";
import { belowValid, validated } from "./content-validity.ts";

/** What a panel found, in one sentence: who judged, when, how many questions are relevant, and the average. Null without one. */
export function panelLine(
  panel: Panel | null,
  { panel: names = {} }: { readonly panel?: Readonly<Record<string, string>> | undefined },
  { t, formats }: Translator,
): string | null {
  if (panel === null) return null;
  const { validity, month, fields } = panel;
  const number = (value: number) =>
    new Intl.NumberFormat(formats, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
  return t("common:panel", {
    count: validity.experts,
    fields: new Intl.ListFormat(formats, { type: "unit" }).format(fields.map((id) => names[id] ?? id)),
    month: new Intl.DateTimeFormat(formats, { month: "long", year: "numeric", timeZone: "UTC" }).format(
      new Date(`${month}-01T00:00:00Z`),
    ),
    good: validity.items.length - belowValid(validity).length,
    all: validity.items.length,
    index: number(validated.index),
    average: number(validity.average),
  });
}
