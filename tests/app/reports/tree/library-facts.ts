import { emptyEntry } from "#app/assessments/entry.ts";
import type { ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import { gatherTreeFacts, type TreeFacts } from "#app/reports/tree/tree-facts.ts";
import { loadTree } from "#app/surveys/tree/load-tree.server.ts";
import { wordsFor } from "#app/surveys/words-for.ts";

/** A public library that answered everything it was asked. */
export const libraryAnswers: ItemAnswers = {
  "ACC-1": { number: 35 },
  "ACC-2": { choice: "yes" },
  "ACC-3": { checked: ["step_free", "toilet"] },
  "ACC-4": { choice: "most" },
  "CTX-3": { choice: "no" },
  "COL-1": { level: 3 },
  "COL-2": { choices: ["print", "ebooks"] },
  "COL-3": { number: 100 },
  "DIG-1": { choice: "yes" },
  "DIG-3": { choice: "yes" },
  "ONL-1": { choice: "yes" },
  "ONL-2": { choice: "no" },
  "ONL-3": { choice: "no" },
  "ONL-4": { choice: "yes" },
  "DIG-4": { level: 2 },
  "PPL-1": { choice: "agree" },
  "PPL-2": { choice: "disagree" },
  "PPL-3": { level: 2 },
  "PPL-4": { choice: "seldom" },
  "GOV-1": { choice: "yes" },
  "GOV-2": { choice: "partly" },
  "GOV-3": { choice: "yes" },
  "GOV-4": { choice: "no" },
  "GOV-5": { choice: "yes" },
};

const load = await loadTree("surveys/public-library-service");
if (!load.ok) throw new Error(load.problems[0]?.message);
const { tree, words: all } = load;

/** The facts of a public library, in English unless another language is asked for. */
export function libraryFacts(answers: ItemAnswers, language = "en"): TreeFacts {
  const saved = { ...emptyEntry, revision: 1, updatedAt: "2026-11-26T00:00:00.000Z" };
  return gatherTreeFacts({
    institution: { name: "Town Library" },
    tree,
    words: wordsFor(all, language),
    entries: Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, { ...saved, answer }])),
    date: "2026-11-26",
    submitted: false,
  });
}
