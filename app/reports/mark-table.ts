import type { ChartTable } from "#app/charts/chart.ts";
import type { Translator } from "#app/i18n/translator.ts";

/** A table on its way to a file, where a word above it would be lost: every row says that it is demonstration data. */
export function markTable(table: ChartTable, mark: string | null, { t }: Translator): ChartTable {
  if (mark === null) return table;
  return {
    ...table,
    columns: [...table.columns, { label: t("benchmarks:demonstration.column"), numeric: false }],
    rows: table.rows.map((row) => [...row, mark]),
  };
}
