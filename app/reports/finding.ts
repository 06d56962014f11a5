import type { Translator } from "#app/i18n/translator.ts";
import { enumerationText, listText } from "./naming.ts";
import { countAtStart, countText } from "./number.ts";

/** Something with a place on the scale and a place it should reach. */
export type Placed = { readonly name: string; readonly value: number | null; readonly target: number | null };

/** What a dot plot of dimensions found, as one sentence: who has reached the target, who has furthest to go. */
export function profileFinding(rows: readonly Placed[], translator: Translator): string {
  const { t } = translator;
  const placed = rows.filter(hasPlace);
  if (placed.length === 0) return t("results:finding.nothing");
  const reached = placed.filter(isReached);
  const behind = placed.filter((row) => !isReached(row));
  const furthest = furthestBehind(behind);
  if (behind.length === 0) return t("results:finding.all", { count: placed.length });
  if (reached.length === 0) {
    return furthest.length === behind.length
      ? t("results:finding.none", { count: behind.length, dimensions: names(behind, translator) })
      : t("results:finding.noneFurthest", { count: furthest.length, dimensions: names(furthest, translator) });
  }
  const values = { reached: names(reached, translator), behind: names(furthest, translator), count: furthest.length };
  if (behind.length === 1) return t("results:finding.onlyBehind", values);
  if (furthest.length === behind.length && reached.length === 1) return t("results:finding.onlyReached", values);
  return reached.length === 1 ? t("results:finding.oneReached", values) : t("results:finding.someReached", values);
}

/** What the plot of enabling capabilities found. Their names hold an "and", so they are listed after a colon. */
export function enablerFinding(rows: readonly Placed[], translator: Translator): string {
  const { t } = translator;
  const placed = rows.filter(hasPlace);
  const reached = placed.filter(isReached);
  const behind = placed.filter((row) => !isReached(row));
  if (placed.length === 0) return t("results:enablers.finding.nothing");
  if (behind.length === 0) return t("results:enablers.finding.all", { count: placed.length });
  if (reached.length === 0) return t("results:enablers.finding.none", { count: placed.length });
  return t("results:enablers.finding.some", {
    all: countText(placed.length, translator),
    number: countAtStart(behind.length, translator),
    behind: enumerationText(
      behind.map(({ name }) => name),
      translator,
    ),
    count: behind.length,
  });
}

type Place = { readonly name: string; readonly value: number; readonly target: number };

function hasPlace(row: Placed): row is Place {
  return row.value !== null && row.target !== null;
}

function isReached({ value, target }: Place): boolean {
  return value >= target - 1e-9;
}

/** Those whose gap comes within a quarter of a level of the largest. */
function furthestBehind(behind: readonly Place[]): readonly Place[] {
  const gap = ({ value, target }: Place) => target - value;
  const largest = Math.max(...behind.map(gap));
  return behind.filter((row) => largest - gap(row) < 0.25 - 1e-9);
}

function names(rows: readonly Place[], translator: Translator): string {
  return listText(
    rows.map(({ name }) => name),
    translator,
  );
}
