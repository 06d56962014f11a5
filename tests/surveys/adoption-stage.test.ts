import { expect, test } from "vitest";
import { chosen, scoreSurvey } from "../support/score-survey.ts";

const nothing = chosen(`PERSUASION-1 no PERSUASION-2 no DECISION-1 no DECISION-2 no DECISION-3 no
  IMPLEMENTATION-1 no IMPLEMENTATION-2 no IMPLEMENTATION-3 no CONFIRMATION-1 no CONFIRMATION-2 no CONFIRMATION-3 no`);
const persuaded = "PERSUASION-1 yes PERSUASION-2 partly ";
const decided = `${persuaded} DECISION-1 yes DECISION-2 yes DECISION-3 partly `;
const running = `${decided} IMPLEMENTATION-1 yes IMPLEMENTATION-2 partly IMPLEMENTATION-3 partly `;
const followedUp = "CONFIRMATION-1 yes CONFIRMATION-2 yes CONFIRMATION-3 yes ";

test.each([
  ["awareness", 1, "DECISION-1 partly"],
  ["persuasion", 2, persuaded],
  ["decision", 3, decided],
  ["implementation", 4, running],
  ["confirmation", 5, running + followedUp],
])("five institutions land in five phases: %s", async (band, value, written) => {
  const { overall } = await scoreSurvey("adoption-stage", { ...nothing, ...chosen(written) });
  expect(overall).toMatchObject({ value, band, scale: { from: 1, to: 5 }, publishable: true });
});

test("a phase needs all those before it", async () => {
  const { overall } = await scoreSurvey("adoption-stage", { ...nothing, ...chosen(decided + followedUp) });
  expect(overall).toMatchObject({ value: 3, band: "decision" });
});

test("drivers, brakes, patterns and a judgement of one's own stand beside the result", async () => {
  const { overall, items } = await scoreSurvey("adoption-stage", {
    ...nothing,
    "WHY-1": { ranking: ["cost", "access"] },
    "WHY-2": { choices: ["workload", "purpose"] },
    "WHY-3": { choices: ["partnerships", "other"] },
    "WHY-4": { text: "With a network of libraries." },
    ...chosen("OWN-1 decision"),
    "OWN-2": { text: "The senate decided last week." },
  });
  expect(overall.value).toBe(1);
  const facts = ["WHY-1", "WHY-2", "WHY-3", "WHY-4", "OWN-1", "OWN-2"];
  expect(facts.map((id) => items[id]?.state)).toEqual(facts.map(() => "answered"));
});
