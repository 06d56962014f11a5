import type { Translator } from "#app/i18n/translator.ts";
import type { Scale } from "#app/questions/kinds/scale.ts";
import { preciseText, wholeText } from "../number.ts";

/** The end of a scale, or a weight: whole where it is whole, with two decimals else. */
export function endText(value: number, translator: Translator): string {
  return Number.isInteger(value) ? wholeText(value, translator) : preciseText(value, translator);
}

/** A scale from end to end: "0 to 100". */
export function rangeText({ from, to }: Scale, translator: Translator): string {
  const show = (value: number) => endText(value, translator);
  return translator.t("assessments:tree.result.range", { from: show(from), to: show(to) });
}
