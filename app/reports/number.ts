import type { Translator } from "#app/i18n/translator.ts";
import { roundHalfUp } from "#app/scoring/round-half-up.ts";

/**
 * Numbers as a reader sees them. Everything is calculated unrounded; these functions round once, half up, and only here.
 */

/** An index as a whole number, 0 to 100: 39.0625 reads "39". Never with a percent sign. */
export function indexText(index: number, { formats }: Translator): string {
  return format(roundHalfUp(index, 0), formats, 0);
}

/** A mean of levels with one decimal: 2.5625 reads "2.6". */
export function meanText(mean: number, { formats }: Translator): string {
  return format(roundHalfUp(mean, 1), formats, 1);
}

/** A number inside arithmetic, with two decimals: 2.5625 reads "2.56". */
export function preciseText(value: number, { formats }: Translator): string {
  return format(roundHalfUp(value, 2), formats, 2);
}

/** A count, a level or another whole number. */
export function wholeText(value: number, { formats }: Translator): string {
  return format(roundHalfUp(value, 0), formats, 0);
}

/** A share from 0 to 1 as a percentage: 0.684 reads "68%". For shares of studies only, never for an index. */
export function shareText(share: number, { formats }: Translator): string {
  return new Intl.NumberFormat(formats, { style: "percent" }).format(roundHalfUp(share, 2));
}

/** A count in prose: words up to twelve, figures above. */
export function countText(count: number, translator: Translator): string {
  const word = numberWords[count];
  return word === undefined ? wholeText(count, translator) : translator.t(word);
}

/** The same at the start of a sentence: "Two". */
export function countAtStart(count: number, translator: Translator): string {
  const word = countText(count, translator);
  return word.charAt(0).toLocaleUpperCase(translator.formats) + word.slice(1);
}

function format(value: number, formats: string, decimals: number): string {
  const key = `${formats} ${decimals}`;
  const known =
    prepared.get(key) ??
    new Intl.NumberFormat(formats, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  prepared.set(key, known);
  return known.format(value);
}

/** Making a formatter takes twenty times as long as using it. There is one for each language of the interface. */
const prepared = new Map<string, Intl.NumberFormat>();

const numberWords = [
  "results:number.0",
  "results:number.1",
  "results:number.2",
  "results:number.3",
  "results:number.4",
  "results:number.5",
  "results:number.6",
  "results:number.7",
  "results:number.8",
  "results:number.9",
  "results:number.10",
  "results:number.11",
  "results:number.12",
] as const;
