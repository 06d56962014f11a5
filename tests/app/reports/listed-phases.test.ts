import { expect, test } from "vitest";
import { listedPhases } from "#app/reports/listed-phases.ts";
import { allAnswersAt, english, factsOf, workedAnswers } from "./worked-facts.ts";

test("the listed phases hold every planned action once, in the order of the plan", () => {
  const facts = factsOf(workedAnswers);
  const { phases } = listedPhases(facts, { ticked: [] }, english);
  expect(phases.map(({ actions }) => actions.map(({ id }) => id))).toEqual(
    facts.plan.phases.map(({ actions }) => actions.map(({ id }) => id)),
  );
});

test("ticked are the actions the address names, and no others", () => {
  const facts = factsOf(workedAnswers);
  const [first = ""] = facts.plan.phases.flatMap(({ actions }) => actions.map(({ id }) => id));
  const { phases } = listedPhases(facts, { ticked: [first, "NO-1", "__proto__"] }, english);
  const ticked = phases.flatMap(({ actions }) => actions.filter((action) => action.ticked).map(({ id }) => id));
  expect(ticked).toEqual([first]);
});

test("a topic leaves its own actions, in their places and with their arithmetic, and the phases stay", () => {
  const facts = factsOf(workedAnswers);
  const all = listedPhases(facts, { ticked: [] }, english).phases;
  const some = listedPhases(facts, { ticked: [], tag: "technology-platforms" }, english).phases;
  expect(some.map(({ name, load }) => [name, load])).toEqual(all.map(({ name, load }) => [name, load]));
  const about = all.map(({ actions }) =>
    actions.filter(({ facts }) =>
      facts.some((fact) => fact.startsWith("Topic") && fact.includes("technology platforms")),
    ),
  );
  expect(some.map(({ actions }) => actions)).toEqual(about);
  expect(about.flat().length).toBeGreaterThan(0);
  expect(about.flat().length).toBeLessThan(all.flatMap(({ actions }) => actions).length);
});

test("a measure that looks further than the work says how far", () => {
  const { phases } = listedPhases(factsOf(allAnswersAt(3), { ownTargets: { "STD-4": 5 } }), { ticked: [] }, english);
  const evaluation = phases.flatMap(({ actions }) => actions).find(({ id }) => id === "STD-4b");
  expect(evaluation?.facts).toContain(
    "Measured by: Share mapped; share with data on transfer to work (Kirkpatrick level 3, behaviour)",
  );
});

test("where nothing is to do, no phase lists an action", () => {
  const { phases } = listedPhases(factsOf(allAnswersAt(5)), { ticked: [] }, english);
  expect(phases.flatMap(({ actions }) => actions)).toEqual([]);
});
