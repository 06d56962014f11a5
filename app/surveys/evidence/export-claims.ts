import type { ChartTable } from "#app/charts/chart.ts";
import { allCaveats } from "./all-caveats.ts";
import type { Claim } from "./evidence.ts";
import { type EvidenceReading, paperCitation, standingCautions } from "./evidence-reading.ts";
import { paperFacts } from "./paper-facts.ts";
import { publicationsOf } from "./publication-base.ts";

/** Names of columns never change: programs rely on them. */
const columns = [
  { label: "id", numeric: false },
  { label: "paper", numeric: false },
  { label: "citation", numeric: false },
  { label: "place", numeric: false },
  { label: "row", numeric: false },
  { label: "finding", numeric: false },
  { label: "basis", numeric: false },
  { label: "n", numeric: true },
  { label: "of", numeric: true },
  { label: "percent", numeric: true },
  { label: "counted_for", numeric: false },
  { label: "speaks_to", numeric: false },
  { label: "region", numeric: false },
  { label: "publications", numeric: false },
  { label: "licence", numeric: false },
  { label: "caveats", numeric: false },
];

/** Findings as a table, one a row. What limits a finding stands in its own row, so that no row can lose it. */
export function claimTable(claims: readonly Claim[], reading: EvidenceReading): ChartTable {
  const rows = claims.map((claim) => {
    const one = exported(claim, reading);
    const figures = [one.n, one.of, one.percent].map((value) => (value === null ? "" : String(value)));
    return [
      one.id,
      one.paper,
      one.citation,
      one.place,
      one.row,
      one.finding,
      one.basis,
      ...figures,
      one.countedFor.join(" "),
      one.speaksTo.join(" "),
      one.region ?? "",
      one.publications.map(({ kind, n }) => `${kind} ${n}`).join("; "),
      one.licence ?? "",
      one.caveats.join(" "),
    ];
  });
  return { caption: reading.translator.t("evidence:title"), columns, rows };
}

/** Findings for programs, with the reviews they come from. What limits a finding stands in the finding itself. */
export function claimDocument(claims: readonly Claim[], reading: EvidenceReading) {
  const { evidence, translator, words } = reading;
  return {
    title: translator.t("evidence:title"),
    language: words.language,
    caveats: standingCautions(reading),
    papers: evidence.papers.map((paper) => {
      const { caveats, inconsistencies, losses } = paperFacts(paper, reading);
      const { id, year, licence, reviewed, flow, cooper } = paper;
      const citation = paperCitation(reading, id);
      return { id, year, citation, licence, reviewed, flow, cooper, caveats, inconsistencies, losses };
    }),
    findings: claims.map((claim) => exported(claim, reading)),
  };
}

function exported(claim: Claim, reading: EvidenceReading) {
  const { evidence, words } = reading;
  const { figure } = claim;
  return {
    id: claim.id,
    paper: claim.paper,
    citation: paperCitation(reading, claim.paper),
    place: evidence.tables.find(({ id }) => id === claim.table)?.locator ?? "",
    row: claim.row,
    finding: words.claims[claim.id] ?? "",
    basis: basisNames[figure.kind],
    n: "n" in figure ? figure.n : null,
    of: "of" in figure ? figure.of : null,
    percent: "n" in figure ? tenths((100 * figure.n) / figure.of) : "percent" in figure ? figure.percent : null,
    countedFor: claim.counted,
    speaksTo: claim.also,
    region: claim.region,
    publications: publicationsOf(evidence, claim.paper),
    licence: evidence.papers.find(({ id }) => id === claim.paper)?.licence ?? null,
    caveats: allCaveats(claim, reading),
  };
}

const basisNames = {
  counted: "counted",
  workedOut: "worked out from the percentage",
  printed: "percentage as printed",
  named: "named without a count",
} as const satisfies Record<Claim["figure"]["kind"], string>;

function tenths(percent: number): number {
  return Math.round(percent * 10) / 10;
}
