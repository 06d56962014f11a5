import type { Translator } from "#app/i18n/translator.ts";
import type { WeightPreset } from "#app/scoring/scores.ts";
import { type Trace, traceLensElement, traceNode } from "#app/scoring/trace.ts";
import type { Weights } from "#app/scoring/weights.ts";
import { averageSentence, indexSentence, missingSentence, setAsideSentence } from "./explain-average.ts";
import { type RuleCheck, ruleCheck } from "./explain-rule.ts";
import type { AssessmentFacts } from "./facts.ts";
import { capabilityName, dimensionName, elementName } from "./naming.ts";
import { indexText, preciseText, wholeText } from "./number.ts";

/** Why one number is what it is, in words and rows that a page only has to set. */
export type Explanation = {
  readonly id: string;
  /** "Standardisation: level 2, index 40". */
  readonly title: string;
  /** "Five capabilities, equal weights". */
  readonly caption: string;
  readonly rows: readonly ExplanationRow[];
  /** The arithmetic, one sentence after the other; what is open or set aside comes last. */
  readonly arithmetic: readonly string[];
  /** The next level put to the test; null where there is no level to start from. */
  readonly rule: RuleCheck | null;
  /** Why there is no level, or that the highest is reached; null when the rule speaks for itself. */
  readonly levelNote: string | null;
};

export type ExplanationRow = {
  readonly id: string;
  readonly name: string;
  readonly core: boolean;
  /** The level, or the word for why there is none. */
  readonly level: string;
  /** Share of the average, "0.20"; empty when it is not counted. */
  readonly weight: string;
};

/**
 * Explains a dimension by its id, or the whole by "overall", with the weights of the result or those of another view. Null when
 * the instrument has no such node.
 */
export function explain(
  facts: AssessmentFacts,
  nodeId: string,
  translator: Translator,
  weights: WeightPreset | Weights = "equal",
): Explanation | null {
  const trace = traceNode(facts.instrument, facts.answers, weights, nodeId);
  return trace === null ? null : explainTrace(trace, facts, translator);
}

/** Explains what a lens sees in one of its elements. Null when there is no such element. */
export function explainElement(
  facts: AssessmentFacts,
  lensId: string,
  elementId: string,
  translator: Translator,
): Explanation | null {
  const trace = traceLensElement(facts.instrument, facts.answers, lensId, elementId);
  if (trace === null) return null;
  return explainTrace(trace, facts, translator, elementName(facts.words, lensId, elementId));
}

/** Turns a trace into words. A number the page may not show is not worked out either. */
export function explainTrace(
  trace: Trace,
  facts: AssessmentFacts,
  translator: Translator,
  name = nameOf(trace, facts, translator),
): Explanation {
  const shown = trace.publishable && trace.mean !== null;
  return {
    id: trace.id,
    title: titleOf(trace, name, translator),
    caption: captionOf(trace, translator),
    rows: trace.terms.map((term) => rowOf(trace, term, facts, translator)),
    arithmetic: shown
      ? [
          averageSentence(trace, translator),
          indexSentence(trace, translator),
          missingSentence(trace, translator),
          setAsideSentence(trace, translator),
        ].filter((sentence) => sentence !== null)
      : [whyNotShown(trace, translator)],
    rule: shown ? ruleCheck(trace, facts, translator) : null,
    levelNote: shown ? levelNote(trace, facts, translator) : null,
  };
}

function titleOf(trace: Trace, name: string, translator: Translator): string {
  const { t } = translator;
  if (!trace.publishable || trace.index === null) return t("results:explain.title.noScore", { name });
  const index = indexText(trace.index, translator);
  const level = trace.gate?.level ?? null;
  if (trace.gate === null) return t("results:explain.title.view", { name, index });
  if (level === null) return t("results:explain.title.noLevel", { name, index });
  const provisional = trace.terms.some(({ treatment }) => treatment === "missing") || trace.completeness < 1 - 1e-9;
  return provisional
    ? t("results:explain.title.provisional", { name, level, index })
    : t("results:explain.title.level", { name, level, index });
}

function nameOf(trace: Trace, facts: AssessmentFacts, { t }: Translator): string {
  return trace.kind === "overall" ? t("results:explain.whole") : dimensionName(facts.words, trace.id);
}

function captionOf(trace: Trace, { t }: Translator): string {
  const count = trace.terms.length;
  const literature = trace.weights === "literature";
  if (trace.kind === "overall")
    return literature
      ? t("results:explain.caption.dimensionsLiterature", { count })
      : t("results:explain.caption.dimensions", { count });
  if (literature) return t("results:explain.caption.literature", { count });
  return trace.weights === "equal"
    ? t("results:explain.caption.equal", { count })
    : t("results:explain.caption.pathway", { count });
}

function rowOf(
  trace: Trace,
  term: Trace["terms"][number],
  facts: AssessmentFacts,
  translator: Translator,
): ExplanationRow {
  const { t } = translator;
  const state = {
    answered: "",
    unanswered: t("results:reading.unanswered"),
    dontKnow: t("results:reading.dontKnow"),
    notApplicable: t("results:reading.notApplicable"),
  }[term.state];
  const whole = trace.kind === "overall";
  const level =
    term.level === null ? state : whole ? preciseText(term.level, translator) : wholeText(term.level, translator);
  return {
    id: term.id,
    name: whole ? dimensionName(facts.words, term.id) : capabilityName(facts.words, term.id),
    core: term.core,
    level,
    weight: term.share === null ? "" : preciseText(term.share, translator),
  };
}

function whyNotShown({ counts, kind }: Trace, { t }: Translator): string {
  if (counts.applicable === 0) return t("results:explain.notShown.nothingApplies");
  if (kind === "overall") return t("results:explain.notShown.whole");
  return counts.answered * 5 < counts.applicable * 4
    ? t("results:explain.notShown.tooLittle", { answered: counts.answered, count: counts.applicable })
    : t("results:explain.notShown.tooNarrow", { applicable: counts.applicable, count: counts.all });
}

function levelNote({ gate, levels, kind }: Trace, facts: AssessmentFacts, translator: Translator): string | null {
  const { t } = translator;
  if (gate === null) return null;
  if (gate.level === levels) return t("results:explain.top", { level: levels });
  if (gate.level !== null) return null;
  const names = gate.withheldBy.map((id) =>
    kind === "overall" ? dimensionName(facts.words, id) : capabilityName(facts.words, id),
  );
  const values = { count: names.length, names: names.join("; ") };
  return kind === "overall"
    ? t("results:explain.withheld.dimensions", values)
    : t("results:explain.withheld.core", values);
}
