import { expect, test } from "vitest";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import { wordsFor } from "#app/surveys/words-for.ts";

const inLanguage = (language: string): InstrumentWords => ({
  language,
  title: "",
  description: "",
  statusNote: "",
  levels: {},
  dimensions: {},
  capabilities: {},
  roles: {},
  lenses: {},
  targets: {},
  phases: {},
  actions: {},
  sources: {},
});
const words = Object.fromEntries(["de", "en", "pt"].map((tag) => [tag, inLanguage(tag)]));

test("a reader gets the own language, else the plain one, else English, else the first", () => {
  expect(wordsFor(words, "de").language).toBe("de");
  expect(wordsFor(words, "pt-BR").language).toBe("pt");
  expect(wordsFor(words, "ar-XB").language).toBe("en");
  expect(wordsFor({ fr: inLanguage("fr") }, "de").language).toBe("fr");
  expect(wordsFor(words, "constructor").language).toBe("en");
});
