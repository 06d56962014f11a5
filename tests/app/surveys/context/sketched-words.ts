import type { ContextWords } from "#app/surveys/context/context-words.ts";

/** Words for the sketched context. */
export const sketchedWords: ContextWords = {
  groups: { place: { name: "Where you work" }, work: { name: "How you work" } },
  items: {
    means: { name: "How far do your means reach?", shortName: "Means" },
    right: { name: "Is it right for you?" },
    why: { name: "Why all the same?" },
    ways: { name: "How do you assess?", caveat: "Two names are lost." },
    barriers: { name: "What holds you back?" },
    risks: {
      name: "Which risks?",
      columns: { risk: "Risk", owner: "Owner" },
      seeds: { theatre: { risk: "A label only." }, income: { risk: "No income." } },
    },
  },
  answerSets: {
    means: { scarce: "Hardly", enough: "Far enough" },
    ways: { first: "First way", second: "Second way" },
    barriers: { terms: "Terms differ", money: "Money is short" },
  },
  optionNotes: { barriers: { terms: "Agree on terms." } },
  enablers: { together: "Working together" },
  notes: { "first-things": "First things first.", aside: "You said how far your means reach." },
  gate: "No pilot starts yet.",
  terms: { south: "There it means a course." },
};
