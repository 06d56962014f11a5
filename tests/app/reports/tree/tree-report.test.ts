import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { emptyEntry } from "#app/assessments/entry.ts";
import { translatorFor } from "#app/i18n/translator.ts";
import type { ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import { plainBrand } from "#app/reports/brand.ts";
import { buildTreeReport } from "#app/reports/tree/build-tree-report.ts";
import { endText } from "#app/reports/tree/end-text.ts";
import { treeChart } from "#app/reports/tree/tree-chart.ts";
import { treeExplanations } from "#app/reports/tree/tree-explanation.ts";
import { gatherTreeFacts, type TreeFacts } from "#app/reports/tree/tree-facts.ts";
import { treeHeadline } from "#app/reports/tree/tree-headline.ts";
import { treeMethod } from "#app/reports/tree/tree-method.ts";
import { treeParts } from "#app/reports/tree/tree-parts.ts";
import { treeReliance } from "#app/reports/tree/tree-reliance.ts";
import { treeReport } from "#app/reports/tree/tree-report.ts";
import { treeStandards } from "#app/reports/tree/tree-standards.ts";
import { treeFactRows } from "#app/reports/tree/tree-standing.ts";
import { treeTargets } from "#app/reports/tree/tree-targets.ts";
import { treeVerdict } from "#app/reports/tree/tree-verdict.ts";
import { treeWeightsBlocks, treeWeightsPicture, treeWeightsView } from "#app/reports/tree/tree-weights.ts";
import { traceTree } from "#app/scoring/tree/trace-tree.ts";
import { checkTreeWords } from "#app/surveys/tree/check-tree-words.ts";
import type { TreeWords } from "#app/surveys/tree/tree-words.ts";
import { type Model, modelTree, wordsFile } from "../../../support/models.ts";
import { openSurvey } from "../../../support/score-survey.ts";

const english = translatorFor("en");

function factsOf(model: Model, answers: ItemAnswers): TreeFacts {
  const tree = modelTree(model);
  return gatherTreeFacts({
    institution: { name: "Harbour Library" },
    tree,
    words: checkTreeWords(wordsFile(model), "en", tree).value,
    entries: Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, { ...emptyEntry, answer }])),
    date: "2026-11-26",
    submitted: true,
  });
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
      "Highest by its index: Offer. Lowest: Access.",
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
  expect(tables[0]?.rows[1]).toEqual(["\u2003Service", "3.33 · Fair", "0 to 5", "67", "63 to 71", "✓"]);
  expect(tables[0]?.rows[3]?.[1]).toBe("Not asked");
});

test("the report says what is excused, open and not asked, and shows no hidden answer", () => {
  const blocks = treeReport(factsOf("mixed-scales", answers), english);
  const headings = blocks.flatMap((block) => (block.kind === "heading" && block.level === 2 ? [block.id] : []));
  expect(headings).toEqual([
    ...["result", "parts", "standards", "gaps", "answers"],
    ...["numbers", "reliance", "method-and-limits"],
  ]);
  const text = JSON.stringify(blocks);
  for (const words of ["a house without staff", "Can people register online?", "Screen", "kept, but do not appear"])
    expect(text).toContain(words);
  const given = blocks.slice(blocks.findIndex((block) => block.kind === "heading" && block.id === "answers"));
  expect(JSON.stringify(given)).not.toContain("Can people register online?");
});

test("a questionnaire of facts has a report without numbers", () => {
  const facts = factsOf("mixed-scales", answers);
  const whole = { ...facts.tree.whole, scale: null, children: facts.tree.whole.children.slice(3) };
  const unscored = gatherTreeFacts({ ...facts, target: null, tree: { ...facts.tree, whole, lenses: [] } });
  const blocks = treeReport(unscored, english);
  expect(blocks[1]).toMatchObject({
    kind: "verdict",
    sentences: [expect.stringContaining("collects facts and gives no score"), expect.anything()],
  });
  expect(blocks.some(({ kind }) => kind === "figure")).toBe(false);
  expect(buildTreeReport(unscored, english, plainBrand).cover.chart).toBeNull();
});

describe("why a number is what it is", () => {
  const explained = (id: string, given = answers) => {
    const facts = factsOf("mixed-scales", given);
    const found = treeExplanations(facts, traceTree(facts.tree, given), english).find((one) => one.id === id);
    if (found === undefined) throw new Error(`${id} is not explained.`);
    return found;
  };

  test("each part says its answer, its own value, the value on the group's scale, its weight and what it adds", () => {
    const { title, columns, rows, sentences } = explained("SERVICE");
    expect(title).toBe("Service: Fair, 3.33 on a scale from 0 to 5, index 67");
    expect(columns.map(({ label }) => label)).toEqual([
      "Part",
      "Answer",
      "Own value",
      "Scale",
      "Brought to this scale",
      "Weight",
      "Adds",
    ]);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["How far is the service plan?", "Approved", "3.00", "0 to 5", "3.00", "2", "2.00"],
      ["Is a trained person there?", "Does not apply: a house without staff", "", "0 to 1", "", "1", ""],
      ["How long do people wait?", "20 days", "0.80", "0 to 1", "4.00", "1", "1.33"],
    ]);
    expect(sentences).toEqual([
      "Average 0.67 × 3.00 + 0.33 × 4.00 = 3.33.",
      "Index 100 × (3.33 − 0) ÷ (5 − 0) = 67.",
      "One of 3 questions does not apply and left the score; with more than 40% none would be shown.",
      "With other weights the index would lie between 63 and 71, from Fair to Good.",
    ]);
  });

  test("a maximum names itself, and no weights enter it", () => {
    const given: ItemAnswers = { ...answers, HAPPY: { choice: "agree" } };
    const { sentences } = explained("OFFER", given);
    expect(sentences[0]).toBe("The highest of these is 3.00.");
    expect(sentences.at(-1)).toBe("No weights enter this number, so it would be the same with any.");
  });

  test("what may not be shown is not worked out", () => {
    expect(explained("OFFER").sentences).toEqual([
      "Only 2 of 3 questions are answered, and a score needs four fifths.",
    ]);
  });

  test("levels by steps say which need is met, missed or open", () => {
    const given = Object.fromEntries(
      ["ASSET-1a fully", "ASSET-1b fully", "ASSET-2a not"].map((one) => {
        const [id = "", choice = ""] = one.split(" ");
        return [id, { choice }];
      }),
    );
    const facts = factsOf("cumulative-levels", given);
    const asset = treeExplanations(facts, traceTree(facts.tree, given), english).find(({ id }) => id === "ASSET");
    expect(asset?.check?.intro).toBe("Level 2 needs all of these:");
    expect(asset?.check?.checks.map(({ answer, holds }) => [answer, holds])).toEqual([
      ["No", false],
      ["Open", false],
    ]);
  });
});

describe("the profile of a tree", () => {
  test("stands each part by its index, whatever its scale, and says which is highest", () => {
    const chart = treeChart(factsOf("mixed-scales", { ...answers, HAPPY: { choice: "agree" } }), english);
    expect(chart?.rows.map(({ label, value }) => [label, value === null ? null : Math.round(value)])).toEqual([
      ["Service", 67],
      ["Access", 0],
      ["Offer", 75],
    ]);
    expect(chart?.title).toBe("Highest: Offer. Lowest: Access");
    expect(chart?.scale).toMatchObject({ min: 0, max: 100, step: 25 });
  });

  test("the corner says the band and the index, and whether it can still move", () => {
    expect(treeHeadline(factsOf("mixed-scales", { ...answers, HAPPY: { choice: "agree" } }), english)).toMatchObject({
      title: "Fair",
      name: "55 of 100",
    });
    expect(treeHeadline(factsOf("mixed-scales", {}), english)?.title).toBe("No result yet");
  });
});

describe("the library's report", () => {
  const library = async (more: ItemAnswers = {}) => {
    const { tree, words } = await openSurvey("public-library-service");
    const golden = JSON.parse(readFileSync("surveys/public-library-service/golden/town-library.json", "utf8"));
    const all: ItemAnswers = { ...golden.answers, ...more };
    return gatherTreeFacts({
      institution: { name: "Harbour Library" },
      tree,
      words: words.en as TreeWords,
      entries: Object.fromEntries(
        Object.entries(all).map(([id, answer]) => [
          id,
          { answer, note: null, evidenceUrl: id === "COL-1" ? "https://library.example/plan" : null },
        ]),
      ),
      date: "2026-11-26",
      submitted: false,
    });
  };

  test("prints how far other weights move each index, and every set of weights", async () => {
    const facts = await library();
    const picture = treeWeightsPicture(facts, english);
    expect(picture?.rows.map(({ name, index }) => [name, index])).toEqual([
      ["The questionnaire’s own weights", "64"],
      ["Reach first", "66"],
      ["All sections alike", "64"],
    ]);
    expect(picture?.lead).toContain("between 59 and 69");
    expect(JSON.stringify(treeWeightsBlocks(facts, english))).toContain("public-library-service 1.0.0");
    const view = treeWeightsView(facts, "reach", english);
    expect(view?.table.rows[0]).toEqual(["The whole", "64", "66"]);
    expect(view?.explanations[0]?.title).toContain("index 66");
    expect([treeWeightsView(facts, "equal", english), treeWeightsView(facts, "nowhere", english)]).toEqual([
      null,
      null,
    ]);
  });

  test("stands beside each target, with what is left to do", async () => {
    const facts = await library();
    const tables = treeTargets(facts, english).flatMap((block) => (block.kind === "table" ? [block.table] : []));
    expect(tables[0]?.rows.find(([name]) => name === "People and learning")?.slice(2)).toEqual(["43.33", "50", "6.67"]);
    expect(tables[0]?.rows.find(([name]) => name === "Access")?.slice(2)).toEqual(["67.08", "75", "7.92"]);
    const chart = treeChart(facts, english);
    expect(chart?.rows.map(({ target }) => target && Math.round(target))).toEqual([75, 50, 75, 50, 67]);
    expect(chart?.title).toBe("3 of 5 parts reach the target “Open to all”. Furthest to go: Access");
  });

  test("says of each chapter of the Manifesto what answers to it, and which one no question asks about", async () => {
    const text = JSON.stringify(treeStandards(await library(), english));
    expect(text).toContain("5 of 6 clauses are answered.");
    expect(text).toContain("No question asks about: Implementing the Manifesto.");
    expect(text).toContain("67 of 100");
  });

  test("says how much is answered, set aside and backed by a document", async () => {
    const facts = await library();
    const rows = treeFactRows(facts, english);
    expect(rows.some(({ term }) => term === "Target")).toBe(false);
    const chosen = treeFactRows(gatherTreeFacts({ ...facts, target: "well_run" }), english);
    expect(chosen.find(({ term }) => term === "Target")?.text).toBe("Well run");
    expect(rows.map(({ term, text }) => [term, text])).toContainEqual(["Documents", "1 of 28 answers name one"]);
    const [table] = treeReliance(facts, english).flatMap((block) => (block.kind === "table" ? [block.table] : []));
    expect(table?.rows.find(([name]) => name?.trim() === "Digital services")).toEqual([
      expect.any(String),
      ...["7 of 7", "100%", "14%", "40%", "0 of 7"],
    ]);
  });

  test("is one document with a cover, its basis and its caveat", async () => {
    const document = buildTreeReport(await library(), english, plainBrand);
    expect(document.title).toBe("Public library service 2026");
    expect(document.cover.lede).toBe(
      "Steady: 63.96 on a scale from 0 to 100. Highest by its index: Digital services. Lowest: People and learning.",
    );
    expect(document.cover.facts.map(({ text }) => text)).toContain(
      "Public library service 1.0.0, expert draft, self-reported",
    );
    expect(JSON.stringify(treeMethod(await library(), english))).toContain("expert draft");
    expect(document.blocks[0]).toMatchObject({ kind: "heading", level: 2 });
  });
});

test("the ends of a scale are whole where they are whole", () => {
  expect([endText(5, english), endText(0.25, english)]).toEqual(["5", "0.25"]);
});
