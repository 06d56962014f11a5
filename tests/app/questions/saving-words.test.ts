import { expect, test } from "vitest";
import { languages } from "#app/i18n/languages.ts";
import { createTranslator } from "#app/i18n/translator.ts";
import { savingWords, waitingSentence } from "#app/questions/saving-words.ts";

test.each(languages.map(({ tag }) => tag))("in %s there is a sentence for any number of answers that wait", (tag) => {
  const words = savingWords(createTranslator(tag));
  for (const count of [1, 2, 3, 11, 20, 100]) {
    const sentence = waitingSentence(count, words, tag);
    expect(sentence.length).toBeGreaterThan(5);
    expect(sentence).not.toContain("{{");
  }
});

test("what a script fills in is left open for it", () => {
  const words = savingWords(createTranslator("en"));
  expect([words.saved, words.conflict, words.savedMeanwhile].map((text) => /\{\{(time|name)\}\}/.test(text))).toEqual([
    true,
    true,
    true,
  ]);
});
