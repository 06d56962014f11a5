import { heading, list, paragraph, table } from "../block.ts";
import type { Block } from "../document.ts";
import { type Explanation, explain } from "../explain.ts";
import type { ReportSection } from "../section.ts";
import { weightsPicture } from "../weights-picture.ts";

/** The arithmetic of every dimension and of the whole, and the rule that gives the level. */
export const whyTheseScores: ReportSection = {
  id: "why-these-scores",
  build: (facts, translator) => {
    const nodes = [...facts.instrument.dimensions.map(({ id }) => id), "overall"];
    return [
      heading(2, "why-these-scores", translator.t("reports:why.title")),
      paragraph(translator.t("reports:why.intro")),
      ...nodes.flatMap((id) => {
        const explanation = explain(facts, id, translator);
        return explanation === null ? [] : explanationBlocks(explanation, translator.t);
      }),
      ...weightsBlocks(facts, translator),
    ];
  },
};

function weightsBlocks(...[facts, translator]: Parameters<ReportSection["build"]>): readonly Block[] {
  const { t } = translator;
  const picture = weightsPicture(facts, translator);
  if (picture === null) return [];
  const columns = [t("results:weights.column"), t("results:weights.index")];
  return [
    heading(3, "why-weights", t("results:weights.title")),
    paragraph(picture.lead),
    table(
      t("results:weights.captionPrinted"),
      columns,
      picture.rows.map(({ name, index }) => [name, index]),
      columns.slice(1),
    ),
    ...(picture.because === null ? [] : [paragraph(picture.because)]),
  ];
}

function explanationBlocks(explanation: Explanation, t: Parameters<ReportSection["build"]>[1]["t"]): readonly Block[] {
  const { id, title, arithmetic, rule, levelNote } = explanation;
  return [
    heading(3, `why-${id}`, title),
    paragraph(arithmetic.join(" ")),
    ...(rule === null
      ? []
      : [
          paragraph(rule.intro, "quiet"),
          list(rule.checks.map(({ answer, text }) => t("results:explain.rule.line", { answer, text }))),
        ]),
    ...(levelNote === null ? [] : [paragraph(levelNote)]),
  ];
}
