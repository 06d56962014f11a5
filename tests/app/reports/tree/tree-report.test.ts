import { describe, expect, test } from "vitest";
import { emptyEntry } from "#app/assessments/entry.ts";
import { translatorFor } from "#app/i18n/translator.ts";
import type { ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import { endText } from "#app/reports/tree/end-text.ts";
import type { TreeFacts } from "#app/reports/tree/tree-facts.ts";
import { treeParts } from "#app/reports/tree/tree-parts.ts";
import { treeReport } from "#app/reports/tree/tree-report.ts";
import { treeVerdict } from "#app/reports/tree/tree-verdict.ts";
import { scoreTree } from "#app/scoring/tree/score-tree.ts";
import { checkTreeWords } from "#app/surveys/tree/check-tree-words.ts";
import { hiddenNodes } from "#app/surveys/tree/hidden-nodes.ts";
import { sectionsOf } from "#app/surveys/tree/sections.ts";
import { type Model, modelTree, wordsFile } from "../../../support/models.ts";

const english = translatorFor("en");

function factsOf(model: Model, answers: ItemAnswers): TreeFacts {
  const tree = modelTree(model);
  const words = checkTreeWords(wordsFile(model), "en", tree).value;
  const saved = { ...emptyEntry, revision: 1, updatedAt: "2026-11-26T00:00:00.000Z" };
  return {
    tree,
    words,
    sections: sectionsOf(tree, words),
    entries: Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, { ...saved, answer }])),
    hidden: hiddenNodes(tree, answers),
    scores: scoreTree(tree, answers),
  };
}

const answers: ItemAnswers = {
  PLAN: { choice: "s3" },
  STAFFED: { notApplicable: "a house without staff" },
  WAIT: { number: 20 },
  OPEN: { choice: "no" },
  D1: { choice: "yes" },
  LADDER: { level: 4 },
  CHANNELS: { choices: ["desk", "web"] },
  SAFE: { checked: ["alarm"] },
  HAPPY: { dontKnow: true },
  DEVICES: { rows: [{ what: "Screen", number: 2 }] },
};

describe("the verdict", () => {
  test("says where the whole stands, how far open questions reach, and what was not asked", () => {
    expect(treeVerdict(factsOf("mixed-scales", { ...answers, HAPPY: { choice: "agree" } }), english)).toEqual([
      "Fair: 2.75 on a scale from 0 to 5.",
      "3 questions were not asked because of earlier answers. They count neither for nor against the result.",
    ]);
  });

  test("gives no number where too little is answered", () => {
    expect(treeVerdict(factsOf("mixed-scales", {}), english)[0]).toMatch(/^Too little is answered/);
  });

  test("open questions that cannot move the result any more are not held against it", () => {
    const known = {
      "ASSET-1a": "fully",
      "ASSET-1b": "fully",
      "ASSET-2a": "not",
      "ASSET-2b": "fully",
      "RISK-1a": "fully",
      "RISK-2a": "fully",
      "RISK-3a": "fully",
    };
    const given = Object.fromEntries(Object.entries(known).map(([id, choice]) => [id, { choice }]));
    expect(treeVerdict(factsOf("cumulative-levels", given), english)).toEqual(["1.00 on a scale from 0 to 3."]);
  });
});

test("every group stands in the table on its own scale, and opens down to its parts", () => {
  const blocks = treeParts(factsOf("mixed-scales", answers), english);
  const tables = blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []));
  expect(tables[0]?.rows.map((row) => row[0]?.trim())).toEqual([
    "Mixed scales",
    "Service",
    "Access",
    "Digital access",
    "Offer",
  ]);
  expect(tables[0]?.rows[1]).toEqual(["\u2003Service", "3.33 · Fair", "0 to 5", "67", "✓"]);
  expect(tables[0]?.rows[3]?.[1]).toBe("Not asked");
  const service = tables.find(({ caption }) => caption === "Service");
  expect(service?.rows).toEqual([
    ["How far is the service plan?", "3.00", "0 to 5", "2", "3.00"],
    ["Is a trained person there?", "Does not apply: a house without staff", "0 to 1", "1", ""],
    ["How long do people wait?", "0.80", "0 to 1", "1", "4.00"],
  ]);
});

test("the report says what is excused, open and not asked, and shows no hidden answer", () => {
  const blocks = treeReport(factsOf("mixed-scales", answers), english);
  const headings = blocks.flatMap((block) => (block.kind === "heading" && block.level === 2 ? [block.id] : []));
  expect(headings).toEqual(["parts", "not-applicable", "open", "not-asked", "answers"]);
  const text = JSON.stringify(blocks);
  for (const words of ["a house without staff", "Can people register online?", "Screen", "kept, but do not appear"])
    expect(text).toContain(words);
  const given = blocks.slice(blocks.findIndex((block) => block.kind === "heading" && block.id === "answers"));
  expect(JSON.stringify(given)).not.toContain("Can people register online?");
});

test("a questionnaire of facts has a report without numbers", () => {
  const facts = factsOf("mixed-scales", answers);
  const unscored = { ...facts, scores: { ...facts.scores, overall: { ...facts.scores.overall, scale: null } } };
  expect(treeReport(unscored, english)[0]).toEqual({
    kind: "verdict",
    sentences: ["This questionnaire collects facts and gives no score.", expect.stringContaining("3 questions")],
  });
});

test("the ends of a scale are whole where they are whole", () => {
  expect([endText(5, english), endText(0.25, english)]).toEqual(["5", "0.25"]);
});
