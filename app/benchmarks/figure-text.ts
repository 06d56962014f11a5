import type { Translator } from "#app/i18n/translator.ts";
import type { PublishedFigure } from "./published-figure.ts";

/** A published index as it may be read: "35", or "5 or less" and "95 or more" at the ends. */
export function publishedText(index: number, { t, formats }: Translator): string {
  if (index <= 5) return t("benchmarks:figure.low");
  if (index >= 95) return t("benchmarks:figure.high");
  return new Intl.NumberFormat(formats).format(index);
}

/** The middle half: "25 to 45". */
export function middleHalfText({ q1, q3 }: PublishedFigure, translator: Translator): string {
  return translator.t("benchmarks:figure.between", {
    low: publishedText(q1, translator),
    high: publishedText(q3, translator),
  });
}

/** A published share in per cent: "60%", or "10% or less" and "90% or more" at the ends. */
export function publishedShareText(share: number, { t, formats }: Translator): string {
  if (share <= 10) return t("benchmarks:figure.shareLow");
  if (share >= 90) return t("benchmarks:figure.shareHigh");
  return new Intl.NumberFormat(formats, { style: "percent" }).format(share / 100);
}
