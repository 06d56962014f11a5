import type { DotPlot, Radar } from "./chart.ts";

/**
 * The same profile as a radar. With fewer than four axes the shape says nothing, with more than ten nobody can read it,
 * and without a value there is nothing to outline: then null.
 */
export function radarOf(plot: DotPlot): Radar | null {
  const { rows } = plot;
  if (rows.length < 4 || rows.length > 10 || rows.every(({ value }) => value === null)) return null;
  const { title, measure, description, words, scale, key, table } = plot;
  const axes = rows.map(({ label, value, range, target }) => ({ label, value, open: range !== null, target }));
  return { kind: "radar", title, measure, description, words, scale, key, table, axes };
}
