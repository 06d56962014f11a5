import { quote } from "#app/questions/nearest-id.ts";
import type { ProblemList, ProblemPath } from "#app/questions/problem.ts";
import { noteUnknown } from "../references.ts";
import type { Survey } from "../survey-schema.ts";
import { checkAlso } from "./check-also.ts";
import type { LibraryPaper, LibraryRow, LibraryTable } from "./library-schema.ts";
import { countsThatFit, fitsPercent } from "./percent.ts";
import { rowFigure } from "./row-figure.ts";
import { capabilitiesCounting, sharesAt, sharesOf } from "./survey-shares.ts";

/** One table with what its rows may speak of. */
export type TableContext = {
  readonly table: LibraryTable;
  readonly paper: LibraryPaper;
  readonly path: ProblemPath;
  /** Every row of the library by id. */
  readonly rows: ReadonlyMap<string, LibraryRow>;
  readonly regions: readonly string[];
  readonly survey: Survey | null;
};

/**
 * Checks one table of a paper. Each count stands in one place, here or in `survey.yaml`; what the paper prints as a percentage is
 * that of the count; sums and remainders of other rows come out; the rows of a complete table add up to its base.
 */
export function checkTable(context: TableContext, list: ProblemList): void {
  const { table, path } = context;
  table.rows.forEach((row, r) => {
    const at = [...path, "rows", r];
    checkReferences(row, at, context, list);
    if (context.survey === null) return;
    checkHome(row, at, context, context.survey, list);
    checkFigure(row, at, context, list);
  });
  if (context.survey !== null) checkSums(context, list);
}

function checkReferences(row: LibraryRow, at: ProblemPath, { table, rows, regions }: TableContext, list: ProblemList) {
  const known = [...rows.keys()];
  if (row.region !== undefined) noteUnknown(row.region, [...at, "region"], regions, "region", list);
  if (row.rest !== undefined) noteUnknown(row.rest, [...at, "rest"], known, "row", list);
  row.sum?.forEach((id, place) => {
    noteUnknown(id, [...at, "sum", place], known, "row", list);
  });
  const siblings = table.rows.filter(({ id, within }) => within === undefined && id !== row.id).map(({ id }) => id);
  if (row.within !== undefined) noteUnknown(row.within, [...at, "within"], siblings, "row of this table", list);
}

function checkHome(
  row: LibraryRow,
  at: ProblemPath,
  { paper, table }: TableContext,
  survey: Survey,
  list: ProblemList,
) {
  const shares = sharesOf(survey, paper.id);
  const cited = sharesAt(shares, row.cites ?? []);
  row.cites?.forEach((locator, place) => {
    const known = shares.map((share) => share.locator);
    noteUnknown(locator, [...at, "cites", place], known, "share in survey.yaml called", list);
  });
  if (row.cites !== undefined && row.n !== undefined)
    list.add([...at, "n"], () => 'The count stands in survey.yaml already. Remove "n" here.');
  const base = row.of ?? table.of ?? paper.reviewed;
  const odd = cited.find(({ n, of }) => n !== cited[0]?.n || of !== base);
  if (odd !== undefined)
    list.add(
      [...at, "cites"],
      () =>
        `survey.yaml counts ${odd.n} of ${odd.of} studies here, which does not agree with the base of ${base} or with its other places. Correct the one that is wrong.`,
    );
  checkAlso(row.also ?? [], capabilitiesCounting(cited), survey, [...at, "also"], list);
}

function checkFigure(row: LibraryRow, at: ProblemPath, context: TableContext, list: ProblemList): void {
  const figure = figureOf(row, context);
  const { percent } = row;
  if (figure.kind === "counted") {
    const { n, of } = figure;
    if (n > of) list.add([...at, "n"], () => `${n} of ${of} studies is more than all. Correct "n" or "of".`);
    else if (percent !== undefined && !fitsPercent(n, of, percent))
      list.add([...at, "percent"], () => `${n} of ${of} studies is not ${percent}%. Correct "percent" or the count.`);
  }
  if (figure.kind === "printed" && countsThatFit(figure.percent, figure.of).length > 1)
    list.add(
      [...at, "percent"],
      () => `Several counts of ${figure.of} studies give ${figure.percent}%. Add "n", the count the paper gives.`,
    );
}

function checkSums(context: TableContext, list: ProblemList): void {
  const { table, paper, path, rows } = context;
  const base = table.of ?? paper.reviewed;
  const count = (row: LibraryRow | undefined) => {
    const figure = row === undefined ? null : figureOf(row, context);
    return figure !== null && "n" in figure ? figure.n : 0;
  };
  const sum = (parts: readonly (LibraryRow | undefined)[]) => parts.reduce((all, part) => all + count(part), 0);
  table.rows.forEach((row, r) => {
    const at = [...path, "rows", r];
    const parts = table.rows.filter(({ within }) => within === row.id);
    if (sum(parts) > count(row))
      list.add(
        at,
        () => `The parts of ${quote(row.id)} add up to ${sum(parts)}, more than ${count(row)}. Correct them.`,
      );
    if (row.sum !== undefined && sum(row.sum.map((id) => rows.get(id))) !== count(row))
      list.add(
        [...at, "sum"],
        () =>
          `These rows add up to ${sum(row.sum?.map((id) => rows.get(id)) ?? [])}, not to ${count(row)}. Correct them.`,
      );
    const { rest } = row;
    if (rest !== undefined && base - count(rows.get(rest)) !== count(row))
      list.add(
        [...at, "rest"],
        () =>
          `${base} less ${count(rows.get(rest))} is ${base - count(rows.get(rest))}, not ${count(row)}. Correct one.`,
      );
  });
  const whole = sum(table.rows.filter(({ within }) => within === undefined));
  if (table.complete === true && whole !== base)
    list.add(
      [...path, "rows"],
      () => `The rows add up to ${whole}, not to ${base}. Correct them, or remove complete: true.`,
    );
}

function figureOf(row: LibraryRow, { table, paper, survey }: TableContext) {
  return rowFigure(row, table, paper, survey === null ? [] : sharesOf(survey, paper.id));
}
