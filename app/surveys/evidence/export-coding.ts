import type { ChartTable } from "#app/charts/chart.ts";
import { codingCaveatIds } from "./coding-caveats.ts";
import { countCodes } from "./count-codes.ts";
import type { Coding } from "./evidence.ts";
import { caveatTexts, type EvidenceReading, paperCitation, standingCautions } from "./evidence-reading.ts";

/** A coding table, one study a row; what limits it stands in every row. */
export function codingTable(coding: Coding, reading: EvidenceReading): ChartTable {
  const caveats = codingCaveats(coding, reading).join(" ");
  const labels = ["study", "source", ...coding.columns.map(({ id }) => id), "citation", "caveats"];
  return {
    caption: paperCitation(reading, coding.id),
    columns: labels.map((label) => ({ label, numeric: false })),
    rows: coding.studies.map(({ id, source, codes }) => [
      id,
      source,
      ...coding.columns.map((column) => (codes[column.id] ?? []).join(" ")),
      paperCitation(reading, coding.id),
      caveats,
    ]),
  };
}

/** The same for programs, with the meaning and the counts of every code. */
export function codingDocument(coding: Coding, reading: EvidenceReading) {
  const { evidence, words } = reading;
  const counts = countCodes(coding);
  const rowOf = new Map(evidence.claims.map(({ id, row }) => [id, row]));
  return {
    paper: coding.id,
    citation: paperCitation(reading, coding.id),
    place: coding.locator,
    licence: evidence.papers.find(({ id }) => id === coding.id)?.licence ?? null,
    language: words.language,
    caveats: codingCaveats(coding, reading),
    columns: coding.columns.map(({ id, codes }) => ({
      id,
      name: words.columns[id] ?? id,
      codes: codes.map((code) => ({
        id: code.id,
        row: rowOf.get(code.id) ?? "",
        meaning: words.claims[code.id] ?? "",
        counted: counts.get(code.id) ?? 0,
        printed: code.printed,
      })),
    })),
    studies: coding.studies,
  };
}

/** What limits a coding table wherever it is taken, each once: what limits every share, and what limits this table. */
function codingCaveats(coding: Coding, reading: EvidenceReading): readonly string[] {
  return [...standingCautions(reading), ...caveatTexts(reading, codingCaveatIds(coding, reading))];
}
