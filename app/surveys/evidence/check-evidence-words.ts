import { z } from "zod";
import { quote } from "#app/questions/nearest-id.ts";
import { problemList } from "#app/questions/problem.ts";
import { type Checked, checkedAs } from "../checked.ts";
import { compareIds } from "../compare-ids.ts";
import { group, readShape, words } from "../shape.ts";
import { type CodingFile, codesOf } from "./coding-schema.ts";
import type { EvidenceWords } from "./evidence-words.ts";
import type { LibraryFile } from "./library-schema.ts";

/**
 * Checks one words file of the evidence against its structure (null when that cannot be read): every id has its words, and no
 * words stand for an id that does not exist.
 */
export function checkEvidenceWords(
  value: unknown,
  language: string,
  library: LibraryFile | null,
  codings: readonly CodingFile[],
): Checked<EvidenceWords> {
  const problems = problemList();
  const read = readShape(wordsSchema, value, problems);
  const found: EvidenceWords = { ...read, readers: read.readers ?? {} };
  if (found.language !== "" && found.language !== language)
    problems.add(
      ["language"],
      () =>
        `The file is called ${language}.json, but its language is ${quote(found.language)}. Write ${quote(language)}, or rename the file.`,
    );
  if (library !== null)
    for (const [part, { what, ids }] of Object.entries(wantedIds(library, codings)))
      compareIds(found[part as Part], ids, [part], what, problems);
  return checkedAs(found, problems, problemList());
}

const wordsSchema = group({
  language: z.string(),
  review: z.enum(["reviewed", "unreviewed"]).optional(),
  regions: z.record(z.string(), words()),
  papers: z.record(
    z.string(),
    group({
      design: words(),
      scope: words(),
      appraisal: words(),
      inconsistencies: z.array(words()),
      losses: z.array(words()),
    }),
  ),
  tables: z.record(z.string(), words()),
  columns: z.record(z.string(), words()),
  claims: z.record(z.string(), words()),
  caveats: z.record(z.string(), words()),
  reading: z.record(z.string(), words()),
  readers: z.record(z.string(), words()).optional(),
});

type Part = Exclude<keyof EvidenceWords, "language" | "review">;

function wantedIds({ regions, papers, reading }: LibraryFile, codings: readonly CodingFile[]) {
  const tables = papers.flatMap((paper) => paper.tables);
  const rows = tables.flatMap((table) => table.rows);
  const codes = codings.flatMap(codesOf);
  const columns = codings.flatMap((coding) => coding.columns);
  const ids = (parts: readonly { readonly id: string }[]) => parts.map(({ id }) => id);
  const warned = [...papers, ...tables, ...rows, ...codings, ...codes];
  return {
    regions: { what: "region", ids: ids(regions) },
    papers: { what: "paper", ids: ids(papers) },
    tables: { what: "table", ids: ids([...tables, ...columns.flatMap((column) => column.tables)]) },
    columns: { what: "column", ids: ids(columns) },
    claims: { what: "row", ids: ids([...rows, ...codes]) },
    caveats: { what: "caveat", ids: warned.flatMap(({ caveats }) => caveats ?? []) },
    reading: { what: "group", ids: ids(reading ?? []) },
    readers: { what: "reader", ids: papers.flatMap(({ appraisals }) => appraisals?.map(({ by }) => by) ?? []) },
  } satisfies Record<Part, { readonly what: string; readonly ids: readonly string[] }>;
}
