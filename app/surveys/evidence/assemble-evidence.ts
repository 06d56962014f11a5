import type { Survey } from "../survey-schema.ts";
import { type CodingFile, citesOf, codesOf } from "./coding-schema.ts";
import { countCodes } from "./count-codes.ts";
import type { Claim, ClaimTable, Coding, Evidence, Paper, Topic } from "./evidence.ts";
import type { LibraryFile, LibraryPaper } from "./library-schema.ts";
import { rowFigure } from "./row-figure.ts";
import { capabilitiesCounting, sharesAt, sharesOf } from "./survey-shares.ts";

/**
 * Puts a checked library, its coding tables and its survey together. Counts come from where they have their home: of a cited
 * row from the survey, of a code from the studies that carry it. Papers keep their order; a paper's codes follow its rows.
 */
export function assembleEvidence(
  library: LibraryFile,
  codings: readonly CodingFile[],
  survey: Survey,
  topics: readonly Topic[],
): Evidence {
  const codingsOf = (paper: LibraryPaper) => codings.filter((coding) => coding.paper === paper.id);
  return {
    regions: library.regions.map(({ id, countries }) => ({ id, countries: countries ?? [] })),
    papers: library.papers.map(paperOf),
    tables: library.papers.flatMap((paper) => [...tablesOf(paper), ...codingsOf(paper).flatMap(codeTablesOf)]),
    claims: library.papers.flatMap((paper) => [
      ...rowClaims(paper, survey),
      ...codingsOf(paper).flatMap((coding) => codeClaims(coding, survey)),
    ]),
    codings: codings.map(codingOf),
    reading: library.reading ?? [],
    topics,
  };
}

function paperOf({ id, year, language, licence, reviewed, flow, cooper, appraisals, caveats }: LibraryPaper): Paper {
  return {
    id,
    year,
    language: language ?? "en",
    licence: licence ?? null,
    reviewed,
    flow: flow ?? [],
    cooper,
    appraisals: appraisals ?? [],
    caveats: caveats ?? [],
  };
}

function tablesOf({ id: paper, tables }: LibraryPaper): readonly ClaimTable[] {
  return tables.map(({ id, locator, subject, caveats }) => ({
    id,
    paper,
    locator,
    subject,
    side: null,
    column: null,
    caveats: caveats ?? [],
  }));
}

function codeTablesOf({ paper, subject, columns, caveats }: CodingFile): readonly ClaimTable[] {
  return columns.flatMap((column) =>
    column.tables.map(({ id, locator, side }) => ({
      id,
      paper,
      locator,
      subject,
      side: side ?? null,
      column: column.id,
      caveats: caveats ?? [],
    })),
  );
}

function rowClaims(paper: LibraryPaper, survey: Survey): readonly Claim[] {
  const shares = sharesOf(survey, paper.id);
  return paper.tables.flatMap((table) =>
    table.rows.map((row) => ({
      id: row.id,
      paper: paper.id,
      table: table.id,
      row: row.row,
      figure: rowFigure(row, table, paper, shares),
      region: row.region ?? null,
      publication: row.publication ?? null,
      within: row.within ?? null,
      counted: capabilitiesCounting(sharesAt(shares, row.cites ?? [])),
      also: row.also ?? [],
      caveats: row.caveats ?? [],
    })),
  );
}

function codeClaims(coding: CodingFile, survey: Survey): readonly Claim[] {
  const shares = sharesOf(survey, coding.paper);
  const counts = countCodes(coding);
  return coding.columns.flatMap(({ tables }) =>
    tables.flatMap((table) =>
      table.codes.map((code) => ({
        id: code.id,
        paper: coding.paper,
        table: table.id,
        row: code.row,
        figure: { kind: "counted" as const, n: counts.get(code.id) ?? 0, of: coding.studies.length },
        region: null,
        publication: null,
        within: null,
        counted: capabilitiesCounting(sharesAt(shares, citesOf(code))),
        also: code.also ?? [],
        caveats: code.caveats ?? [],
      })),
    ),
  );
}

function codingOf(coding: CodingFile): Coding {
  return {
    id: coding.paper,
    locator: coding.locator,
    columns: coding.columns.map(({ id, tables }) => ({
      id,
      codes: codesOf({ columns: [{ id, tables }] }).map((code) => ({
        id: code.id,
        printed: { n: code.n, percent: code.percent ?? null },
      })),
    })),
    studies: coding.studies,
  };
}
