import type { Item } from "#app/questions/kinds/item.ts";

/** Where more than this share of the possible answers is worth the most, hardly anybody can be told apart. */
const mostAtTop = 0.75;

/**
 * Why nearly everybody will reach the top of a question, in one sentence that ends with what to do; null where nothing speaks for it.
 *
 * - A choice of at least three options with a value: two thirds of them or more lie in the top quarter of the scale.
 * - A share, that is a number from 0 to 100 or from 0 to 1: more than three quarters of it are worth the most. The range of other
 *   numbers only keeps out mistyped ones.
 */
export function ceilingOf(item: Item): string | null {
  if (!item.scored) return null;
  if (item.kind === "choice" || item.kind === "agreement") return ceilingOfOptions(item);
  if (item.kind === "number") return ceilingOfNumber(item);
  return null;
}

/**
 * Whether the lowest level already speaks of "all" or "always" and of nothing missing. If the lowest level is good, nobody
 * stands below it. Known for English and Spanish; false for other languages.
 */
export function startsAtTheTop(lowestLevel: string, language: string): boolean {
  const words = levelWords[language.split("-")[0] ?? ""];
  if (words === undefined) return false;
  return words.whole.test(lowestLevel) && !words.missing.test(lowestLevel);
}

function ceilingOfOptions({ id, options }: Extract<Item, { readonly kind: "choice" | "agreement" | "yes-partly-no" }>) {
  const values = options.flatMap(({ value }) => value ?? []);
  if (values.length < 3) return null;
  const lowest = Math.min(...values);
  const range = Math.max(...values) - lowest;
  const high = values.filter((value) => range > 0 && (value - lowest) / range >= mostAtTop).length;
  return high / values.length < 2 / 3
    ? null
    : `${high} of the ${values.length} answers to ${id} are worth nearly the most, so most people will reach the top. Add answers in between, or spread the values.`;
}

function ceilingOfNumber({ id, min, max, marks }: Extract<Item, { readonly kind: "number" }>): string | null {
  if (marks === null || min !== 0 || (max !== 100 && max !== 1)) return null;
  const atTop = marks.best > marks.worst ? max - marks.best : marks.best;
  const share = atTop / max;
  return share <= mostAtTop
    ? null
    : `${Math.round(share * 100)} percent of the range of ${id} are worth the most, so most people will reach the top. Move "best" further away.`;
}

const levelWords: Readonly<Record<string, { readonly whole: RegExp; readonly missing: RegExp }>> = {
  en: {
    whole: /\b(all|always|every|everyone|everybody|everywhere|fully|completely|systematically|continuously)\b/i,
    missing:
      /\b(no|not|none|nobody|nothing|nowhere|never|neither|nor|cannot|without|alone|few|rarely|seldom|hardly|only|little|if|depends?|differs?|own|unknown|informal(ly)?|by hand)\b|n['’]t\b/i,
  },
  es: {
    whole: /(?<!\p{L})(tod[oa]s?|siempre|plenamente|completamente|sistemáticamente|continuamente)(?!\p{L})/iu,
    missing:
      /(?<!\p{L})(no|nunca|nadie|nada|ningun[oa]?|ningún|ni|sin|apenas|rara vez|poc[oa]s?|solo|sólo|si|depende|distint[oa]s?|cada cual|desconocid[oa]s?|a mano)(?!\p{L})/iu,
  },
};
