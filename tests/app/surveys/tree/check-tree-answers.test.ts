import { expect, test } from "vitest";
import { checkTreeAnswers } from "#app/surveys/tree/check-tree-answers.ts";
import { modelTree } from "../../../support/models.ts";

const tree = modelTree("mixed-scales");

test("answers are read by the kind of their item, also to items that are not asked", () => {
  const answers = { PLAN: { choice: "s1" }, D1: { choice: "yes" } };
  expect(checkTreeAnswers({ instrument: "mixed-scales", answers }, tree)).toEqual({ ok: true, answers });
});

test("an id nobody knows is named with the nearest one", () => {
  const checked = checkTreeAnswers({ instrument: "mixed-scales", answers: { PLN: { choice: "s1" } } }, tree);
  expect(checked.ok ? "" : checked.problems[0]?.message).toBe(
    '"PLN" is no item of "mixed-scales". Did you mean "PLAN"?',
  );
});
