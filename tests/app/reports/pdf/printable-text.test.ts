import fc from "fast-check";
import { expect, test } from "vitest";
import { mapTexts, missingCharacter, printableText } from "#app/reports/pdf/printable-text.ts";

test("ordinary text, signs of markup included, stays as it is", () => {
  for (const text of [
    '#read("/etc/passwd")',
    "*bold* $x$ @ref <Test>",
    "/ term",
    "Łódź, جامعة, 北京, 👩‍👩‍👧‍👦",
    "one\ntwo",
  ]) {
    expect(printableText(text, [])).toBe(text);
  }
});

test("control characters show as a box and line ends of every kind as a line end", () => {
  expect(printableText("a\u0000b\u0007c", [])).toBe(`a${missingCharacter}b${missingCharacter}c`);
  expect(printableText("a\r\nb\rc\u2028d\ve", [])).toBe("a\nb\nc\nd\ne");
});

test("marks that turn the direction of what follows are left out", () => {
  expect(printableText("\u202Egnp.exe\ufeff", [])).toBe("gnp.exe");
});

test("only the characters without a glyph are replaced", () => {
  expect(printableText("a北b京", ["北"])).toBe(`a${missingCharacter}b京`);
});

test("whatever comes in, no control character and no lone surrogate goes out", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const printed = printableText(text, []);
      expect(printed.isWellFormed()).toBe(true);
      expect(/[^\P{Cc}\n]/u.test(printed)).toBe(false);
    }),
  );
});

test("every text of a document is reached, and nothing else is touched", () => {
  const data = { a: ["x", 1, null], b: { c: "y", d: true } };
  expect(mapTexts(data, (text) => text.toUpperCase())).toEqual({ a: ["X", 1, null], b: { c: "Y", d: true } });
});
