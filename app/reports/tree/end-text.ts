import type { Translator } from "#app/i18n/translator.ts";
import { preciseText, wholeText } from "../number.ts";

/** The end of a scale, or a weight: whole where it is whole, with two decimals else. */
export function endText(value: number, translator: Translator): string {
  return Number.isInteger(value) ? wholeText(value, translator) : preciseText(value, translator);
}
