import { expect, test } from "vitest";
import { chosen, scoreSurvey } from "../support/score-survey.ts";

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
