import { dateText } from "#app/i18n/date-text.ts";
import type { Translator } from "#app/i18n/translator.ts";
import type { Brand } from "./brand.ts";
import { yearText } from "./dates.ts";
import type { ReportCover, ReportDocument } from "./document.ts";
import type { AssessmentFacts } from "./facts.ts";
import { indexReading } from "./headline.ts";
import { showsInvented } from "./peers.ts";
import { profileChart } from "./profile-chart.ts";
import { answeredText } from "./result-facts.ts";
import { appendix, summary } from "./sections/index.ts";
import { standingOf } from "./standing.ts";
import { lede } from "./verdict.ts";

/** The leadership report: a cover, two pages that stand alone, and an appendix that proves them. */
export function buildReport(facts: AssessmentFacts, translator: Translator, brand: Brand): ReportDocument {
  const { t } = translator;
  const title = t("reports:cover.title", { title: facts.words.title, year: yearText(facts.date) });
  return {
    language: translator.language,
    direction: translator.direction,
    title,
    institution: facts.institution.name,
    cover: cover(facts, title, translator, brand),
    runningTitle: title,
    caveat: [caveat(facts, translator), ...unreviewed(facts, translator)].join(" "),
    disclaimer: brand.disclaimer,
    demonstration: showsInvented(facts) ? t("benchmarks:demonstration.mark") : null,
    contents: { title: t("reports:contents") },
    pageLabel: t("reports:page"),
    blocks: [
      ...summary.flatMap(({ build }) => build(facts, translator)),
      ...appendix.flatMap((sections) => {
        const blocks = sections.flatMap(({ build }) => build(facts, translator));
        return blocks.length === 0 ? [] : [{ kind: "pageBreak" as const }, ...blocks];
      }),
    ],
  };
}

function cover(facts: AssessmentFacts, title: string, translator: Translator, brand: Brand): ReportCover {
  const { t } = translator;
  const { instrument, words } = facts;
  const date = dateText(facts.date, translator);
  return {
    organisation: brand.organisation ?? facts.institution.name,
    title,
    subtitle: t("reports:cover.subtitle", { institution: facts.institution.name, date }),
    lede: lede(facts, translator),
    chart: profileChart(facts, translator),
    facts: [
      {
        term: t("reports:cover.stateTerm"),
        text: facts.submitted ? t("reports:cover.submitted", { date }) : t("reports:cover.open", { date }),
      },
      { term: t("reports:cover.answeredTerm"), text: answeredText(facts, translator) },
      {
        term: t("reports:cover.basisTerm"),
        text: t(basisKeys[instrument.status], { title: words.title, version: instrument.version }),
      },
    ],
  };
}

const basisKeys = {
  "expert-draft": "reports:cover.basisDraft",
  validated: "reports:cover.basisValidated",
} as const;

/** Nobody reads a page of a translation without knowing how far its words can be trusted. */
function unreviewed({ words }: AssessmentFacts, { t, review }: Translator): readonly string[] {
  return review === "unreviewed" || words.review === "unreviewed" ? [t("reports:caveat.unreviewed")] : [];
}

/** The line at the foot of every page. */
function caveat(facts: AssessmentFacts, translator: Translator): string {
  const { t } = translator;
  const { overall } = facts.scores;
  const standing = standingOf(facts);
  if (standing.kind !== "level" && standing.kind !== "no-level") return t("reports:caveat.noScore");
  const index = indexReading(overall, facts.instrument.levels, translator) ?? "";
  return overall.provisional ? t("reports:caveat.provisional", { index }) : t("reports:caveat.complete", { index });
}
