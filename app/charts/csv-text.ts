import type { ChartTable } from "./chart.ts";

/**
 * A table as CSV (RFC 4180, UTF-8 with a mark so that spreadsheets read it right). A cell that a spreadsheet would run as a
 * formula is preceded by an apostrophe, so it stays the text it is.
 */
export function csvText({ columns, rows }: ChartTable): string {
  const lines = [columns.map(({ label }) => label), ...rows].map((cells) => cells.map(csvCell).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

/** The text of a cell, so that no spreadsheet takes it for a formula. */
export function harmlessCell(text: string): string {
  const isFormula = /^[\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r]/.test(text) && !/^-?\d+([.,]\d+)?$/.test(text);
  return isFormula ? `'${text}` : text;
}

function csvCell(text: string): string {
  const harmless = harmlessCell(text);
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
