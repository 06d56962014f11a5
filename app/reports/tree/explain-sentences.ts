import type { Translator } from "#app/i18n/translator.ts";
import type { Scale } from "#app/questions/kinds/scale.ts";
import type { TreeTerm } from "#app/scoring/tree/trace-terms.ts";
import type { GroupTrace } from "#app/scoring/tree/trace-tree.ts";
import { countText, indexText, preciseText, shareText } from "../number.ts";
import { endText } from "./end-text.ts";
import type { TreeFacts } from "./tree-facts.ts";
import { movesSentence } from "./tree-moves.ts";
import { groupsIn } from "./tree-names.ts";

/** More terms than this make no sentence; the table holds them. */
const mostTerms = 10;

/** The arithmetic of one group in sentences. A number the page may not show is not worked out either. */
export function explainSentences(
  trace: GroupTrace,
  weights: string,
  facts: TreeFacts,
  translator: Translator,
): readonly string[] {
  if (!trace.publishable || trace.value === null) return [whyNotShown(trace, translator)];
  const group = groupsIn(facts.tree.whole).find((one) => one.group.id === trace.id)?.group;
  return [
    arithmetic(trace, translator),
    indexSentence(trace, translator),
    openSentence(trace, translator),
    setAsideSentence(trace, translator),
    hiddenSentence(trace, translator),
    group === undefined || weights !== "equal" ? null : stop(movesSentence(group, facts, translator)),
  ].filter((sentence) => sentence !== null);
}

function stop(sentence: string | null): string | null {
  return sentence === null || sentence.endsWith(".") ? sentence : `${sentence}.`;
}

function arithmetic(trace: GroupTrace, translator: Translator): string | null {
  const { t } = translator;
  const { rule, value, sum, sumScale, scale } = trace;
  const counted = trace.terms.filter(({ treatment }) => treatment === "counted");
  if (value === null || scale === null) return null;
  const shown = preciseText(value, translator);
  switch (rule) {
    case "staged":
      return null;
    case "minimum":
    case "maximum":
      return t(`reports:tree.why.${rule}`, { value: shown });
    case "sum": {
      if (sum === null || sumScale === null || counted.length > mostTerms) return null;
      const terms = counted.map((term) => timesText(term.weight, term.value, translator)).join(" + ");
      const whole = preciseText(sum, translator);
      return sumScale.from === scale.from && sumScale.to === scale.to
        ? t("reports:tree.why.sum", { terms, sum: whole })
        : t("reports:tree.why.sumDrawn", { terms, sum: whole, ...ends(sumScale, scale, translator), value: shown });
    }
    default: {
      if (counted.length > mostTerms) return t("reports:tree.why.many", { count: counted.length, mean: shown });
      if (isEven(counted))
        return t("results:explain.average.equal", {
          terms: counted.map(({ moved }) => preciseText(moved ?? 0, translator)).join(" + "),
          count: counted.length,
          mean: shown,
        });
      const terms = counted.map(({ share, moved }) => timesText(share ?? 0, moved, translator, true)).join(" + ");
      return t("results:explain.average.weighted", { terms, mean: shown });
    }
  }
}

function ends(own: Scale, wanted: Scale, translator: Translator) {
  const show = (value: number) => endText(value, translator);
  return { from: show(own.from), to: show(own.to), least: show(wanted.from), most: show(wanted.to) };
}

/** "0.29 × 67.08"; a weight of 1 is left out of a sum. */
function timesText(weight: number, value: number | null, translator: Translator, always = false): string {
  const number = preciseText(value ?? 0, translator);
  if (weight === 1 && !always) return number;
  return `${always ? preciseText(weight, translator) : endText(weight, translator)} × ${number}`;
}

function isEven(terms: readonly TreeTerm[]): boolean {
  const shares = terms.map(({ share }) => share ?? 0);
  return Math.max(...shares) - Math.min(...shares) < 1e-9;
}

function indexSentence({ value, index, scale }: GroupTrace, translator: Translator): string | null {
  if (value === null || index === null || scale === null) return null;
  if (scale.from === 0 && scale.to === 100) return null;
  return translator.t("reports:tree.why.index", {
    value: preciseText(value, translator),
    from: endText(scale.from, translator),
    to: endText(scale.to, translator),
    index: indexText(index, translator),
  });
}

function openSentence({ counts, lower, upper }: GroupTrace, translator: Translator): string | null {
  const open = counts.unanswered + counts.dontKnow;
  if (open === 0 || lower === null || upper === null) return null;
  const values = {
    count: open,
    answered: countText(counts.answered, translator),
    applicable: countText(counts.answered + open, translator),
    lower: preciseText(lower, translator),
    upper: preciseText(upper, translator),
  };
  return lower === upper
    ? translator.t("reports:tree.why.openStill", values)
    : translator.t("reports:tree.why.open", values);
}

function setAsideSentence({ counts, notApplicableCap }: GroupTrace, translator: Translator): string | null {
  if (counts.notApplicable === 0) return null;
  return translator.t("reports:tree.why.setAside", {
    count: counts.notApplicable,
    all: counts.all,
    cap: shareText(notApplicableCap, translator),
  });
}

function hiddenSentence({ counts }: GroupTrace, { t }: Translator): string | null {
  return counts.hidden === 0 ? null : t("reports:tree.why.hidden", { count: counts.hidden });
}

function whyNotShown({ counts, id, notApplicable, notApplicableCap }: GroupTrace, translator: Translator): string {
  const { t } = translator;
  const applicable = counts.all - counts.notApplicable;
  if (applicable === 0) return t("results:explain.notShown.nothingApplies");
  if (counts.answered * 5 < applicable * 4)
    return t("results:explain.notShown.tooLittle", { answered: counts.answered, count: applicable });
  if (notApplicable > notApplicableCap)
    return t("reports:tree.why.tooNarrow", {
      applicable,
      count: counts.all,
      cap: shareText(notApplicableCap, translator),
    });
  return id === "overall" ? t("reports:tree.why.whole") : t("results:explain.notShown.nothingApplies");
}
