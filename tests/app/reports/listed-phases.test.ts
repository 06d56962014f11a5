import { expect, test } from "vitest";
import { listedPhases } from "#app/reports/listed-phases.ts";
import { allAnswersAt, english, factsOf, workedAnswers } from "./worked-facts.ts";

test("the listed phases hold every planned action once, in the order of the plan", () => {
  const facts = factsOf(workedAnswers);
  const { phases } = listedPhases(facts, [], english);
  expect(phases.map(({ actions }) => actions.map(({ id }) => id))).toEqual(
    facts.plan.phases.map(({ actions }) => actions.map(({ id }) => id)),
  );
});

test("ticked are the actions the address names, and no others", () => {
  const facts = factsOf(workedAnswers);
  const [first = ""] = facts.plan.phases.flatMap(({ actions }) => actions.map(({ id }) => id));
  const { phases } = listedPhases(facts, [first, "NO-1", "__proto__"], english);
  const ticked = phases.flatMap(({ actions }) => actions.filter((action) => action.ticked).map(({ id }) => id));
  expect(ticked).toEqual([first]);
});

test("where nothing is to do, no phase lists an action", () => {
  const { phases } = listedPhases(factsOf(allAnswersAt(5)), [], english);
  expect(phases.flatMap(({ actions }) => actions)).toEqual([]);
});
