import type { DotPlot } from "./chart.ts";

export type KeyEntry = { readonly mark: "own" | "open" | "target" | "peers"; readonly label: string };

/** The marks this plot really uses, in reading order. One mark alone needs no key. */
export function dotPlotKey(chart: DotPlot): readonly KeyEntry[] {
  const rows = chart.rows;
  const entries: (KeyEntry | null)[] = [
    rows.some((row) => row.value !== null && row.range === null) ? { mark: "own", label: chart.key.own } : null,
    rows.some((row) => row.range !== null) ? { mark: "open", label: chart.key.open } : null,
    rows.some((row) => row.target !== null) ? { mark: "target", label: chart.key.target } : null,
    rows.some((row) => row.peers !== null) ? { mark: "peers", label: chart.key.peers } : null,
  ];
  const used = entries.filter((entry) => entry !== null && entry.label !== "") as KeyEntry[];
  return used.length > 1 ? used : [];
}
