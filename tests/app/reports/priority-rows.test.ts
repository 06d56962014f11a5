import { expect, test } from "vitest";
import { priorityRows } from "#app/reports/priority-rows.ts";
import { priorityOf } from "#app/roadmaps/priority.ts";
import { english, factsOf, workedAnswers } from "./worked-facts.ts";

const actions = factsOf(workedAnswers).plan.phases.flatMap((phase) => phase.actions);

test("the factors shown, multiplied and divided as shown, give the priority shown", () => {
  const own = actions.filter((one) => Math.abs(priorityOf(one.factors) - one.priority) < 1e-9);
  expect(own.length).toBeGreaterThan(5);
  for (const action of own) {
    const { factors, priority, note } = priorityRows(action, english);
    const product = factors.reduce((value, { text }) => {
      const number = Number(text.replace(/[×÷%\s]/g, "")) / (text.includes("%") ? 100 : 1);
      return text.startsWith("÷") ? value / number : value * number;
    }, 1);
    expect(product, action.id).toBeCloseTo(Number(priority), 1);
    expect(note).toBeNull();
  }
});

test("a priority taken over from an action that waits is said to be one", () => {
  const [action] = actions;
  if (action === undefined) throw new Error("The worked institution has no action.");
  const lifted = { ...action, priority: action.priority + 1 };
  expect(priorityRows(lifted, english).note).toBe(english.t("assessments:roadmap.factors.inherited"));
});
