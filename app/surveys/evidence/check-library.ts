import { quote } from "#app/questions/nearest-id.ts";
import { type ProblemList, type ProblemPath, problemList } from "#app/questions/problem.ts";
import { type Checked, checkedAs } from "../checked.ts";
import { noteDuplicates, noteUnknown } from "../references.ts";
import { readShape } from "../shape.ts";
import type { Survey } from "../survey-schema.ts";
import { checkAppraisals } from "./check-appraisals.ts";
import { checkTable } from "./check-table.ts";
import { type CodingFile, citesOf, codesOf } from "./coding-schema.ts";
import { type LibraryFile, type LibraryPaper, librarySchema } from "./library-schema.ts";
import { sharesOf } from "./survey-shares.ts";

/** What a library is checked against; null for what cannot be read. */
export type LibraryContext = {
  readonly survey: Survey | null;
  /** Ids with a citation in the words of the instrument. */
  readonly sources: readonly string[] | null;
  readonly codings: readonly CodingFile[];
};

/**
 * Checks the content of `evidence/library.yaml`. Beyond its shape: ids are unique, every paper has a citation, every selection
 * ends at the number of studies reviewed, every table adds up, and every share `survey.yaml` counts of a paper, and every finding
 * its lenses point to, has its place here or in a coding table.
 */
export function checkLibrary(value: unknown, context: LibraryContext): Checked<LibraryFile> {
  const problems = problemList();
  const library = readShape(librarySchema, value, problems);
  checkIds(library, context, problems);
  const rows = new Map(rowsOf(library).map(({ row }) => [row.id, row]));
  library.papers.forEach((paper, p) => {
    const path = ["papers", p];
    if (context.sources !== null) noteUnknown(paper.id, [...path, "id"], context.sources, "source", problems);
    checkFlow(paper, path, problems);
    checkAppraisals(paper.appraisals ?? [], paper.id, [...path, "appraisals"], problems);
    const regions = library.regions.map(({ id }) => id);
    paper.tables.forEach((table, t) => {
      checkTable({ table, paper, path: [...path, "tables", t], rows, regions, survey: context.survey }, problems);
    });
    checkPublications(paper, path, problems);
    if (context.survey !== null) checkPlaces(paper, path, context.survey, context.codings, problems);
  });
  if (context.survey !== null) checkFindings(library, context.survey, context.codings, problems);
  return checkedAs(library, problems, problemList());
}

function rowsOf(library: LibraryFile) {
  return library.papers.flatMap(({ tables }, p) =>
    tables.flatMap((table, t) =>
      table.rows.map((row, r) => ({ row, table, path: ["papers", p, "tables", t, "rows", r, "id"] as ProblemPath })),
    ),
  );
}

function checkIds(library: LibraryFile, { codings }: LibraryContext, list: ProblemList): void {
  const taken = (ids: readonly string[]) => ids.map((id) => ({ id, path: [] }));
  const papers = library.papers.map(({ id }, p) => ({ id, path: ["papers", p, "id"] }));
  noteDuplicates(papers, "paper", list);
  for (const { paper } of codings)
    if (!library.papers.some(({ id }) => id === paper))
      list.add(["papers"], () => `There is a coding table of ${quote(paper)}, but no such paper. Add the paper.`);
  const tables = library.papers.flatMap((paper, p) =>
    paper.tables.map(({ id }, t) => ({ id, path: ["papers", p, "tables", t, "id"] })),
  );
  const coded = codings.flatMap(({ columns }) => columns.flatMap((column) => column.tables.map(({ id }) => id)));
  noteDuplicates([...taken(coded), ...tables], "table", list);
  const rows = rowsOf(library).map(({ row, path }) => ({ id: row.id, path }));
  noteDuplicates([...taken(codings.flatMap((coding) => codesOf(coding).map(({ id }) => id))), ...rows], "row", list);
  for (const kind of ["regions", "reading"] as const)
    noteDuplicates(
      (library[kind] ?? []).map(({ id }, place) => ({ id, path: [kind, place, "id"] })),
      kind === "regions" ? "region" : "group",
      list,
    );
}

function checkFlow({ flow, reviewed }: LibraryPaper, path: ProblemPath, list: ProblemList): void {
  if (flow === undefined || flow.length === 0) return;
  flow.forEach((left, step) => {
    const before = flow[step - 1] ?? Number.POSITIVE_INFINITY;
    if (left > before)
      list.add([...path, "flow", step], () => `${left} studies cannot be left of ${before}. Correct the step.`);
  });
  const last = flow.at(-1);
  if (last !== reviewed && !Number.isNaN(reviewed) && !Number.isNaN(last))
    list.add(
      [...path, "flow"],
      () => `The selection ends with ${last} studies, but ${reviewed} were reviewed. Correct one of the two.`,
    );
}

function checkPublications({ tables, reviewed }: LibraryPaper, path: ProblemPath, list: ProblemList): void {
  const counted = tables.flatMap(({ rows }) => rows).filter(({ publication }) => publication !== undefined);
  const sum = counted.reduce((all, { n }) => all + (n ?? 0), 0);
  if (sum > reviewed)
    list.add(
      path,
      () => `Its kinds of publication add up to ${sum}, but ${reviewed} studies were reviewed. Correct them.`,
    );
}

/** Every finding an element of a lens points to is a row here or a code of a coding table. */
function checkFindings(
  library: LibraryFile,
  { lenses }: Survey,
  codings: readonly CodingFile[],
  list: ProblemList,
): void {
  const known = new Set([
    ...rowsOf(library).map(({ row }) => row.id),
    ...codings.flatMap((coding) => codesOf(coding).map(({ id }) => id)),
  ]);
  for (const lens of lenses ?? [])
    for (const { id, finding } of lens.elements)
      if (finding !== undefined && !known.has(finding))
        list.add(
          ["papers"],
          () =>
            `The element ${quote(id)} of the lens ${quote(lens.id)} in survey.yaml points to the finding ${quote(finding)}, which is neither a row here nor a code of a coding table. Correct it there.`,
        );
}

function checkPlaces(
  paper: LibraryPaper,
  path: ProblemPath,
  survey: Survey,
  codings: readonly CodingFile[],
  list: ProblemList,
): void {
  const placed = new Set([
    ...paper.tables.flatMap(({ rows }) => rows.flatMap(({ cites }) => cites ?? [])),
    ...codings.filter((coding) => coding.paper === paper.id).flatMap((coding) => codesOf(coding).flatMap(citesOf)),
  ]);
  for (const locator of new Set(sharesOf(survey, paper.id).map((share) => share.locator)))
    if (!placed.has(locator))
      list.add(
        path,
        () => `survey.yaml counts ${quote(locator)} of this paper, but no row cites it. Add one with "cites".`,
      );
}
