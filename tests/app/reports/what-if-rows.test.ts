import { expect, test } from "vitest";
import { whatIf } from "#app/reports/what-if-rows.ts";
import { answersAfter } from "#app/roadmaps/lift.ts";
import { score } from "#app/scoring/score-record.ts";
import { english, factsOf, workedAnswers } from "./worked-facts.ts";

const facts = factsOf(workedAnswers);
const actions = facts.plan.phases.flatMap((phase) => phase.actions);

test("nothing ticked changes nothing", () => {
  const { count, rows } = whatIf(facts, [], english);
  expect(count).toBe(0);
  expect(rows.map(({ changed }) => changed)).toEqual([false, false, false, false, false]);
});

test("ids that are not in the plan count for nothing, and one ticked twice counts once", () => {
  expect(whatIf(facts, ["NO-1", "__proto__", ""], english)).toEqual(whatIf(facts, [], english));
  const [first] = actions;
  if (first === undefined) throw new Error("The worked institution has no action.");
  expect(whatIf(facts, [first.id, first.id], english)).toEqual(whatIf(facts, [first.id], english));
});

test("everything ticked shows the levels that scoring the outcome gives", () => {
  const after = score(facts.instrument, answersAfter(facts.answers, actions));
  const { rows, count } = whatIf(
    facts,
    actions.map(({ id }) => id),
    english,
  );
  expect(count).toBe(actions.length);
  expect(rows[0]?.changed).toBe(true);
  expect(rows[0]?.text).toBe(
    english.t("assessments:roadmap.whatIf.level", {
      from: facts.scores.overall.level ?? 0,
      to: after.overall.level ?? 0,
    }),
  );
});

test("where too little is answered to publish a number, none is foretold", () => {
  const thin = factsOf({ "STD-1": { level: 1 } });
  const ids = thin.plan.phases.flatMap((phase) => phase.actions.map(({ id }) => id));
  expect(whatIf(thin, ids, english).rows[0]?.changed).toBe(false);
});
