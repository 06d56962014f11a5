import { expect, test } from "vitest";
import { previewOf } from "#app/assessments/preview/previewed-questionnaire.ts";
import { loadInstrumentLibrary } from "#app/surveys/load-instrument.server.ts";
import { itemsBelow } from "#app/surveys/tree/tree-instrument.ts";

const loaded = await loadInstrumentLibrary("surveys");

test("every question of every questionnaire is in its preview once, in every language it has", () => {
  for (const tree of loaded.library.trees)
    for (const language of Object.keys(tree.words)) {
      const shown = previewOf(tree, language).sections.flatMap(({ parts }) => parts);
      const ids = shown.filter(({ kind }) => kind === "item").map(({ id }) => id);
      expect([tree.tree.id, language, ids.sort()]).toEqual([
        tree.tree.id,
        language,
        itemsBelow(tree.tree.whole)
          .map(({ id }) => id)
          .sort(),
      ]);
    }
});

test("languages are named in themselves, and one the product does not speak borrows its buttons from English", () => {
  const [flagship] = loaded.library.instruments;
  if (flagship === undefined) throw new Error("There is no questionnaire with a ladder.");
  expect(previewOf(flagship, "es")).toMatchObject({
    spoken: "es",
    languages: [
      { tag: "en", name: "English" },
      { tag: "es", name: "español" },
    ],
  });
  const words = Object.values(flagship.words)[0];
  const german = previewOf(
    { ...flagship, words: words === undefined ? {} : { de: { ...words, language: "de" } } },
    "de",
  );
  expect([german.language, german.spoken, german.languages]).toEqual(["de", "en", [{ tag: "de", name: "Deutsch" }]]);
});
