import { describe, expect, test } from "vitest";
import type { ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import { scoreTree } from "#app/scoring/tree/score-tree.ts";
import { standardCoverage } from "#app/scoring/tree/standard-coverage.ts";
import type { TreeInstrument } from "#app/surveys/tree/tree-instrument.ts";
import { openSurvey } from "../../../support/score-survey.ts";
import { groupOf, levelItem, treeOf } from "../../../support/tree-of.ts";

const link = (clause: string, standard = "ISO 1") => ({ standard, edition: "2024", clause });

const tree: TreeInstrument = {
  ...treeOf([
    groupOf("G", [levelItem("A", 5, { standards: [link("a")] }), levelItem("B", 5)], { standards: [link("b")] }),
    levelItem("C", 5, { standards: [link("a"), link("7.1", "Other")] }),
  ]),
  standards: [{ id: "iso", standard: "ISO 1", edition: "2024", clauses: ["a", "b", "c"] }],
};

function coverage(answers: ItemAnswers) {
  return standardCoverage(tree, answers, scoreTree(tree, answers));
}

const standings = (answers: ItemAnswers) =>
  coverage(answers)[0]?.clauses.map(({ clause, standing }) => `${clause} ${standing}`);

describe("what the answers say about a standard", () => {
  test("each clause has what answers to it, with its value; a clause nobody asks about is named", () => {
    const [iso, other] = coverage({ A: { level: 3 }, B: { level: 5 }, C: { level: 1 } });
    expect(
      iso?.clauses.map(({ clause, standing, evidence }) => [clause, standing, evidence.map(({ node }) => node)]),
    ).toEqual([
      ["a", "answered", ["A", "C"]],
      ["b", "answered", ["G"]],
      ["c", "unasked", []],
    ]);
    expect(iso?.clauses[1]?.evidence[0]).toMatchObject({ value: 4, index: 75, publishable: true });
    expect(iso?.completeness).toBeCloseTo(2 / 3, 12);
    expect(other).toMatchObject({
      standard: "Other",
      listed: null,
      clauses: [{ clause: "7.1", standing: "answered" }],
    });
  });

  test("partly answered, open and left out are told apart", () => {
    expect(standings({})).toEqual(["a open", "b open", "c unasked"]);
    expect(standings({ A: { level: 2 } })).toEqual(["a partly", "b partly", "c unasked"]);
    expect(standings({ A: { notApplicable: "x" }, B: { notApplicable: "x" }, C: { dontKnow: true } })).toEqual([
      "a open",
      "b left-out",
      "c unasked",
    ]);
  });
});

test("the entries of a checklist answer to the mandatory elements one by one", async () => {
  const { tree: principles } = await openSurvey("european-principles");
  const answers: ItemAnswers = { "ELEMENTS-1": { checked: ["learner", "title"] }, "QUALITY-1": { choice: "all" } };
  const [elements, ten] = standardCoverage(principles, answers, scoreTree(principles, answers));
  expect(elements?.clauses).toHaveLength(11);
  expect(elements?.clauses.map(({ evidence }) => evidence[0]?.value)).toEqual([1, 1, ...Array(9).fill(0)]);
  expect(elements?.completeness).toBe(1);
  expect(ten?.clauses.map(({ standing }) => standing)).toEqual(["partly", ...Array(9).fill("open")]);
});
