import type { ChartTable } from "#app/charts/chart.ts";

/** Characters of table text that fit between the margins. */
const lineLength = 108;
/** A longer word is expected to break. */
const longestKept = 22;

/**
 * How wide the columns of words stand to each other: by the length of what they hold, softened so that one long cell
 * does not starve its neighbours, and never below the longest word. Columns of numbers take what they need.
 * `tight` says that not every word will find room unbroken.
 */
export function columnWeights(table: ChartTable): { weights: readonly number[]; tight: boolean } {
  const columns = table.columns.map(({ label, numeric }, index) => {
    const texts = [label, ...table.rows.map((row) => row[index] ?? "")];
    const longest = Math.max(...texts.map((text) => text.length));
    const word = Math.max(...texts.flatMap((text) => text.split(/\s+/u)).map((part) => part.length));
    const mean = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
    return { numeric, longest, word, least: Math.min(word, longestKept) + 4, wish: Math.sqrt(Math.max(9, mean)) };
  });
  const numbers = sum(columns.filter(({ numeric }) => numeric).map(({ longest }) => longest + 4));
  const words = columns.filter(({ numeric }) => !numeric);
  const room = Math.max(20, lineLength - numbers);
  const share = room / Math.max(1, sum(words.map(({ wish }) => wish)));
  return {
    weights: columns.map(({ numeric, wish, least }) => (numeric ? 1 : Math.max(least, Math.round(wish * share)))),
    tight: sum(words.map(({ least }) => least)) > room || words.some(({ word }) => word > longestKept),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
