import { expect, test } from "vitest";
import { englishSyllables, spanishSyllables } from "#app/surveys/advice/syllables.ts";

test.each([
  [1, "the hours plan asked through staff's"],
  [2, "people needed learners questions being useful credit"],
  [3, "idea created evidence library quality readiness recognised area"],
  [4, "institution reliable education community"],
  [5, "university organization"],
])("%i in each of: %s", (syllables, words) => {
  for (const word of words.split(" ")) expect([word, englishSyllables(word)]).toEqual([word, syllables]);
});

test.each([
  [1, "que muy ley pues"],
  [2, "país ciudad guía bueno leer"],
  [3, "calidad poeta preguntas"],
  [4, "institución evaluación poesía"],
  [5, "aprendizaje microcredencial"],
])("en español, %i en cada una de: %s", (syllables, words) => {
  for (const word of words.split(" ")) expect([word, spanishSyllables(word)]).toEqual([word, syllables]);
});

test("what is no word has one, so that nothing is divided by nothing", () => {
  expect([englishSyllables(""), englishSyllables("rhythm"), spanishSyllables("km"), spanishSyllables("")]).toEqual([
    1, 1, 1, 1,
  ]);
});
