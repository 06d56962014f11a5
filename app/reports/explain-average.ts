import type { Translator } from "#app/i18n/translator.ts";
import type { Trace } from "#app/scoring/trace.ts";
import { countText, indexText, meanText, preciseText, wholeText } from "./number.ts";

/** "Average (3 + 3 + 2 + 3 + 2) ÷ 5 = 2.60." With unequal weights every term carries its share. */
export function averageSentence(trace: Trace, translator: Translator): string | null {
  if (trace.mean === null) return null;
  const counted = trace.terms.filter(({ share }) => share !== null);
  const mean = preciseText(trace.mean, translator);
  if (!equalShares(counted)) {
    const terms = counted.map((term) => weightedTerm(trace, term, translator)).join(" + ");
    return translator.t("results:explain.average.weighted", { terms, mean });
  }
  const terms = counted.map((term) => levelText(trace, term, translator)).join(" + ");
  return translator.t("results:explain.average.equal", { terms, count: counted.length, mean });
}

/** "Index 25 × (2.60 − 1) = 40." */
export function indexSentence(trace: Trace, translator: Translator): string | null {
  if (trace.mean === null || trace.index === null) return null;
  const factor = 100 / (trace.levels - 1);
  return translator.t("results:explain.index", {
    factor: Number.isInteger(factor) ? wholeText(factor, translator) : preciseText(factor, translator),
    mean: preciseText(trace.mean, translator),
    index: indexText(trace.index, translator),
  });
}

/** What the open questions could do; null when none is open. */
export function missingSentence(trace: Trace, translator: Translator): string | null {
  const { applicable, answered } = trace.counts;
  const open = applicable - answered;
  if (open === 0 || trace.lower === null || trace.upper === null) return null;
  return translator.t("results:explain.missing", {
    answered: countText(answered, translator),
    applicable: countText(applicable, translator),
    count: open,
    lower: meanText(trace.lower, translator),
    upper: meanText(trace.upper, translator),
  });
}

/** How many questions left the average; null when none did. */
export function setAsideSentence({ counts }: Trace, translator: Translator): string | null {
  const count = counts.all - counts.applicable;
  return count === 0 ? null : translator.t("results:explain.setAside", { count });
}

type TraceTerm = Trace["terms"][number];

function equalShares(terms: readonly TraceTerm[]): boolean {
  const shares = terms.map(({ share }) => share ?? 0);
  return Math.max(...shares) - Math.min(...shares) < 1e-9;
}

function weightedTerm(trace: Trace, term: TraceTerm, translator: Translator): string {
  return `${preciseText(term.share ?? 0, translator)} × ${levelText(trace, term, translator)}`;
}

/** Levels are whole; the terms of the whole are means. */
function levelText({ kind }: Trace, { level }: TraceTerm, translator: Translator): string {
  return kind === "overall" ? preciseText(level ?? 0, translator) : wholeText(level ?? 0, translator);
}
