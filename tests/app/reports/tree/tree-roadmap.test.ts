import { expect, test } from "vitest";
import { createTranslator } from "#app/i18n/translator.ts";
import { treePlan } from "#app/reports/tree/tree-plan.ts";
import { partList, treeLeftOut, treePhases } from "#app/reports/tree/tree-roadmap.ts";
import { libraryAnswers, libraryFacts } from "./library-facts.ts";

const english = createTranslator("en");
const spanish = createTranslator("es");
const planOf = (answers = libraryAnswers, language = "en", capacity: number | null = null) => {
  const plan = treePlan(libraryFacts(answers, language), { target: null, capacity, date: "2026-12-02" });
  if (plan === null) throw new Error("The public library has actions.");
  return plan;
};
const actionsIn = (phases: ReturnType<typeof treePhases>) => phases.flatMap(({ actions }) => actions);

test("an action says where its part stands today in the words of the answer, and where it leads", () => {
  const actions = actionsIn(treePhases(planOf(), null, english));
  const money = actions.find(({ id }) => id === "MONEY");
  expect(money?.why).toBe("Today: Partly.");
  expect(money?.facts.slice(0, 3)).toEqual([
    "Money beyond a year: from Partly to Yes",
    "Medium, 2 to 5 person-weeks",
    "Director",
  ]);
  const training = actions.find(({ id }) => id === "TRAINING");
  expect(training?.why).toContain("Today: Less than once a year. ");
  expect(training?.why).toContain("later actions wait for it.");
  expect(training?.facts).toContain("Training: from Less than once a year to Once a year");
  const drill = actions.find(({ id }) => id === "DRILL");
  expect(drill?.facts.some((fact) => fact.endsWith("(Kirkpatrick level 3, behaviour)"))).toBe(true);
});

test("a group stands at a number on its scale, and levels are numbers", () => {
  const actions = actionsIn(treePhases(planOf(), null, english));
  const online = actions.find(({ id }) => id === "ONLINE");
  expect(online?.why).toBe("Today at 0.50 on a scale from 0 to 1. It comes after: yearly training.");
  expect(online?.facts[0]).toBe("What can be done online: from 0.50 to 1");
  const help = actions.find(({ id }) => id === "HELP");
  expect(help?.facts[0]).toBe("Digital help: from 2 to 4");
  expect(help?.why).toContain("Level 2 today: Staff help when they have time.");
});

test("the arithmetic of a priority leaves out the studies, of which none are counted", () => {
  const [action] = actionsIn(treePhases(planOf(), null, english));
  expect(action?.priority.factors.map(({ label }) => label)).toEqual([
    "Steps to the target",
    "Weight in the whole",
    "Opens the way for 4 other actions",
    "Effort: 2 points",
  ]);
  expect(action?.ticked).toBeNull();
});

test("a topic leaves its actions, and every phase stays", () => {
  const phases = treePhases(planOf(), "steering", english);
  expect(actionsIn(phases).map(({ id }) => id)).toEqual(["DRILL", "MONEY"]);
  expect(phases.map(({ empty }) => empty)).toEqual(Array(3).fill("No action of this phase is about this topic."));
});

test("what fits nowhere and what is open is said, in both languages", () => {
  const { "ACC-1": _, ...open } = libraryAnswers;
  expect(treeLeftOut(planOf(open, "en", 1), english)).toEqual([
    expect.stringMatching(/^These actions do not fit the capacity/),
    expect.stringMatching(/^One question is open, .*Opening hours\.$/),
  ]);
  expect(treeLeftOut(planOf(open, "es"), spanish)[0]).toContain("Horario");
  expect(treeLeftOut(planOf(), english)).toEqual([]);
  expect(partList(planOf(), ["COL", "PPL-3"], english)).toBe("Collection, Planned together");
});
