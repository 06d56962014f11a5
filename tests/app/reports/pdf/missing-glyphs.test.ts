import { expect, test } from "vitest";
import { missingGlyphs } from "#app/reports/pdf/missing-glyphs.ts";

test("every text the typesetter could not draw is read, once", () => {
  const message =
    'message: "PDF/UA-1 error: the text `\\"北\\"` could not be displayed with font `\\"Source Sans 3\\"`", message: "PDF/UA-1 error: the text `\\"北\\"` could not be", message: "the text contains the disallowed codepoint `\\"\\\\u{feff}\\"`"';
  expect(missingGlyphs(message)).toEqual(["北", "\ufeff"]);
});

test("another fault names no character", () => {
  expect(missingGlyphs('message: "PDF/UA-1 error: heading title is empty"')).toEqual([]);
});
