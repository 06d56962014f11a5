import { expect, test } from "vitest";
import { inventoryTable } from "#app/assessments/item-reading.ts";
import { readItemForm } from "#app/assessments/read-item-form.ts";
import { csvText } from "#app/charts/csv-text.ts";
import { translatorFor } from "#app/i18n/translator.ts";
import { sectionsOf } from "#app/surveys/tree/sections.ts";
import { itemsBelow } from "#app/surveys/tree/tree-instrument.ts";
import { chosen, openSurvey, scoreSurvey } from "../support/score-survey.ts";

const holds = chosen(`RECORD-1 yes RECORD-2 yes RECORD-3 yes ASSESSED-1 yes ASSESSED-2 yes ASSESSED-3 yes
  VALUE-1 yes VALUE-2 no VALUE-4 no QUALITY-1 yes`);

test("the framework of assessment is a fact, and a badge for attendance is not asked for one", async () => {
  const assessed = { ...holds, "ASSESSED-4": { choices: ["mapping", "levels"] } };
  const { overall, items } = await scoreSurvey("micro-credential-definition", assessed);
  expect([overall.value, items["ASSESSED-4"]?.state]).toEqual([1, "answered"]);
  const attended = await scoreSurvey("micro-credential-definition", { ...assessed, ...chosen("ASSESSED-1 no") });
  expect(attended.items["ASSESSED-4"]?.state).toBe("hidden");
});

test("an offer is a micro-credential where all four elements hold; that it counts towards more is not demanded", async () => {
  const { overall, nodes } = await scoreSurvey("micro-credential-definition", holds);
  expect(overall).toMatchObject({ value: 1, band: "is_one", publishable: true });
  expect(nodes.VALUE?.value).toBe(1);
  expect(nodes.OFFER?.scale).toBeNull();
});

test("a badge for attendance fails the second element and so the whole, whatever else is good about it", async () => {
  const { overall, nodes } = await scoreSurvey("micro-credential-definition", { ...holds, ...chosen("ASSESSED-1 no") });
  expect([nodes.RECORD?.value, nodes.ASSESSED?.value, nodes.VALUE?.value, nodes.QUALITY?.value]).toEqual([1, 0, 1, 1]);
  expect(nodes.ASSESSED).toMatchObject({ band: "not_one", hidden: 1 });
  expect(overall).toMatchObject({ value: 0, band: "not_one" });
});

test("one element that holds in part leaves the whole there", async () => {
  const { overall } = await scoreSurvey("micro-credential-definition", { ...holds, ...chosen("QUALITY-1 partly") });
  expect(overall).toMatchObject({ value: 0.5, band: "not_yet" });
});

test("a taxonomy is built beside the verdict, and its rows as CSV go into the catalogue of the European principles", async () => {
  const rows = [
    { title: "Micro-award", kind: "certificate", size: "from_5", workload: 10, level: "6", synonyms: "nanodegree" },
    { title: "=Badge", kind: "badge", size: "under_1", credit: "alone", country: "NZ" },
  ];
  const { overall } = await scoreSurvey("micro-credential-definition", { ...holds, "TAXONOMY-1": { rows } });
  expect(overall.value).toBe(1);
  const builder = await openSurvey("micro-credential-definition");
  const catalogue = await openSurvey("european-principles");
  for (const language of ["en", "es"]) {
    const [from, to] = [builder.words[language], catalogue.words[language]];
    const item = itemsBelow(builder.tree.whole).find(({ id }) => id === "TAXONOMY-1")?.item;
    if (from === undefined || to === undefined || item?.kind !== "inventory") throw new Error("Something is missing.");
    const translator = translatorFor(language);
    const table = inventoryTable(item, rows, from, translator);
    const columns = table.columns.map((label) => ({ label, numeric: false }));
    const form = new URLSearchParams({
      "paste:PORTFOLIO-1": csvText({ caption: "", columns, rows: table.rows }),
      "revision:PORTFOLIO-1": "0",
    });
    const portfolio = sectionsOf(catalogue.tree, to).find(({ id }) => id === "PORTFOLIO");
    if (portfolio === undefined) throw new Error("There is no portfolio.");
    const read = readItemForm(form, portfolio, to, translator);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    expect(read.entries.find(({ capabilityId }) => capabilityId === "PORTFOLIO-1")?.entry.answer).toEqual({
      rows: [
        { title: "Micro-award", kind: "certificate", workload: 10, level: "6" },
        { title: "=Badge", kind: "badge", country: "NZ" },
      ],
    });
  }
});
