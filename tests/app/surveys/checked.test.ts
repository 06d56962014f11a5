import { expect, test } from "vitest";
import { problemList } from "#app/questions/problem.ts";
import { checkedAs } from "#app/surveys/checked.ts";

test("a warning leaves a value usable, a problem does not", () => {
  const problem = problemList();
  problem.add([], () => "wrong");
  expect(checkedAs(1, problemList(), problem)).toEqual({ ok: true, value: 1, warnings: problem.problems });
  expect(checkedAs(1, problem, problemList())).toEqual({
    ok: false,
    value: 1,
    problems: problem.problems,
    warnings: [],
  });
});
