import fc from "fast-check";
import { expect, test } from "vitest";
import { plainWords } from "#app/i18n/plain-words.ts";

test("marks, capitals and signs make no difference", () => {
  const same = [
    ["Boğaziçi Üniversitesi", "BOGAZICI UNIVERSITESI"],
    ["İstanbul", "ıstanbul"],
    ["Københavns Universitet", "kobenhavns  universitet"],
    ["University of Wisconsin–Green Bay", "university of wisconsin-green bay"],
    ["L-Università ta' Malta", "l universita ta malta"],
    ["Πανεπιστήμιο Κύπρου", "ΠΑΝΕΠΙΣΤΗΜΙΟ ΚΥΠΡΟΥ"],
    ["جــامـعـة", "جامعة"],
    ["Großenhain", "GROSSENHAIN"],
  ];
  for (const [one = "", other = ""] of same) expect(plainWords(one)).toBe(plainWords(other));
});

test("words of every script stay words", () => {
  expect(plainWords("南方科技大学")).toBe("南方科技大学");
  expect(plainWords("포항공과대학교")).not.toBe("");
  expect(plainWords("Вильнюсский университет")).toBe("вильнюсскии университет");
});

test("plain words are as plain as they get, and hold nothing that a search reads as a sign", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const plain = plainWords(text);
      expect(plainWords(plain)).toBe(plain);
      expect(plain).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
    }),
    { numRuns: 500 },
  );
});
