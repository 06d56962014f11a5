import { expect, test } from "vitest";
import { problemList } from "#app/questions/problem.ts";

test("problems are kept in the order they are found", () => {
  const list = problemList();
  list.add(["b"], () => "second letter");
  list.add(["a", 0], () => "first letter");
  expect(list.problems).toEqual([
    { path: ["b"], message: "second letter" },
    { path: ["a", 0], message: "first letter" },
  ]);
});

test("after two hundred there is one closing sentence, and no further message is even written", () => {
  const list = problemList();
  let written = 0;
  for (let index = 0; index < 1000; index++) list.add([index], () => `number ${++written}`);
  expect(written).toBe(200);
  expect(list.problems).toHaveLength(201);
  expect(list.problems.at(-1)?.message).toContain("more mistakes");
});
