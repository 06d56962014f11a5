import type { Translator } from "#app/i18n/translator.ts";
import type { ClaimFigure } from "./evidence.ts";
import { percentOf } from "./percent.ts";

/** A figure as a reader sees it: "31 of 38 studies (82%)". */
export function figureText(figure: ClaimFigure, translator: Translator): string {
  const { t } = translator;
  if (figure.kind === "named") return t("evidence:figure.named");
  const of = numberText(figure.of, translator);
  const share = percentText(figurePercent(figure) ?? 0, translator);
  if (figure.kind === "printed") return t("evidence:figure.printed", { of, share });
  return t("evidence:figure.counted", { count: figure.of, n: numberText(figure.n, translator), of, share });
}

/** The share in per cent, 0 to 100: of a count in whole per cent, else as printed. Null when nothing was counted. */
export function figurePercent(figure: ClaimFigure): number | null {
  if (figure.kind === "named") return null;
  return figure.kind === "printed" ? figure.percent : percentOf(figure.n, figure.of);
}

/** A count in the digits of the language. */
export function numberText(value: number, { formats }: Pick<Translator, "formats">): string {
  return new Intl.NumberFormat(formats).format(value);
}

/** A percentage from 0 to 100: "82%", and "68.4%" where a paper prints a decimal; with decimals asked for, always so many. */
export function percentText(percent: number, { formats }: Pick<Translator, "formats">, decimals = 0): string {
  const style = {
    style: "percent",
    minimumFractionDigits: decimals,
    maximumFractionDigits: Math.max(decimals, 1),
  } as const;
  return new Intl.NumberFormat(formats, style).format(percent / 100);
}
