import type { ClaimFigure } from "./evidence.ts";
import type { LibraryPaper, LibraryRow, LibraryTable } from "./library-schema.ts";
import { countsThatFit } from "./percent.ts";
import { type CitedShare, sharesAt } from "./survey-shares.ts";

/**
 * What a row counts: the share it cites in `survey.yaml`, else its own count of the row's base, its table's or all studies
 * reviewed. A printed percentage without a count gives the count when only one fits. Without either, the row only names.
 */
export function rowFigure(
  row: Pick<LibraryRow, "n" | "of" | "percent" | "cites">,
  table: Pick<LibraryTable, "of">,
  paper: Pick<LibraryPaper, "reviewed">,
  shares: readonly CitedShare[],
): ClaimFigure {
  const [cited] = sharesAt(shares, row.cites ?? []);
  if (cited !== undefined) return { kind: "counted", n: cited.n, of: cited.of };
  const of = row.of ?? table.of ?? paper.reviewed;
  if (row.n !== undefined) return { kind: "counted", n: row.n, of };
  if (row.percent === undefined) return { kind: "named" };
  const [n, another] = countsThatFit(row.percent, of);
  return n === undefined || another !== undefined
    ? { kind: "printed", percent: row.percent, of }
    : { kind: "workedOut", n, of, percent: row.percent };
}
