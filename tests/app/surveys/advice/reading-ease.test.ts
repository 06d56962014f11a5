import { expect, test } from "vitest";
import { formulaName, readingEase, veryDifficult } from "#app/surveys/advice/reading-ease.ts";

const often = (sentence: string) => Array.from({ length: 40 }, () => sentence);

test("Flesch by hand: five words of one syllable in a sentence", () => {
  expect(readingEase(often("We plan what we do."), "en-GB")).toBeCloseTo(206.835 - 1.015 * 5 - 84.6, 9);
});

test("Fernández Huerta by hand: four words of 1, 1, 2 and 3 syllables", () => {
  expect(readingEase(often("No se pide calidad."), "es-MX")).toBeCloseTo(206.84 - 1.02 * 4 - 60 * (7 / 4), 9);
});

test("long words in long sentences are very difficult, everyday ones are not", () => {
  const dense =
    "Institutional operationalisation necessitates comprehensive interorganisational standardisation considerations";
  expect(readingEase(often(dense), "en")).toBeLessThan(veryDifficult);
  expect(readingEase(often("Does your town have a plan for floods?"), "en")).toBeGreaterThan(70);
});

test("a colon or a full stop ends a sentence, a dot inside a number does not", () => {
  const [one, two] = [
    "We plan what we do and then we do what we plan",
    "We plan what we do. And then we do what we plan",
  ];
  expect(readingEase(often(two), "en")).toBeGreaterThan(readingEase(often(one), "en") ?? 0);
  expect(readingEase(often("We met 2.5 days"), "en")).toBe(readingEase(often("We met 25 days"), "en"));
});

test("nothing is said of a language without a formula, nor of too few words", () => {
  expect(readingEase(often("Wir planen, was wir tun."), "de")).toBeNull();
  expect(readingEase(["We plan what we do."], "en")).toBeNull();
  expect([formulaName("en"), formulaName("es-MX"), formulaName("de")]).toEqual([
    "Flesch reading ease",
    "Fernández Huerta",
    "",
  ]);
});
