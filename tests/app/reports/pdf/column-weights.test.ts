import { expect, test } from "vitest";
import { columnWeights } from "#app/reports/pdf/column-weights.ts";

const table = (rows: string[][], numeric: boolean[] = []) => ({
  caption: "",
  columns: (rows[0] ?? []).map((label, index) => ({ label, numeric: numeric[index] ?? false })),
  rows: rows.slice(1),
});

test("a column of long texts is wider than one of short texts, but not in proportion", () => {
  const { weights, tight } = columnWeights(
    table([
      ["What", "Who"],
      ["A rather long sentence about what is to be done by when and why", "Provost"],
    ]),
  );
  const [long = 0, short = 0] = weights;
  expect(long).toBeGreaterThan(short);
  expect(long).toBeLessThan(short * 5);
  expect(tight).toBe(false);
});

test("no column is narrower than its longest word", () => {
  const { weights } = columnWeights(
    table([
      ["A", "B"],
      ["x ".repeat(300), "Standardisation"],
    ]),
  );
  expect(weights[1]).toBeGreaterThanOrEqual("Standardisation".length);
});

test("a word longer than any column makes the table tight", () => {
  expect(columnWeights(table([["A"], ["Donaudampfschifffahrtsgesellschaft"]])).tight).toBe(true);
});
