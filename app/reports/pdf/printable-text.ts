/** Stands for a character that no font at hand can draw: visible, so that nobody takes the text for complete. */
export const missingCharacter = "\u25a1";

/**
 * A text as paper can hold it. Line breaks stay, other control characters and lone surrogates become the missing
 * character, and marks that would turn the direction of what follows are left out. `missing` lists characters or
 * clusters found to be without a glyph.
 */
export function printableText(text: string, missing: readonly string[]): string {
  const clean = text
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, "\n")
    .replace(/\t/gu, " ")
    .replace(/[\ufeff\u202a-\u202e]/gu, "")
    .replace(/[^\P{Cc}\n]|[\ufffd\ufffe\uffff\p{Cs}]/gu, missingCharacter);
  return missing.reduce((result, cluster) => result.replaceAll(cluster, missingCharacter), clean);
}

/** The same data with every text passed through `change`; keys stay as they are. */
export function mapTexts<Data>(data: Data, change: (text: string) => string): Data;
export function mapTexts(data: unknown, change: (text: string) => string): unknown {
  if (typeof data === "string") return change(data);
  if (Array.isArray(data)) return data.map((item) => mapTexts(item, change));
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, mapTexts(value, change)]));
}
