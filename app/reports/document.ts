import type { Chart, ChartTable } from "#app/charts/chart.ts";

/**
 * A report as data: a closed set of blocks. Sections compose blocks; renderers (web page, PDF, file) know only blocks,
 * so screen and paper cannot drift. All text is final, in the report's language, and is text, never markup.
 */
export type Block =
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly text: string; readonly id: string }
  | { readonly kind: "paragraph"; readonly text: string; readonly tone: "normal" | "quiet" | "lead" }
  | { readonly kind: "verdict"; readonly sentences: readonly string[] }
  | { readonly kind: "facts"; readonly rows: readonly { readonly term: string; readonly text: string }[] }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "callout"; readonly tone: "note" | "warn"; readonly text: string }
  | { readonly kind: "figure"; readonly chart: Chart }
  | { readonly kind: "table"; readonly table: ChartTable }
  | { readonly kind: "levels"; readonly table: LevelTable }
  | { readonly kind: "carpet"; readonly groups: readonly CarpetGroup[] }
  | { readonly kind: "phases"; readonly phases: readonly PhaseLane[] }
  | { readonly kind: "capability"; readonly sheet: CapabilitySheet }
  | { readonly kind: "pageBreak" };

/** A heat-map as a real table: every cell carries its level number. */
export type LevelTable = {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly LevelCell[] }[];
  readonly note: string | null;
};
export type LevelCell = {
  readonly level: number | null;
  readonly text: string;
  readonly small: string;
  readonly rose: boolean;
};

/** All capabilities, one line each, grouped by dimension. */
export type CarpetGroup = {
  readonly name: string;
  readonly reading: string;
  readonly lines: readonly {
    readonly level: number | null;
    readonly mark: string;
    readonly name: string;
    readonly note: string;
  }[];
};

/** One roadmap phase with its actions. */
export type PhaseLane = {
  readonly name: string;
  readonly period: string;
  readonly exit: string;
  readonly load: string;
  readonly actions: readonly {
    readonly id: string;
    readonly title: string;
    readonly why: string;
    readonly facts: readonly string[];
  }[];
  readonly empty: string;
};

/** The appendix entry of one capability. */
export type CapabilitySheet = {
  readonly id: string;
  readonly name: string;
  readonly marks: readonly string[];
  readonly purpose: string;
  readonly level: number | null;
  readonly reading: string;
  readonly now: string;
  readonly next: string | null;
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  /** Free text of the respondent, shown literally. */
  readonly note: string | null;
};

export type ReportCover = {
  readonly organisation: string;
  readonly title: string;
  readonly subtitle: string;
  readonly lede: string;
  /** Null where nothing is scored. */
  readonly chart: Chart | null;
  readonly facts: readonly { readonly term: string; readonly text: string }[];
};

export type ReportDocument = {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly title: string;
  readonly institution: string;
  readonly cover: ReportCover;
  /** Running head at the end side, and the foot with its caveat. */
  readonly runningTitle: string;
  readonly caveat: string;
  readonly disclaimer: string | null;
  /** Printed on every sheet when set: "Demonstration data". */
  readonly demonstration: string | null;
  readonly contents: { readonly title: string };
  readonly pageLabel: string;
  readonly blocks: readonly Block[];
};
