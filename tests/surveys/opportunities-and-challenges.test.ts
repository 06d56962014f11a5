import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { nodesBelow } from "#app/surveys/tree/tree-instrument.ts";
import { chosen, openSurvey, scoreSurvey } from "../support/score-survey.ts";

type Coding = { columns: { tables: { codes: { id: string; n: number }[] }[] }[] };
const coding: Coding = parse(
  readFileSync("surveys/micro-credential-readiness/evidence/coding/varadarajan-2023.yaml", "utf8"),
);
const codes = coding.columns.flatMap(({ tables }) => tables.flatMap((table) => table.codes));

test("all 36 codes are asked, and the counts beside them are those of the coding table, in both languages", async () => {
  const { tree, words } = await openSurvey("opportunities-and-challenges");
  const asked = nodesBelow(tree.whole).map(({ id }) => id);
  expect(codes).toHaveLength(36);
  expect(codes.filter(({ id }) => !asked.includes(id))).toEqual([]);
  for (const language of ["en", "es"]) {
    const said = words[language]?.items["LITERATURE-1"]?.purpose ?? "";
    const counts = [...said.matchAll(/\b([LEUG][OC]\d) (\d+)/g)].map(([, id, n]) => ({ id, n: Number(n) }));
    expect(counts).toEqual(codes.map(({ id, n }) => ({ id, n })));
  }
});

test("the counts beside each ranking are those of the coding table, every code in one of them", async () => {
  const { tree } = await openSurvey("opportunities-and-challenges");
  const counted = tree.studies.flatMap(({ of, counts }) => Object.entries(counts).map(([id, n]) => ({ id, n, of })));
  expect(counted).toEqual(codes.map(({ id, n }) => ({ id, n, of: 60 })));
});

test("every code counts the same in its group, every group in the whole: worked out by hand", async () => {
  const all = (letters: string, option: string) =>
    chosen(codes.flatMap(({ id }) => (id.startsWith(letters) ? [id, option] : [])).join(" "));
  const { overall, nodes, items } = await scoreSurvey("opportunities-and-challenges", {
    ...all("LO", "largely"),
    ...all("LC", "none"),
    ...all("E", "partly"),
    ...all("U", "none"),
    ...chosen("UO1 largely UC1 begun"),
    ...all("GO", "little"),
    ...all("GC", "begun"),
    "UC-ranked": { ranking: ["UC1", "UC3", "UC2"] },
    "REGISTER-1": { choices: ["policy", "digital"] },
    "REGISTER-2": { rows: [{ risk: "Innovation for show", weight: "high", measure: "Gates", owner: "Rector" }] },
  });
  expect(["LEARNERS", "EMPLOYERS", "INSTITUTIONS", "GOVERNMENTS"].map((id) => nodes[id]?.value)).toEqual([
    18 / 9,
    2,
    4 / 11,
    1,
  ]);
  expect([items["REGISTER-1"], items["REGISTER-2"]]).toMatchObject([
    { value: null },
    { state: "answered", value: null },
  ]);
  expect(overall.value).toBeCloseTo((2 + 2 + 4 / 11 + 1) / 4, 12);
  expect(overall).toMatchObject({ band: "partly", publishable: true });
});
