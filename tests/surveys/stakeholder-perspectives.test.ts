import { expect, test } from "vitest";
import { translatorFor } from "#app/i18n/translator.ts";
import { besideLiterature } from "#app/reports/tree/beside-literature.ts";
import { chosen, openSurvey, scoreSurvey } from "../support/score-survey.ts";

const students = chosen(`STUDENT-1 agree STUDENT-2 agree STUDENT-3 strongly-agree STUDENT-4 agree STUDENT-5 disagree
  STUDENT-6 neither STUDENT-7 disagree`);
const staff = chosen([1, 2, 3, 4, 5, 6, 7].map((n) => `FACULTY-${n} neither`).join(" "));

test("concerns count the other way round, and only groups that answer count: worked out by hand", async () => {
  const { overall, nodes } = await scoreSurvey("stakeholder-perspectives", {
    "GROUPS-1": { choices: ["student", "faculty"] },
    ...students,
    ...staff,
  });
  const mean = (4 + 4 + 5 + (6 - 4) + (6 - 2) + 3 + 2) / 7;
  expect(nodes.STUDENT?.value).toBeCloseTo((100 * (mean - 1)) / 4, 9);
  expect(nodes.STUDENT?.band).toBe("favourable");
  expect(nodes.FACULTY).toMatchObject({ value: 50, band: "mixed" });
  expect(overall.value).toBeCloseTo((25 * (mean - 1) + 50) / 2, 9);
  expect(overall).toMatchObject({ hidden: 14, publishable: true });
});

test("what a group said stays outside the result once it is no longer asked", async () => {
  const { overall } = await scoreSurvey("stakeholder-perspectives", {
    "GROUPS-1": { choices: ["faculty"] },
    ...students,
    ...staff,
  });
  expect(overall).toMatchObject({ value: 50, hidden: 21 });
});

test("the groups asked stand beside Table 4, as shares of studies and not of people, in both languages", async () => {
  const { tree, words } = await openSurvey("stakeholder-perspectives");
  const answers = { "GROUPS-1": { choices: ["student", "faculty"] }, ...students, ...staff };
  const scores = await scoreSurvey("stakeholder-perspectives", answers);
  const blocks = (language: "en" | "es") => {
    const spoken = words[language];
    if (spoken === undefined) throw new Error(language);
    return besideLiterature({ tree, words: spoken, scores }, translatorFor(language));
  };
  const [, note, table] = blocks("en");
  expect(note).toMatchObject({ text: expect.stringContaining("shares of studies, not of people") });
  expect(table).toMatchObject({
    table: {
      rows: [
        ["Students", "61", "86% of 15 studies, as printed"],
        ["Employers", "Not asked", "75% of 8 studies, as printed"],
        ["Institution", "Not asked", "94% of 32 studies, as printed"],
        ["Teaching staff", "50", "68% of 12 studies, as printed"],
      ],
    },
  });
  expect(blocks("es")[1]).toMatchObject({
    text: expect.stringContaining("partes de los estudios, no de las personas"),
  });
});

test("the figures of the literature say of what they are shares, in both languages", async () => {
  const { words } = await openSurvey("stakeholder-perspectives");
  expect(words.en?.groups.GROUPS?.description).toContain("shares of studies on a group, not of people");
  expect(words.es?.groups.GROUPS?.description).toContain("partes de los estudios sobre un grupo, no de las personas");
  for (const [id, figure] of [
    ["STUDENT", "86% of 15"],
    ["EMPLOYER", "75% of 8"],
    ["INSTITUTION", "94% of 32"],
    ["FACULTY", "68% of 12"],
  ] as const)
    expect(words.en?.groups[id]?.description).toContain(figure);
});
