import { describe, expect, test } from "vitest";
import { ecosystemOf } from "#app/reports/views/ecosystem.ts";
import { score } from "#app/scoring/score-record.ts";
import { flagship } from "../../../support/flagship.ts";
import { english, factsOf, workedAnswers } from "../worked-facts.ts";

const pathways = flagship().lenses.find(({ id }) => id === "varadarajan2023-pathways");
const drawn = (change: Parameters<typeof factsOf>[1] = {}) => {
  if (pathways === undefined) throw new Error("The pathways are missing.");
  const found = ecosystemOf(factsOf(workedAnswers, change), pathways, english);
  if (found === null) throw new Error("The pathways are no ecosystem.");
  return found;
};

describe("the institution among learners, employers and government", () => {
  test("has four nodes and three edges, one for each pathway", () => {
    const { centre, edges } = drawn();
    expect(centre).toContain("Eastmere University");
    expect(edges.map(({ node, name }) => [node, name])).toEqual([
      ["Learners", "Learning pathway"],
      ["Employers", "Employment pathway"],
      ["Government and public bodies", "Qualification framework"],
    ]);
  });

  test("every edge has the score of its pathway in the lens", () => {
    const scores = score(flagship(), workedAnswers).lenses["varadarajan2023-pathways"] ?? {};
    const { edges } = drawn();
    expect(edges).toHaveLength(3);
    for (const { id, value } of edges) expect(value).toBe(scores[id]?.value);
    expect(edges.map(({ provisional }) => provisional)).toEqual([false, true, false]);
  });

  test("outside a round it says that nobody was asked", () => {
    for (const { agreement, beside } of drawn().edges)
      expect([agreement, beside]).toEqual(["Nobody was asked; agreement comes with a round.", null]);
  });

  test("in a round it says how far those of the other end agree, and where they see it beside the record", () => {
    const said = {
      "STD-3": [{ role: "learner", levels: [3, 1, 0, 0, 0] }],
      "REC-1": [{ role: "learner", levels: [2, 2, 0, 0, 0] }],
      "REC-3": [{ role: "employer", levels: [2, 0, 0, 0, 2] }],
      "REC-4": [{ role: "government", levels: [0, 2, 0, 0, 0] }],
    };
    const { edges, table } = drawn({ said });
    expect(edges.map(({ agreement }) => agreement)).toEqual([
      "4 people answered and agree: 0.4 levels from their mean.",
      "4 people answered and do not agree: 2.0 levels from their mean.",
      "Nobody of this side was asked, or fewer than three answered.",
    ]);
    // The record has 2 for both of the learners' questions; their lower medians are 1 and 1.
    expect(edges[0]?.beside).toBe("They see it 1.0 levels below the record.");
    expect(table.rows[0]?.slice(4)).toEqual(["4", "0.4", "-1.0"]);
    expect(table.rows[2]?.slice(4)).toEqual(["–", "–", "–"]);
  });

  test("a lens whose elements stand for nobody is no ecosystem", () => {
    for (const lens of flagship().lenses)
      expect(ecosystemOf(factsOf({}), lens, english) !== null).toBe(lens.id === "varadarajan2023-pathways");
  });
});
