import { expect, test } from "vitest";
import { problemList } from "#app/questions/problem.ts";
import { checkValue } from "#app/surveys/tree/check-value.ts";
import { groupOf, levelItem } from "../../../support/tree-of.ts";

function problems(value: number, node: Parameters<typeof checkValue>[1]) {
  const list = problemList();
  checkValue(value, node, ["to"], list);
  return list.problems.map(({ message }) => message);
}

test("a value is refused where no answer could give it", () => {
  expect(problems(3, levelItem("A", 3))).toEqual([]);
  expect(problems(4, levelItem("A", 3))).toEqual(["A can never stand at 4. Write one of 1, 2, 3."]);
  expect(problems(1.5, levelItem("A", 3))).toHaveLength(1);
  expect(problems(1.5, groupOf("G", []))).toEqual([]);
  expect(problems(6, groupOf("G", []))).toEqual(["6 is outside the scale of G. Write a number from 1 to 5."]);
});
