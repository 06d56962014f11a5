import type { Chart, DotPlot, Radar } from "./chart.ts";

export type KeyEntry = {
  readonly mark: "own" | "open" | "openDot" | "target" | "peers";
  readonly label: string;
};

/** The marks this chart really uses, in reading order. One mark alone needs no key. */
export function chartKey(chart: Chart): readonly KeyEntry[] {
  const used = chart.kind === "radar" ? radarMarks(chart) : dotPlotMarks(chart);
  const entries = order
    .filter((mark) => used[mark])
    .map((mark) => ({ mark, label: chart.key[mark === "openDot" ? "open" : mark] }))
    .filter(({ label }) => label !== "");
  return entries.length > 1 ? entries : [];
}

const order = ["own", "open", "openDot", "target", "peers"] as const;

type Marks = Readonly<Record<KeyEntry["mark"], boolean>>;

function dotPlotMarks({ rows }: DotPlot): Marks {
  return {
    own: rows.some((row) => row.value !== null && row.range === null),
    open: rows.some((row) => row.range !== null),
    openDot: false,
    target: rows.some((row) => row.target !== null),
    peers: rows.some((row) => row.peers !== null),
  };
}

function radarMarks({ axes }: Radar): Marks {
  return {
    own: axes.some((axis) => axis.value !== null && !axis.open),
    open: false,
    openDot: axes.some((axis) => axis.value !== null && axis.open),
    target: axes.some((axis) => axis.target !== null),
    peers: false,
  };
}
