import { expect, test } from "vitest";
import { checkItemEntry } from "#app/assessments/check-item-entry.ts";
import { itemFaultSentences } from "#app/assessments/item-faults.ts";
import { readItemForm } from "#app/assessments/read-item-form.ts";
import { translatorFor } from "#app/i18n/translator.ts";
import { checkTreeAnswers } from "#app/surveys/tree/check-tree-answers.ts";
import { sectionsOf } from "#app/surveys/tree/sections.ts";
import { itemsBelow } from "#app/surveys/tree/tree-instrument.ts";
import { chosen, openSurvey, scoreSurvey } from "../support/score-survey.ts";

const principles =
  "QUALITY TRANSPARENCY RELEVANCE ASSESSMENT PATHWAYS RECOGNITION PORTABLE LEARNER AUTHENTIC GUIDANCE".split(" ");
const mandatory = "learner title country awarder date outcomes workload level assessment form quality".split(" ");
const most = chosen(principles.map((id) => `${id}-1 most ${id}-2 most`).join(" "));

test("principles and mandatory elements count half each, and design stands beside: worked out by hand", async () => {
  const { overall, nodes } = await scoreSurvey("european-principles", {
    ...most,
    ...chosen("QUALITY-1 all QUALITY-2 none"),
    "ELEMENTS-1": { checked: mandatory.slice(0, 9) },
    "ELEMENTS-2": { checked: ["grade"] },
    "DESIGN-1": { checked: ["pace", "competences", "fair"] },
  });
  expect(nodes.DESIGN?.value).toBe(3 / 12);
  expect(nodes.QUALITY).toMatchObject({ value: 1.5, index: 50 });
  expect(nodes.PRINCIPLES?.value).toBeCloseTo((100 * (1.5 + 9 * 2)) / 30, 9);
  expect(nodes.ELEMENTS).toMatchObject({ band: "largely" });
  expect(overall.value).toBeCloseTo((65 + 900 / 11) / 2, 9);
  expect(overall).toMatchObject({ band: "under_way", publishable: true });
});

test("a description with 9 of the 11 mandatory elements stands at 82, whatever optional ones it has", async () => {
  for (const optional of [[], ["prerequisites", "supervision", "grade", "stacking", "further"]]) {
    const { nodes } = await scoreSurvey("european-principles", {
      "ELEMENTS-1": { checked: mandatory.slice(2) },
      "ELEMENTS-2": { checked: optional },
    });
    expect(Math.round(nodes.ELEMENTS?.value ?? 0)).toBe(82);
  }
});

test("a catalogue of twenty rows is pasted as CSV; an empty cell is an element that is missing", async () => {
  const { tree, words } = await openSurvey("european-principles");
  const english = words.en;
  if (english === undefined) throw new Error("no English words");
  const portfolio = sectionsOf(tree, english).find(({ items }) => items.some(({ id }) => id === "PORTFOLIO-1"));
  if (portfolio === undefined) throw new Error("no portfolio");
  const csv = Array.from(
    { length: 20 },
    (_, row) =>
      `"Data, part ${row + 1}",yes,EE,Example University,yes,no,${row % 2 === 0 ? 5 : ""},6,Project,Online,ESG,Badge,University,Specific,Data diploma`,
  ).join("\n");
  const form = new URLSearchParams({ "paste:PORTFOLIO-1": csv, "revision:PORTFOLIO-1": "0" });
  const read = readItemForm(form, portfolio, english, translatorFor("en"));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const rows = read.entries.find(({ capabilityId }) => capabilityId === "PORTFOLIO-1")?.entry.answer;
  if (rows == null || !("rows" in rows)) throw new Error("no rows");
  expect(rows.rows).toHaveLength(20);
  expect(rows.rows[0]).toMatchObject({ title: "Data, part 1", outcomes: false, workload: 5, form: "online" });
  expect(rows.rows[1]).not.toHaveProperty("workload");
  expect(rows.rows[1]).toMatchObject({ kind: "badge", validator: "university", skills: "specific" });
});

test("what an offer stacks into may not lead back to it: refused in the form and in a file, with the row and the way out", async () => {
  const { tree, words } = await openSurvey("european-principles");
  const english = words.en;
  if (english === undefined) throw new Error("no English words");
  const rows = [
    { title: "Data basics", into: "Data diploma" },
    { title: "Data diploma", into: "MSc Data; Data basics" },
  ];
  const item = itemsBelow(tree.whole).find(({ id }) => id === "PORTFOLIO-1")?.item;
  if (item === undefined) throw new Error("no portfolio");
  const typed = { choice: JSON.stringify({ rows }), reason: "", note: "", evidenceUrl: "" };
  const read = checkItemEntry(typed, item);
  expect(read.ok ? {} : itemFaultSentences(read.faults, item, english, translatorFor("en"))).toEqual({
    choice:
      "Row 1 of Which micro-credentials do you offer? comes back to itself through the column “Stacks into”. Break the ring.",
  });
  const file = checkTreeAnswers({ instrument: tree.id, answers: { "PORTFOLIO-1": { rows } } }, tree);
  expect(file.ok ? [] : file.problems).toMatchObject([
    {
      path: ["answers", "PORTFOLIO-1", "rows", 0, "into"],
      message: 'This row comes back to itself: "Data basics" → "Data diploma" → "Data basics". Break the ring.',
    },
  ]);
  const straight = [rows[0], { title: "Data diploma", into: "MSc Data" }];
  expect(checkItemEntry({ ...typed, choice: JSON.stringify({ rows: straight }) }, item).ok).toBe(true);
});
