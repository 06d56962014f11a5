import { expect, test } from "vitest";
import { ownWeightsPage } from "#app/assessments/own-weights-page.ts";
import { createTranslator } from "#app/i18n/translator.ts";

const english = createTranslator("en");
const families = [
  {
    id: "overall",
    parts: [
      { id: "A", share: 0.25 },
      { id: "B", share: 0.75 },
    ],
  },
  {
    id: "A",
    parts: [
      { id: "A1", share: 0.5 },
      { id: "A2", share: 0.5 },
    ],
  },
];
const asked = {
  ...{ families, nameOf: (id: string) => `Part ${id}`, own: null, refused: null },
  result: { href: "/result", label: "Back" },
};

test("shows every part with its share of the result, the first table open and the others folded", () => {
  const { families: tables, kept, faults } = ownWeightsPage(asked, english);
  expect(tables.map(({ title, open }) => [title, open])).toEqual([
    ["In the whole index", true],
    ["Inside Part A", false],
  ]);
  expect(tables[0]?.rows[0]).toEqual({ name: "Part A", field: "points:A", value: "", share: "25%", own: "" });
  expect([kept, faults]).toEqual([false, []]);
});

test("kept points stand in their fields with the share they give", () => {
  const own = { by: "The senate", reason: "Trust.", points: { A1: 1, A2: 2 } };
  const { families: tables, kept, by } = ownWeightsPage({ ...asked, own }, english);
  expect(tables[1]?.rows.map((row) => [row.value, row.own])).toEqual([
    ["1", "33.3%"],
    ["2", "66.7%"],
  ]);
  expect([tables[1]?.open, kept, by.value]).toEqual([true, true, "The senate"]);
});

test("says everything that is wrong, each with its place, and keeps what was typed", () => {
  const refused = {
    posted: { by: "", reason: "Trust.", points: { A: "1", B: "", A1: "", A2: "" } },
    faults: { by: "missing", families: { overall: "incomplete" } },
  } as const;
  const page = ownWeightsPage({ ...asked, refused }, english);
  expect(page.faults).toEqual([
    {
      href: "#weights-overall",
      text: "In the whole index: Give every part a number from 0 to 1000, or leave the whole table empty.",
    },
    { href: "#by", text: "Say who set these weights." },
  ]);
  expect([page.families[0]?.rows[0]?.value, page.reason.value]).toEqual(["1", "Trust."]);
});
