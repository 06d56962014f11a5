import { expect, test } from "vitest";
import { translatorFor } from "#app/i18n/translator.ts";
import { agreement, yesPartlyNo } from "#app/surveys/tree/answer-sets.ts";
import { checkTreeWords } from "#app/surveys/tree/check-tree-words.ts";
import { itemWords, optionWords } from "#app/surveys/tree/option-words.ts";
import { sectionsOf } from "#app/surveys/tree/sections.ts";
import { mixedItem, modelTree, wordsFile } from "../../../support/models.ts";

const tree = modelTree("mixed-scales");
const words = checkTreeWords(wordsFile("mixed-scales"), "en", tree).value;

test("the product has words for every option of the sets it brings, in each language", () => {
  for (const language of ["en", "es"]) {
    const translator = translatorFor(language);
    for (const [id, set] of [
      ["OPEN", yesPartlyNo],
      ["HAPPY", agreement],
    ] as const)
      for (const option of set) {
        const item = mixedItem(id);
        if (!("set" in item)) throw new Error(`${id} has no options any more.`);
        expect(optionWords(item, option.id, words, translator)).not.toBe(option.id);
      }
  }
});

test("the instrument has the words of its own sets; what has none is shown by its id", () => {
  const plan = mixedItem("PLAN");
  if (!("set" in plan)) throw new Error("PLAN has no options any more.");
  const english = translatorFor("en");
  expect([optionWords(plan, "s2", words, english), optionWords(plan, "s9", words, english)]).toEqual(["Draft", "s9"]);
  expect([itemWords(words, "PLAN").name, itemWords(words, "XXX").name]).toEqual([
    "How far is the service plan?",
    "XXX",
  ]);
});

test("each group at the top is a section, with all items below it", () => {
  expect(sectionsOf(tree, words).map(({ id, name, items }) => [id, name, items.length])).toEqual([
    ["SERVICE", "Service", 3],
    ["ACCESS", "Access", 5],
    ["OFFER", "Offer", 3],
    ["FACTS", "Facts", 4],
  ]);
});
