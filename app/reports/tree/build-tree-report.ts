import { dateText } from "#app/i18n/date-text.ts";
import type { Translator } from "#app/i18n/translator.ts";
import type { Brand } from "../brand.ts";
import { yearText } from "../dates.ts";
import type { ReportDocument } from "../document.ts";
import { treeChart } from "./tree-chart.ts";
import type { TreeFacts } from "./tree-facts.ts";
import { treeReport } from "./tree-report.ts";
import { answeredText } from "./tree-standing.ts";
import { treeVerdict } from "./tree-verdict.ts";

/** The report of a questionnaire of any shape as a whole document: the same blocks as on its page, with a cover. */
export function buildTreeReport(facts: TreeFacts, translator: Translator, brand: Brand): ReportDocument {
  const { t } = translator;
  const { institution, words, tree } = facts;
  const title = t("reports:cover.title", { title: words.title, year: yearText(facts.date) });
  const date = dateText(facts.date, translator);
  const basis = { title: words.title, version: tree.version };
  const unreviewed = translator.review === "unreviewed" || words.review === "unreviewed";
  return {
    language: translator.language,
    direction: translator.direction,
    title,
    institution: institution.name,
    cover: {
      organisation: brand.organisation ?? institution.name,
      title,
      subtitle: t("reports:tree.subtitle", { institution: institution.name, date }),
      lede: treeVerdict(facts, translator).slice(0, 2).join(" "),
      chart: treeChart(facts, translator),
      facts: [
        {
          term: t("reports:cover.stateTerm"),
          text: facts.submitted ? t("reports:cover.submitted", { date }) : t("reports:cover.open", { date }),
        },
        { term: t("reports:cover.answeredTerm"), text: answeredText(facts, translator) },
        {
          term: t("reports:cover.basisTerm"),
          text: t(tree.status === "validated" ? "reports:cover.basisValidated" : "reports:cover.basisDraft", basis),
        },
      ],
    },
    runningTitle: title,
    caveat: [t("assessments:tree.report.caveat"), ...(unreviewed ? [t("reports:caveat.unreviewed")] : [])].join(" "),
    disclaimer: brand.disclaimer,
    demonstration: facts.demonstration ? t("benchmarks:demonstration.mark") : null,
    contents: { title: t("reports:contents") },
    pageLabel: t("reports:page"),
    blocks: treeReport(facts, translator),
  };
}
