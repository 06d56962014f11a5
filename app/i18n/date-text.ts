import type { Translator } from "./translator.ts";

/** A moment's day in words, such as 18 November 2026. */
export function dateText(iso: string, { dates }: Translator): string {
  return new Intl.DateTimeFormat(dates, { dateStyle: "long", timeZone: "UTC" }).format(new Date(iso));
}
