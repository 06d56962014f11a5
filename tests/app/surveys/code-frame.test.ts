import fc from "fast-check";
import { expect, test } from "vitest";
import { codeFrame, frameText } from "#app/surveys/code-frame.ts";

const text = "format: 1\nid: x\nversion: 1.0.0\nlevels: five\nroles:\n";

function shown(of: string, line: number, column: number): readonly string[] {
  const frame = codeFrame(of, { line, column });
  return frame === null ? [] : frameText(frame);
}

test("two lines before the place and one after stand around it, with a mark below", () => {
  expect(shown(text, 4, 9)).toEqual([
    "  2 | id: x",
    "  3 | version: 1.0.0",
    "> 4 | levels: five",
    "    |         ^",
    "  5 | roles:",
  ]);
});

test("the first and the last line have fewer neighbours, and numbers line up", () => {
  expect(shown(text, 1, 1)).toEqual(["> 1 | format: 1", "    | ^", "  2 | id: x"]);
  expect(shown(`${"a\n".repeat(9)}b`, 10, 1).slice(-2)).toEqual(["> 10 | b", "     | ^"]);
});

test("a place behind the last line of a file has no frame; one at its end has", () => {
  expect(codeFrame(text, { line: 9, column: 1 })).toBeNull();
  expect(shown("a: 1", 1, 5)).toEqual(["> 1 | a: 1", "    |     ^"]);
});

test("a line of a million characters is cut around the place", () => {
  const [line = "", mark = ""] = shown(`${"a".repeat(500_000)}X${"b".repeat(500_000)}`, 1, 500_001);
  expect(line.length).toBeLessThan(120);
  expect(line.charAt(mark.indexOf("^"))).toBe("X");
});

test("a tab is one mark wide, and nothing in a file steers the terminal", () => {
  expect(shown("\tid: \u001b[31mred\u202e\r\n", 1, 2)).toEqual(["> 1 | →id: ·[31mred·", "    |  ^"]);
});

test("whatever the text and the place, the mark stands below the character meant", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom("a", "b", "c", " "), maxLength: 300 }), { minLength: 1 }),
      fc.nat(),
      fc.nat(),
      (lines, row, place) => {
        const line = row % lines.length;
        const own = `${lines[line]}|`;
        const column = place % own.length;
        const all = lines.with(line, own).join("\n");
        const frame = codeFrame(all, { line: line + 1, column: column + 1 });
        const written = frame?.lines.find(({ number }) => number === line + 1)?.text ?? "";
        expect(written.charAt(frame?.before ?? -1)).toBe(own.charAt(column));
        expect(written.length).toBeLessThanOrEqual(102);
      },
    ),
  );
});
