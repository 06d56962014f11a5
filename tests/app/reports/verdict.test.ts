import { describe, expect, it } from "vitest";
import { lede, verdict } from "#app/reports/verdict.ts";
import { allAnswersAt, answersOf, english, factsOf, spanish, spanishWords, workedAnswers } from "./worked-facts.ts";

const sentences = (facts: ReturnType<typeof factsOf>) => verdict(facts, english).sentences;

describe("the three sentences", () => {
  it("the worked institution: level, what is ahead and what holds back, the cheapest next step", () => {
    expect(sentences(factsOf(workedAnswers))).toEqual([
      "Eastmere University is at level 2, Emerging: good practice exists in pilots, but few rules bind the whole institution.",
      "Technology is ahead of the rest; three core capabilities hold the whole at level 2: design standard, credit and stacking, resources and structure.",
      "The cheapest next step is to mandate a design template with the 11 standard elements; it lifts Standardisation to level 3, and four further actions wait for it.",
    ]);
  });

  it("nothing answered: no number, and where to begin", () => {
    const facts = factsOf({});
    expect(sentences(facts)).toEqual([
      "Eastmere University has not answered a question yet, so there is no result to show.",
      "A result needs answers to at least four fifths of the questions that apply, in every dimension.",
      "Begin with the core capabilities, because they decide the level of each dimension.",
    ]);
    expect(verdict(facts, english).headline).toEqual({
      level: null,
      title: "No result yet",
      name: null,
      index: null,
      provisional: null,
      limited: null,
    });
  });

  it("too little answered: how much, where, and what to answer first", () => {
    const answers = answersOf({ STD: [3, 3, 2, 3, 2], REC: [2, 2], TEC: [4, 3, 3, 2, 2], CUL: [3, 2, 2, 3] });
    expect(sentences(factsOf(answers))).toEqual([
      "Eastmere University has answered 16 of 20 questions that apply, which is too little for a result.",
      "No score is shown, because fewer than four fifths of the questions in Recognition have an answer.",
      "Answer employer recognition first, because a core capability decides the level of its dimension.",
    ]);
  });

  it("everything at level 1: eight core capabilities are a number, not a list", () => {
    expect(sentences(factsOf(allAnswersAt(1)))).toEqual([
      "Eastmere University is at level 1, Initial: practice is absent or left to individuals, and nothing is written down.",
      "The dimensions stand close together; eight core capabilities hold the whole at level 1.",
      "The cheapest next step is to run a baseline assessment and an inventory of evidence; it moves Culture from index 0 to 5, and 17 further actions wait for it.",
    ]);
  });

  it("everything at the target: nothing holds back, and no action is invented", () => {
    expect(sentences(factsOf(allAnswersAt(3)))).toEqual([
      "Eastmere University is at level 3, Defined: approved rules bind the whole institution, but few of them are measured yet.",
      "The dimensions stand close together, and every capability with an answer has reached its target.",
      "Choose higher targets, or keep the evidence fresh and repeat the assessment in a year.",
    ]);
  });

  it("everything at level 5", () => {
    expect(sentences(factsOf(allAnswersAt(5)))).toEqual([
      "Eastmere University is at level 5, Optimising: evidence keeps improving practice, and others learn from it.",
      "Every capability stands at the highest level, and the work now is to keep it there.",
      "Keep the evidence fresh and repeat the assessment in a year; there is nothing left to plan.",
    ]);
  });

  it("a core capability open: an index, but no level", () => {
    const answers = answersOf({
      STD: [3, 3, null, 3, 3],
      REC: [2, 2, 2, 2, 2],
      TEC: [4, 3, 3, 3, 3],
      CUL: [2, 2, 2, 2, 2],
    });
    expect(sentences(factsOf(answers))).toEqual([
      "Eastmere University has an index of 39 but no level yet, because a core capability is open: design standard.",
      "Standardisation and Technology are furthest along.",
      "Settle this question first; without an answer its dimension has no level, and neither has the whole.",
    ]);
  });

  it("open questions that could move the level come before any action", () => {
    const answers = answersOf({
      STD: [3, 3, 3, 3, 3],
      REC: [3, 3, 3, 3, null],
      TEC: [3, 3, 3, null, 3],
      CUL: [2, 2, 2, 2, 2],
    });
    expect(sentences(factsOf(answers))).toEqual([
      "Eastmere University is provisionally at level 3, Defined: approved rules bind the whole institution, but few of them are measured yet.",
      "Standardisation, Recognition, and Technology are furthest along; two core capabilities are still below their target: leadership and strategy, resources and structure.",
      "Settle two open questions first, because until then the level may lie anywhere from 2 to 3: information and guidance, learner-owned records.",
    ]);
  });

  it("more than a fifth set aside: the scope is named before the level", () => {
    const answers = answersOf({
      STD: [3, 3, 3, 3, 3],
      REC: ["law", 3, 3, "none", 3],
      TEC: [3, 3, 3, "law", 3],
      CUL: [2, 2, 2, "n/a", "n/a"],
    });
    const facts = factsOf(answers);
    expect(sentences(facts)[0]).toBe(
      "Within a limited scope, Eastmere University is at level 3, Defined: approved rules bind the whole institution, but few of them are measured yet.",
    );
    expect(verdict(facts, english).headline.limited).toBe("Limited scope");
  });

  it("more than two fifths of a dimension set aside: no score", () => {
    const answers = answersOf({
      STD: [3, 3, 3, 3, 3],
      REC: ["law", "law", 3, "none", 3],
      TEC: [3, 3, 3, 3, 3],
      CUL: [3, 3, 3, 3, 3],
    });
    expect(sentences(factsOf(answers))).toEqual([
      "Too many questions do not apply to Eastmere University for a fair result.",
      "No score is shown, because more than two fifths of the questions in Recognition were set aside.",
      "Ask a second person to confirm the reasons, or choose an instrument that fits the institution better.",
    ]);
  });

  it("only an open question left", () => {
    const answers = { ...allAnswersAt(3) };
    delete (answers as Record<string, unknown>)["TEC-5"];
    expect(sentences(factsOf(answers))[2]).toBe(
      "Nothing that was answered needs an action; settle data and analytics, and the roadmap may change.",
    );
  });
});

describe("the three sentences in Spanish", () => {
  const inSpanish = (answers: Parameters<typeof factsOf>[0]) =>
    verdict(factsOf(answers, { words: spanishWords }), spanish).sentences;

  it("follow the grammar of Spanish, whatever the name, and keep names within a sentence small", () => {
    expect(inSpanish(workedAnswers)).toEqual([
      "Eastmere University está en el nivel 2, Emergente: hay buenas prácticas en pilotos, pero pocas normas obligan a toda la institución.",
      "La dimensión Tecnología va por delante del resto; tres capacidades esenciales retienen al conjunto en el nivel 2: estándar de diseño, créditos y acumulación, recursos y estructura.",
      "El siguiente paso más económico es exigir una plantilla de diseño con los 11 elementos normalizados; lleva la dimensión Estandarización al nivel 3, y otras cuatro acciones dependen de él.",
    ]);
  });

  it("say one in the gender of what is counted", () => {
    const almost = { ...allAnswersAt(3), "STD-2": { level: 2 } };
    expect(inSpanish(almost)[1]).toBe(
      "Las dimensiones están muy parejas; ninguna capacidad esencial está por debajo de su objetivo, pero una capacidad más sí.",
    );
  });
});

it("a cover says the level without repeating the name", () => {
  expect(lede(factsOf(workedAnswers), english)).toBe(
    "Level 2, Emerging: good practice exists in pilots, but few rules bind the whole institution.",
  );
});

it("the headline carries the index with its bounds while a question is open", () => {
  expect(verdict(factsOf(workedAnswers), english).headline).toEqual({
    level: 2,
    title: "Level 2",
    name: "Emerging",
    index: "39 of 100, between 37 and 42 until every question is settled",
    provisional: "Provisional",
    limited: null,
  });
});
