import fc from "fast-check";
import { expect, test } from "vitest";
import { csvText } from "#app/charts/csv-text.ts";
import { parseCsv } from "#app/rounds/hand-over/parse-csv.ts";

function textsOf(text: string) {
  const read = parseCsv(text);
  return read.ok ? read.rows.map((row) => row.map((cell) => cell.text)) : read.problems;
}

test("cells are read with comma or semicolon, with quotes, and with either end of line", () => {
  expect(textsOf('a,b\r\n"x, ""y""",2\n\n,\n"two\nlines",')).toEqual([
    ["a", "b"],
    ['x, "y"', "2"],
    ["two\nlines", ""],
  ]);
  expect(textsOf("a;b\n1,5;2")).toEqual([
    ["a", "b"],
    ["1,5", "2"],
  ]);
  expect(textsOf("")).toEqual([]);
});

test("every cell knows where it begins", () => {
  const read = parseCsv('a,b\n"x\ny",z');
  expect(read.ok && read.rows[1]).toEqual([
    { text: "x\ny", line: 2, column: 1 },
    { text: "z", line: 3, column: 4 },
  ]);
});

test("a quote that is never closed, or closed too early, is named with its place", () => {
  expect(textsOf('a,b\n1,"x')).toEqual([{ line: 2, column: 3, message: expect.stringMatching(/never closed/) }]);
  expect(textsOf('a\n"x"y')).toEqual([
    { line: 2, column: 4, message: expect.stringMatching(/after the closing quote/) },
  ]);
});

test("what our own files hold is read back, guarded formulas too", () => {
  const cell = fc
    .oneof(fc.string(), fc.constantFrom("=1+1", "@x", "-2", "+3", '"', ",", "a;b", "\u2028"))
    .map((text) => text.trim().replace(/^'+/, "").replace(/\r\n?/g, "\n").trim());
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 5 });
  fc.assert(
    fc.property(table, (rows) => {
      const columns = ["one", "two", "three"].map((label) => ({ label, numeric: false }));
      const written = csvText({ caption: "", columns, rows }).slice(1);
      const full = rows.filter((row) => row.some((text) => text !== ""));
      expect(textsOf(written)).toEqual([["one", "two", "three"], ...full]);
    }),
  );
});
