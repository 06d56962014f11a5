import { codingCaveatIds } from "./coding-caveats.ts";
import { columnTotals, countCodes, studiesWith } from "./count-codes.ts";
import type { Coding, CodingColumn } from "./evidence.ts";
import { caveatTexts, type EvidenceReading, paperName } from "./evidence-reading.ts";
import { figureText, numberText, percentText } from "./figure-text.ts";
import { percentOf } from "./percent.ts";
import { sharedStudies } from "./shared-studies.ts";
import { studyClusters } from "./study-clusters.ts";

/** Studies hang together when they share this part of their codes. */
const clusterShare = 0.8;

/** A coding table as its page shows it. */
export function codingPage(coding: Coding, chosen: string | null, reading: EvidenceReading) {
  const { translator } = reading;
  const codes = coding.columns.flatMap((column) => column.codes);
  const counts = countCodes(coding);
  return {
    title: translator.t("evidence:coding.title", { paper: paperName(reading, coding.id) }),
    lead: translator.t("evidence:coding.lead", { studies: coding.studies.length, codes: codes.length }),
    findings: codingFindings(coding, counts, reading),
    caveats: caveatTexts(reading, codingCaveatIds(coding, reading)),
    columns: coding.columns.map(({ id }) => ({ id, name: reading.words.columns[id] ?? id })),
    totals: listedTotals(coding, reading),
    codes: coding.columns.map((column) => listedCodes(column, coding, counts, reading)),
    found: chosen === null ? null : foundText(coding, chosen, counts, reading),
    studies: (chosen === null ? coding.studies : studiesWith(coding, chosen)).map(({ id, source, codes: cells }) => ({
      id,
      source,
      cells: coding.columns.map((column) => cells[column.id] ?? []),
    })),
  };
}

export type CodingPage = ReturnType<typeof codingPage>;

/** The code an address asks for, when the table has it. */
export function readCode(chosen: URLSearchParams, coding: Coding): string | null {
  const value = chosen.get("code");
  const known = coding.columns.some(({ codes }) => codes.some(({ id }) => id === value));
  return known ? value : null;
}

function codingFindings(coding: Coding, counts: ReadonlyMap<string, number>, reading: EvidenceReading) {
  const { evidence, translator } = reading;
  const { t } = translator;
  const codes = coding.columns.flatMap((column) => column.codes);
  const wrong = codes.filter(({ id, printed }) => (counts.get(id) ?? 0) !== printed.n).length;
  const clusters = studyClusters(coding.studies, clusterShare);
  const shared = evidence.codings
    .filter(({ id }) => id !== coding.id)
    .map((other) => ({ count: sharedStudies(coding.studies, other.studies), paper: paperName(reading, other.id) }))
    .filter(({ count }) => count > 0);
  return [
    wrong === 0 ? t("evidence:coding.agree", { count: codes.length }) : t("evidence:coding.disagree", { count: wrong }),
    ...(clusters.clusters === 0
      ? []
      : [
          t("evidence:coding.clusters", {
            ...clusters,
            studies: coding.studies.length,
            share: percentText(100 * clusterShare, translator),
          }),
        ]),
    ...shared.map((values) => t("evidence:coding.shared", values)),
  ];
}

function listedTotals(coding: Coding, { words, translator }: EvidenceReading) {
  const totals = columnTotals(coding);
  return {
    assignments: totals.reduce((sum, { assignments }) => sum + assignments, 0),
    rows: totals.map(({ id, assignments, share, studies }) => ({
      id,
      name: words.columns[id] ?? id,
      assignments: numberText(assignments, translator),
      share: share === null ? "" : percentText(Math.floor(1000 * share + 0.5) / 10, translator, 1),
      studies: figureText({ kind: "counted", n: studies, of: coding.studies.length }, translator),
    })),
  };
}

function listedCodes(
  { id, codes }: CodingColumn,
  coding: Coding,
  counts: ReadonlyMap<string, number>,
  { evidence, words, translator }: EvidenceReading,
) {
  const of = coding.studies.length;
  return {
    id,
    name: words.columns[id] ?? id,
    codes: codes.map((code) => {
      const n = counts.get(code.id) ?? 0;
      const claim = evidence.claims.find((one) => one.id === code.id);
      const { n: printed, percent } = code.printed;
      return {
        id: code.id,
        meaning: words.claims[code.id] ?? code.id,
        side: evidence.tables.find((table) => table.id === claim?.table)?.side ?? null,
        counted: numberText(n, translator),
        printed:
          percent === null
            ? numberText(printed, translator)
            : `${numberText(printed, translator)} (${percentText(percent, translator)})`,
        share: percentText(percentOf(n, of), translator),
      };
    }),
  };
}

function foundText(
  coding: Coding,
  code: string,
  counts: ReadonlyMap<string, number>,
  { words, translator }: EvidenceReading,
): string {
  const figure = { kind: "counted", n: counts.get(code) ?? 0, of: coding.studies.length } as const;
  const meaning = words.claims[code] ?? "";
  return translator.t("evidence:coding.matrix.found", { code, meaning, figure: figureText(figure, translator) });
}
