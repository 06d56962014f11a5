import type { ChartTable } from "#app/charts/chart.ts";
import type { Block } from "./document.ts";

/** Short ways to write the plainest blocks. */

export function heading(level: 2 | 3, id: string, text: string): Block {
  return { kind: "heading", level, text, id };
}

export function paragraph(text: string, tone: "normal" | "quiet" | "lead" = "normal"): Block {
  return { kind: "paragraph", text, tone };
}

export function note(text: string): Block {
  return { kind: "callout", tone: "note", text };
}

export function warning(text: string): Block {
  return { kind: "callout", tone: "warn", text };
}

export function list(items: readonly string[]): Block {
  return { kind: "list", items };
}

/** A table of words; columns named in `numeric` hold numbers. */
export function table(
  caption: string,
  columns: readonly string[],
  rows: ChartTable["rows"],
  numeric: readonly string[] = [],
): Block {
  return {
    kind: "table",
    table: { caption, columns: columns.map((label) => ({ label, numeric: numeric.includes(label) })), rows },
  };
}
