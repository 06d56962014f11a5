import { expect, test } from "vitest";
import { emptyEntry } from "#app/assessments/entry.ts";
import { itemControl } from "#app/assessments/item-control-of.ts";
import { itemProgress } from "#app/assessments/item-progress.ts";
import { inventoryTable, itemMark, itemReading, printedInventory } from "#app/assessments/item-reading.ts";
import { itemSectionPage } from "#app/assessments/item-section-page.ts";
import { translatorFor } from "#app/i18n/translator.ts";
import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import { checkTreeWords } from "#app/surveys/tree/check-tree-words.ts";
import { hiddenNodes } from "#app/surveys/tree/hidden-nodes.ts";
import { sectionsOf } from "#app/surveys/tree/sections.ts";
import { mixedItem, modelTree, wordsFile } from "../../support/models.ts";

const tree = modelTree("mixed-scales");
const words = checkTreeWords(wordsFile("mixed-scales"), "en", tree).value;
const english = translatorFor("en");
const sections = sectionsOf(tree, words);
const entry = (answer: ItemAnswer) => ({ ...emptyEntry, answer, revision: 1, updatedAt: "2026-11-26T00:00:00.000Z" });

test.each<[id: string, answer: ItemAnswer | null, reading: string, mark: string]>([
  ["LADDER", { level: 2 }, "2 Some rules exist.", "2"],
  ["PLAN", { choice: "s2" }, "Draft", "Draft"],
  ["STAFFED", { choice: "partly" }, "Partly", "Partly"],
  ["HAPPY", { choice: "neither" }, "Neither agree nor disagree", "✓"],
  ["CHANNELS", { choices: ["desk", "web"] }, "Desk; Website", "✓"],
  ["CHANNELS", { choices: [] }, "None of these", "✓"],
  ["SAFE", { checked: ["alarm"] }, "An alarm", "An alarm"],
  ["AIMS", { ranking: ["cost", "reach"] }, "1. Lower cost 2. Reaching more people", "✓"],
  ["WAIT", { number: 12 }, "12 days", "12 days"],
  ["NAME", { text: "House" }, "House", "House"],
  ["DEVICES", { rows: [{ what: "A" }, { what: "B" }] }, "2 rows", "2 rows"],
  ["STAFFED", { notApplicable: "no staff" }, "Does not apply: no staff", "n/a"],
  ["PLAN", { dontKnow: true }, "We do not know", "?"],
  ["PLAN", null, "No answer", ""],
])("%s answered %j reads %j", (id, answer, reading, mark) => {
  expect(itemReading(mixedItem(id), answer, words, english)).toBe(reading);
  expect(itemMark(mixedItem(id), answer, words, english)).toBe(mark);
});

test("an inventory reads as a table in words", () => {
  const item = mixedItem("DEVICES");
  if (item.kind !== "inventory") throw new Error("DEVICES is no inventory any more.");
  expect(
    inventoryTable(item, [{ what: "A", number: 1200, shared: true, aim: "cost" }, { what: "B" }], words, english),
  ).toEqual({
    columns: ["Device", "How many", "Shared", "Serves"],
    rows: [
      ["A", "1,200", "Yes", "Lower cost"],
      ["B", "", "", ""],
    ],
  });
});

test("rows with many columns are printed with each cell below its heading, and empty cells left out", () => {
  const item = mixedItem("DEVICES");
  if (item.kind !== "inventory") throw new Error("DEVICES is no inventory any more.");
  const columns = Array.from({ length: 8 }, (_, at) => ({ id: `c${at}`, type: "text", required: false }) as const);
  const wide = { ...item, columns };
  const found = printedInventory(wide, [{ c0: "Desk", c2: "two", c7: "seven" }], words, english);
  expect(found).toEqual({ columns: ["c0", "What it says"], rows: [["Desk", "c2: two; c7: seven"]] });
  const narrow = printedInventory(item, [{ what: "A" }], words, english);
  expect(narrow).toEqual(inventoryTable(item, [{ what: "A" }], words, english));
});

test("a column for long words gives room for them", () => {
  const item = mixedItem("DEVICES");
  if (item.kind !== "inventory") throw new Error("DEVICES is no inventory any more.");
  const [first, ...others] = item.columns;
  if (first?.type !== "text") throw new Error("The first column holds no words any more.");
  const control = itemControl({ ...item, columns: [{ ...first, long: true }, ...others] }, words, english);
  expect(control.kind === "inventory" ? control.columns.map(({ long }) => long) : []).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test("progress counts what is asked, and a section of which nothing is asked says so", () => {
  const entries = { OPEN: entry({ choice: "no" }), D1: entry({ choice: "yes" }) };
  const hidden = hiddenNodes(tree, { OPEN: { choice: "no" }, D1: { choice: "yes" } });
  const progress = itemProgress(sections, entries, hidden);
  expect(progress.sections[1]).toEqual({ id: "ACCESS", answered: 1, of: 2, state: "inProgress" });
  expect(progress).toMatchObject({ answered: 1, of: 11 });
  const all = new Set(sections[1]?.items.map(({ id }) => id));
  expect(itemProgress(sections, entries, all).sections[1]?.state).toBe("notAsked");
});

test("a section carries its conditions, and what earlier sections say", () => {
  const section = sections[1];
  if (section === undefined) throw new Error("The model has no second section any more.");
  const entries = { PLAN: entry({ choice: "s3" }), OPEN: entry({ choice: "yes" }) };
  const hidden = hiddenNodes(tree, { PLAN: { choice: "s3" }, OPEN: { choice: "yes" } });
  const page = itemSectionPage({
    entries,
    hidden,
    closed: false,
    tree,
    section,
    words,
    translator: english,
    posted: null,
  });
  expect(page.conditions.before).toEqual({ PLAN: { state: "answered", number: 3, chosen: ["s3"], count: null } });
  expect(page.conditions.nodes.find(({ id }) => id === "DIGITAL")?.inside).toBe(0);
  expect(page.conditions.nodes.filter(({ when }) => when?.kind === "all")).toHaveLength(1);
  expect(page.parts.map(({ id, hidden: out }) => `${id}${out ? " hidden" : ""}`)).toEqual([
    "OPEN",
    "LADDER",
    "DIGITAL",
    "D1",
    "D2",
    "D3",
  ]);
});

test("items without a group of their own share one section", () => {
  const scale = modelTree("system-usability-scale");
  const own = checkTreeWords(wordsFile("system-usability-scale"), "en", scale).value;
  expect(sectionsOf(scale, own).map(({ id, items }) => [id, items.length])).toEqual([["overall", 10]]);
});
