import { expect, test } from "vitest";
import { createTranslator } from "#app/i18n/translator.ts";
import { originLine, wordsNote } from "#app/surveys/words-note.ts";

const english = createTranslator("en");
const spanish = createTranslator("es");

test("words in the reader's language need no note, invented languages included", () => {
  expect(wordsNote({ language: "en" }, english)).toBeNull();
  expect(wordsNote({ language: "en" }, createTranslator("ar-XB"))).toBeNull();
  expect(wordsNote({ language: "es", review: "reviewed" }, spanish)).toBeNull();
});

test("a translation nobody has reviewed says so", () => {
  expect(wordsNote({ language: "es", review: "unreviewed" }, spanish)).toBe(
    "La traducción del cuestionario aún no ha sido revisada.",
  );
});

test("words that exist only in another language name it in the reader's", () => {
  expect(wordsNote({ language: "en" }, spanish)).toBe("El cuestionario todavía no está traducido. Su idioma: inglés.");
  expect(wordsNote({ language: "pt-BR", review: "unreviewed" }, english)).toBe(
    "The questionnaire has not been translated yet. Its language: Brazilian Portuguese.",
  );
});

test("the origin is the questionnaire, its version, its state, and then the note", () => {
  const instrument = { status: "expert-draft", version: "1.0.0" } as const;
  expect(originLine(instrument, { title: "Open data", language: "en" }, english)).toBe(
    "Open data 1.0.0, an expert draft, not yet validated.",
  );
  expect(originLine(instrument, { title: "Datos abiertos", language: "es", review: "unreviewed" }, spanish)).toBe(
    "Datos abiertos 1.0.0, borrador de expertos, aún sin validar. La traducción del cuestionario aún no ha sido revisada.",
  );
});
