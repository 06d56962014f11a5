import type { Translator } from "#app/i18n/translator.ts";
import { enumerationText } from "../naming.ts";
import { countText } from "../number.ts";
import type { ReadElement } from "./element-reading.ts";

/** More names than these in a sentence are a list. */
const mostNames = 3;

/** What a sentence about several things needs to know of each. */
type Placed = Pick<ReadElement, "name" | "index" | "reading">;

/** What a view found, as a sentence: what the institution is best equipped for, and where it has furthest to go. */
export function lensFinding(elements: readonly Placed[], translator: Translator): string {
  const { t } = translator;
  const [only] = elements;
  if (only !== undefined && elements.length === 1)
    return t("results:reading.named", { name: only.name, reading: only.reading });
  const { highest, lowest } = endsOf(elements);
  if (highest.length === 0) return t("lenses:finding.nothing");
  if (highest.length === elements.length) return t("lenses:finding.level", { count: elements.length });
  if (lowest.length === 0) return t("lenses:finding.one", { high: namesText(highest, translator) });
  return t("lenses:finding.ends", { high: namesText(highest, translator), low: namesText(lowest, translator) });
}

/** The elements with the highest index and with the lowest; the second is empty where all with an index stand level. */
export function endsOf(elements: readonly Placed[]): {
  readonly highest: readonly Placed[];
  readonly lowest: readonly Placed[];
} {
  const placed = elements.flatMap((one) => (one.index === null ? [] : [{ one, index: one.index }]));
  const top = Math.max(...placed.map(({ index }) => index));
  const bottom = Math.min(...placed.map(({ index }) => index));
  const at = (wanted: number) => placed.filter(({ index }) => Math.abs(index - wanted) < 1e-9).map(({ one }) => one);
  return { highest: at(top), lowest: top - bottom < 1e-9 ? [] : at(bottom) };
}

/** "Quality, transparency and two more". */
export function namesText(elements: readonly Placed[], translator: Translator): string {
  const names = elements.map(({ name }) => name);
  if (names.length <= mostNames) return enumerationText(names, translator);
  const more = names.length - (mostNames - 1);
  return translator.t("lenses:finding.more", {
    names: enumerationText(names.slice(0, mostNames - 1), translator),
    number: countText(more, translator),
    count: more,
  });
}
