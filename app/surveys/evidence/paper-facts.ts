import { agreeOnAppraisal, criteria } from "./appraisal.ts";
import type { Paper } from "./evidence.ts";
import { caveatTexts, type EvidenceReading, paperCitation, paperName } from "./evidence-reading.ts";
import { numberText } from "./figure-text.ts";
import { publicationsOf } from "./publication-base.ts";
import { regionsOf } from "./region-base.ts";

/** One review as a page shows it, without its findings. */
export type PaperFacts = {
  readonly id: string;
  readonly language: string;
  readonly heading: string;
  readonly name: string;
  /** The citation, and the address within it to follow; empty without one. */
  readonly citation: { readonly before: string; readonly link: string; readonly after: string };
  readonly caveats: readonly string[];
  readonly rows: readonly { readonly term: string; readonly text: string }[];
  readonly inconsistencies: readonly string[];
  readonly losses: readonly string[];
};

/** How a review was made, from where and what its studies are, and what it says and does not say of itself. */
export function paperFacts(paper: Paper, reading: EvidenceReading): PaperFacts {
  const { words, translator } = reading;
  const { t } = translator;
  const own = words.papers[paper.id];
  const name = paperName(reading, paper.id);
  return {
    id: paper.id,
    language: paper.language,
    heading: t("evidence:paper.heading", { name, count: paper.reviewed }),
    name,
    citation: citationParts(paperCitation(reading, paper.id)),
    caveats: caveatTexts(reading, paper.caveats),
    rows: [
      { term: t("evidence:paper.design"), text: own?.design ?? "" },
      { term: t("evidence:paper.scope"), text: own?.scope ?? "" },
      { term: t("evidence:paper.flow"), text: flowText(paper, reading) },
      { term: t("evidence:paper.publications"), text: publicationsText(paper, reading) },
      { term: t("evidence:paper.appraisal"), text: own?.appraisal ?? "" },
      { term: t("evidence:paper.ownAppraisal"), text: appraisalText(paper, reading) },
      { term: t("evidence:paper.regions"), text: regionsText(paper, reading) },
      { term: t("evidence:paper.licence"), text: paper.licence ?? t("evidence:paper.licenceNone") },
      { term: t("evidence:paper.cooper"), text: cooperText(paper, reading) },
    ].filter(({ text }) => text !== ""),
    inconsistencies: own?.inconsistencies ?? [],
    losses: own?.losses ?? [],
  };
}

function citationParts(citation: string): PaperFacts["citation"] {
  const link = /https:\/\/[^\s]+[^\s.,;]/.exec(citation)?.[0] ?? "";
  const [before = "", ...rest] = link === "" ? [citation] : citation.split(link);
  return { before, link, after: rest.join(link) };
}

function flowText({ flow }: Paper, { translator }: EvidenceReading): string {
  if (flow.length === 0) return "";
  const steps = flow.map((left) => numberText(left, translator)).join(" · ");
  return translator.t("evidence:paper.flowText", { steps });
}

function publicationsText({ id }: Paper, { evidence, translator }: EvidenceReading): string {
  const { t } = translator;
  return publicationsOf(evidence, id)
    .map(({ kind, n }) => {
      const values = { kind: t(`evidence:publication.${kind}`), n: numberText(n, translator) };
      return t("evidence:paper.publicationsText", values);
    })
    .join("; ");
}

function regionsText({ id }: Paper, { evidence, words, translator }: EvidenceReading): string {
  const { t } = translator;
  const parts = regionsOf(evidence, id);
  if (parts.length === 0) return t("evidence:paper.regionsNone");
  return parts
    .map(({ region, n }) => {
      const values = { region: words.regions[region] ?? region, n: numberText(n, translator) };
      return t("evidence:paper.regionsText", values);
    })
    .join("; ");
}

/** What the readers of this library think of the review, how many they were, and who decided where they differed. */
function appraisalText({ appraisals }: Paper, { words, translator: { t } }: EvidenceReading): string {
  const { state, verdicts, differing } = agreeOnAppraisal(appraisals);
  if (state === "none") return "";
  const judged = criteria.map((one) => {
    const found = verdicts[one];
    return t("evidence:appraisal.line", {
      criterion: t(`evidence:appraisal.criterion.${one}`),
      verdict: t(`evidence:appraisal.verdict.${found ?? "open"}`),
    });
  });
  const [first = "", second = "", third = ""] = appraisals.map(({ by }) => words.readers[by] ?? by);
  const criterion = differing.map((one) => t(`evidence:appraisal.criterion.${one}`)).join("; ");
  const readers = t(`evidence:appraisal.state.${state}`, { first, second, third, criterion });
  return t("evidence:appraisal.text", { judged: judged.join("; "), readers });
}

function cooperText({ cooper }: Paper, { translator: { t } }: EvidenceReading): string {
  return t("evidence:paper.cooperText", {
    focus: t(`evidence:cooper.focus.${cooper.focus}`),
    goal: t(`evidence:cooper.goal.${cooper.goal}`),
    perspective: t(`evidence:cooper.perspective.${cooper.perspective}`),
    coverage: t(`evidence:cooper.coverage.${cooper.coverage}`),
    organisation: t(`evidence:cooper.organisation.${cooper.organisation}`),
    audience: t(`evidence:cooper.audience.${cooper.audience}`),
  });
}
