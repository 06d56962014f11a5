import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvText } from "#app/charts/csv-text.ts";

const table = (...rows: string[][]) => csvText({ caption: "", columns: [{ label: "A", numeric: false }], rows });

describe("a table as CSV", () => {
  test("starts with the mark spreadsheets look for and ends every line with CR LF", () => {
    expect(table(["x"])).toBe("\uFEFFA\r\nx\r\n");
  });

  test("quotes cells that hold separators, quotes or line breaks", () => {
    expect(table(["a,b", 'say "yes"', "two\nlines"])).toContain('"a,b","say ""yes""","two\nlines"');
  });

  test.each(["=1+1", "+1", "-cmd", "@SUM(A1)", "\t=1", " =1", "\n=1", "＝1+1", "-1+2"])(
    "%j stays text in a spreadsheet",
    (cell) => {
      expect(table([cell])).toContain(`'${cell}`);
    },
  );

  test.each(["-5", "-2.5", "3", "2.6", "Level 2", ""])("%j is left as it is", (cell) => {
    expect(table([cell])).toContain(`\r\n${cell}\r\n`);
  });

  test("whatever a cell holds, it comes back whole", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (cell) => {
        const [, row = ""] = /^\uFEFFA\r\n([\s\S]*)\r\n$/.exec(table([cell])) ?? [];
        const read = row.startsWith('"') ? row.slice(1, -1).replaceAll('""', '"') : row;
        return read === cell || read === `'${cell}`;
      }),
    );
  });
});
