import type { ChartTable } from "#app/charts/chart.ts";

/**
 * How wide the columns of words stand to each other: by the length of what they hold, softened, so that one long
 * cell does not starve its neighbours. Columns of numbers take what they need and weigh nothing here.
 */
export function columnWeights(table: ChartTable): readonly number[] {
  return table.columns.map(({ label, numeric }, index) => {
    if (numeric) return 1;
    const lengths = [label, ...table.rows.map((row) => row[index] ?? "")].map((text) => text.length);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    return Math.round(Math.sqrt(Math.min(120, Math.max(9, mean))) * 100) / 100;
  });
}
