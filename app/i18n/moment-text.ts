import type { Translator } from "./translator.ts";

/** A moment's day and time in words, such as 18 November 2026 at 14:32 UTC: the server does not know the reader's clock. */
export function momentText(iso: string, { dates }: Translator): string {
  const format = new Intl.DateTimeFormat(dates, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  return `${format.format(new Date(iso))} UTC`;
}
