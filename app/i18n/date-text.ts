import type { Translator } from "./translator.ts";

/** A moment's day in words, such as 18 November 2026; British order where the page speaks English. */
export function dateText(iso: string, { formats }: Translator): string {
  const tag = formats === "en" ? "en-GB" : formats;
  return new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" }).format(new Date(iso));
}
