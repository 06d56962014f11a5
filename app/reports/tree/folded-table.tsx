import type { ChartTable as ChartNumbers } from "#app/charts/chart.ts";
import { ChartTable } from "#app/charts/chart-table.tsx";

/** A table behind a line that says what it holds. */
export function FoldedTable({ table }: { readonly table: ChartNumbers }) {
  return (
    <details className="more">
      <summary>
        <span>{table.caption}</span>
      </summary>
      <div className="body">
        <ChartTable table={table} />
      </div>
    </details>
  );
}
