import { expect, test } from "vitest";
import { completenessOf, percentDone, writtenIn } from "#app/surveys/advice/completeness.ts";
import { openTranslations } from "#app/surveys/advice/open-translations.ts";

const english = {
  language: "en",
  review: undefined,
  title: "Hand hygiene",
  items: {
    A: { name: "Is there a plan?", purpose: "A draft is enough.", levels: ["None", "Some"] },
    B: { name: "WHO 2009" },
  },
};

test("a text is open when it is missing, empty, or the same in three words or more", () => {
  const spanish = {
    ...english,
    title: "Higiene de manos",
    items: { A: { name: "Is there a plan?", levels: ["Ninguno", ""] }, B: { name: "WHO 2009" } },
  };
  const found = completenessOf(english, spanish);
  expect(found).toEqual({ all: 6, open: ["items.A.name", "items.A.purpose", "items.A.levels.1"] });
  expect(percentDone(found)).toBe(50);
});

test("one open text of a thousand is not yet everything", () => {
  const open = ["a"];
  expect([
    percentDone({ all: 1000, open }),
    percentDone({ all: 1000, open: [] }),
    percentDone({ all: 0, open: [] }),
  ]).toEqual([99, 100, 100]);
});

test("the language a questionnaire was written in claims no review; English goes before others", () => {
  expect(writtenIn({ es: { review: "unreviewed" }, de: {}, "en-GB": {} })).toBe("en-GB");
  expect(writtenIn({ en: { review: "unreviewed" }, de: {} })).toBe("de");
  expect(writtenIn({ en: { review: "reviewed" } })).toBeUndefined();
});

test("each translation that is not complete is told with its percentage and its first gaps", () => {
  const items = { A: { name: "¿Hay un plan?", levels: ["Ninguno", "Algunos"] }, B: { name: "OMS 2009" } };
  const words = { en: english, es: { title: "Higiene", review: "unreviewed", items } };
  expect(openTranslations(words)).toEqual([
    {
      language: "es",
      message: "83 percent of the 6 texts of en.json are translated here. Missing or still the same: items.A.purpose.",
    },
  ]);
  expect(openTranslations({ en: english })).toEqual([]);
});
