import { expect, test } from "vitest";
import { itemSectionLinks } from "#app/assessments/item-section-links.ts";
import { createTranslator } from "#app/i18n/translator.ts";
import { questionWords } from "#app/surveys/context/context-words.ts";
import { hiddenNodes } from "#app/surveys/tree/hidden-nodes.ts";
import { sectionsOf } from "#app/surveys/tree/sections.ts";
import { contextOf } from "../surveys/context/sketched-context.ts";
import { sketchedWords } from "../surveys/context/sketched-words.ts";

test("each section says how far it is, and one that is not asked says so", () => {
  const { questions } = contextOf();
  const sections = sectionsOf(questions, questionWords(sketchedWords, { language: "en" }));
  const saved = { note: null, evidenceUrl: null, revision: 1, updatedAt: "" };
  const entries = { means: { ...saved, answer: { choice: "scarce" } } };
  const hidden = hiddenNodes(questions, { means: { choice: "scarce" } });
  const links = itemSectionLinks(sections, entries, hidden, (id) => `/x/${id}`, createTranslator("en"));
  expect(links).toEqual([
    { id: "place", href: "/x/place", name: "Where you work", description: "", answered: 1, of: 2, state: "inProgress" },
    {
      ...{ id: "work", href: "/x/work", name: "How you work", answered: 0, of: 0, state: "notAsked" },
      description: "Earlier answers leave this section out.",
    },
  ]);
});
