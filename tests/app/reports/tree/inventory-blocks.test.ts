import { describe, expect, test } from "vitest";
import { translatorFor } from "#app/i18n/translator.ts";
import type { Row } from "#app/questions/kinds/item-answer.ts";
import { filledInventories, inventoryBlocks } from "#app/reports/tree/inventory-blocks.ts";
import { openSurvey } from "../../../support/score-survey.ts";

const { tree, words } = await openSurvey("european-principles");

function blocksOf(rows: readonly Row[], language = "en") {
  const said = words[language];
  if (said === undefined) throw new Error(`There are no words in ${language}.`);
  const facts = { tree, words: said, answers: { "PORTFOLIO-1": { rows } }, hidden: new Set<string>() };
  return inventoryBlocks(facts, translatorFor(language));
}

function tablesOf(rows: readonly Row[], language = "en") {
  return blocksOf(rows, language).flatMap((block) => (block.kind === "table" ? [block.table] : []));
}

const whole: Row = {
  ...{ title: "Data basics", learner: true, country: "EE", awarder: "Harbour University", date: true, outcomes: true },
  ...{ workload: 5, level: "6", assessment: "Project", form: "online", quality: "ESG" },
};
const { workload: _workload, ...rest } = whole;
const nine: Row = { ...rest, title: "Care at home", outcomes: false };

describe("a portfolio of micro-credentials", () => {
  test("is held against the eleven mandatory and five optional elements, every row and every element", () => {
    const [elements, incomplete] = tablesOf([whole, nine]);
    expect(elements?.rows).toHaveLength(16);
    expect(elements?.rows.filter(([, kind]) => kind === "Mandatory")).toHaveLength(11);
    expect(elements?.rows.find(([element]) => element === "Outcomes stated")).toEqual([
      ...["Outcomes stated", "Mandatory", "1 of 2 (50%)"],
    ]);
    expect(incomplete?.rows).toEqual([["Care at home", "9 of 11 (82%)", "Outcomes stated; Workload (ECTS)"]]);
    expect(JSON.stringify(blocksOf([whole, nine]))).toContain("2 rows state 91% of the 11 elements asked for; 1 state");
  });

  test("shows what stacks into what, step by step, also out of the list", () => {
    const rows = [
      { ...whole, into: "Data diploma" },
      { ...whole, title: "Data diploma", into: "BSc Data; MSc Care" },
      { ...whole, title: "Elective" },
    ];
    expect(tablesOf(rows).at(-1)).toMatchObject({
      caption: "What leads to what: Stacks into",
      rows: [
        ["Data basics", "Data diploma", "BSc Data, MSc Care"],
        ["Data diploma", "BSc Data; MSc Care", ""],
      ],
    });
  });

  test("names the nearest twelve of a long chain, and says that there are more", () => {
    const rows = Array.from({ length: 500 }, (_, at) => ({ ...whole, title: `Step ${at}`, into: `Step ${at + 1}` }));
    const links = tablesOf(rows).at(-1)?.rows ?? [];
    expect(links).toHaveLength(500);
    expect(links[0]?.[2]).toMatch(/^Step 2, .*, Step 13 and more$/);
    // Twelve are left from the thirteenth last on: there is nothing more to say.
    expect(links.at(-13)?.[2]).toMatch(/^Step 489, .*, Step 500$/);
    expect(JSON.stringify(links).length).toBeLessThan(200_000);
  });

  test("names forty incomplete rows at most, those with most missing first", () => {
    const rows = Array.from({ length: 60 }, (_, at) =>
      at === 59 ? { title: "Emptiest" } : { ...nine, title: `Offer ${at}` },
    );
    const incomplete = tablesOf(rows).at(-1);
    expect(incomplete?.caption).toBe("60 rows are not complete; the 40 with most missing are named");
    expect([incomplete?.rows.length, incomplete?.rows[0]?.[0]]).toEqual([40, "Emptiest"]);
  });

  test("says it in Spanish, and says nothing without rows", () => {
    expect(tablesOf([nine], "es")[1]?.caption).toBe("1 fila no está completa");
    expect(blocksOf([])).toEqual([]);
  });

  test("is no inventory to download while it is empty or not asked", () => {
    const said = words.en;
    if (said === undefined) throw new Error("There are no words in English.");
    const facts = { tree, words: said, answers: { "PORTFOLIO-1": { rows: [whole] } }, hidden: new Set<string>() };
    expect(filledInventories(facts).map(({ id }) => id)).toEqual(["PORTFOLIO-1"]);
    expect(filledInventories({ ...facts, hidden: new Set(["PORTFOLIO-1"]) })).toEqual([]);
  });
});
