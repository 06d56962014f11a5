import { expect, test } from "vitest";
import { createTranslator } from "#app/i18n/translator.ts";
import { contentValidity } from "#app/surveys/panel/content-validity.ts";
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
  const instrument = { id: "open-data", status: "expert-draft", version: "1.0.0", panel: null } as const;
  const unchanged = new Set<string>();
  expect(originLine(instrument, { title: "Open data", language: "en" }, english, unchanged)).toBe(
    "Open data 1.0.0, an expert draft, not yet validated.",
  );
  expect(
    originLine(instrument, { title: "Datos abiertos", language: "es", review: "unreviewed" }, spanish, unchanged),
  ).toBe(
    "Datos abiertos 1.0.0, borrador de expertos, aún sin validar. La traducción del cuestionario aún no ha sido revisada.",
  );
});

test("where a panel of experts judged the version, the line says what it found", () => {
  const validity = contentValidity([
    { id: "A", ratings: [4, 4, 4, 4, 4, 3] },
    { id: "B", ratings: [4, 4, 4, 1, 1, 3] },
  ]);
  const panel = { month: "2026-05", fields: ["archives"], validity };
  const instrument = { id: "open-data", status: "expert-draft", version: "1.0.0", panel } as const;
  expect(
    originLine(instrument, { title: "Datos", language: "es", panel: { archives: "archivos" } }, spanish, new Set()),
  ).toBe(
    "Datos 1.0.0, borrador de expertos, aún sin validar. En mayo de 2026, 6 personas expertas (archivos) juzgaron las preguntas de esta versión: 1 de 2 alcanzan una validez de contenido de 0,78, y su promedio es 0,83.",
  );
});

test("a version whose files were changed after people had answered it says so", () => {
  const instrument = { id: "open-data", status: "validated", version: "1.0.0", panel: null } as const;
  const line = (changed: readonly string[]) =>
    originLine(instrument, { title: "Open data", language: "en" }, english, new Set(changed));
  expect(line(["open-data 1.0.0"])).toMatch(/^Open data 1\.0\.0\. Its files were changed .* scores may differ/);
  expect(line(["open-data 1.1.0", "other 1.0.0"])).toBe("Open data 1.0.0.");
});
