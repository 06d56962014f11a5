import { describe, expect, it } from "vitest";
import { explain } from "#app/reports/explain.ts";
import { allAnswersAt, answersOf, english, factsOf, workedAnswers } from "./worked-facts.ts";

const explained = (answers: Parameters<typeof factsOf>[0], node: string) => {
  const explanation = explain(factsOf(answers), node, english);
  if (explanation === null) throw new Error(`There is no node ${node}.`);
  return explanation;
};
const lines = (answers: Parameters<typeof factsOf>[0], node: string) =>
  explained(answers, node).rule?.checks.map(({ answer, text }) => `${answer}: ${text}`);

describe("why a score is what it is", () => {
  it("Standardisation of the worked institution, down to its answers", () => {
    const explanation = explained(workedAnswers, "STD");
    expect(explanation.title).toBe("Standardisation: level 2, index 40");
    expect(explanation.caption).toBe("5 capabilities, equal weights");
    expect(explanation.rows.map(({ name, core, level, weight }) => [name, core, level, weight])).toEqual([
      ["Definition and taxonomy", true, "3", "0.20"],
      ["Policy and approval pathway", false, "3", "0.20"],
      ["Outcome-based design standard", true, "2", "0.20"],
      ["Assessment and competency assurance", false, "3", "0.20"],
      ["Quality assurance and review", false, "2", "0.20"],
    ]);
    expect(explanation.arithmetic).toEqual(["Average (3 + 3 + 2 + 3 + 2) ÷ 5 = 2.60.", "Index 25 × (2.60 − 1) = 40."]);
    expect(explanation.rule?.intro).toBe("Level 3 needs all of these:");
    expect(lines(workedAnswers, "STD")).toEqual([
      "No: Every core capability at 3 or above. Below it: design standard at 2.",
      "Yes: At most one other capability below 3. Only one is: quality assurance at 2.",
      "Yes: None below 2.",
    ]);
  });

  it("a question set aside leaves the average and is counted", () => {
    expect(explained(workedAnswers, "REC").arithmetic).toEqual([
      "Average (2 + 2 + 3 + 2) ÷ 4 = 2.25.",
      "Index 25 × (2.25 − 1) = 31.",
      "One question does not apply and left the average.",
    ]);
  });

  it("an open question widens the bounds and makes the title provisional", () => {
    const explanation = explained(workedAnswers, "TEC");
    expect(explanation.title).toBe("Technology: level 3, provisional, index 50");
    expect(explanation.arithmetic).toContain(
      "Answered: four of five; with the open question the average lies between 2.6 and 3.4.",
    );
    expect(explanation.rows.at(-1)).toMatchObject({ level: "Not answered", weight: "" });
  });

  it("the whole is the average of its dimensions, and its rule speaks of dimensions", () => {
    const explanation = explained(workedAnswers, "overall");
    expect(explanation.arithmetic.slice(0, 2)).toEqual([
      "Average (2.60 + 2.25 + 3.00 + 2.40) ÷ 4 = 2.56.",
      "Index 25 × (2.56 − 1) = 39.",
    ]);
    expect(lines(workedAnswers, "overall")).toEqual([
      "No: At most one dimension below 3. Below it: Standardisation at 2, Recognition at 2, Culture at 2.",
      "Yes: None below 2.",
    ]);
  });

  it("a core capability open: no level, no rule, and the reason", () => {
    const explanation = explained(answersOf({ STD: [3, 3, null, 3, 3] }), "STD");
    expect(explanation.title).toBe("Standardisation: no level yet, index 50");
    expect(explanation.rule).toBeNull();
    expect(explanation.levelNote).toBe("No level, because a core capability is open: Outcome-based design standard.");
  });

  it("the highest level needs no rule", () => {
    const explanation = explained(allAnswersAt(5), "CUL");
    expect(explanation.rule).toBeNull();
    expect(explanation.levelNote).toBe("The highest level, 5, is reached.");
  });

  it("a score the page may not show is not worked out either", () => {
    const explanation = explained(answersOf({ STD: [3, 3, 2, null, null] }), "STD");
    expect(explanation.title).toBe("Standardisation: no score");
    expect(explanation.arithmetic).toEqual(["Only 3 of 5 questions are answered, and a score needs four fifths."]);
    expect(explanation.rule).toBeNull();
  });

  it("there is nothing to explain about a node the instrument does not have", () => {
    expect(explain(factsOf(workedAnswers), "NOPE", english)).toBeNull();
  });
});
