import { expect, test } from "vitest";
import { problemList } from "#app/questions/problem.ts";
import { noteDuplicates, noteUnknown } from "#app/surveys/references.ts";

test("the second of two equal ids is pointed at; ids that could not be read are passed over", () => {
  const list = problemList();
  const ids = ["a", "b", "a", "", ""].map((id, index) => ({ id, path: [index] }));
  noteDuplicates(ids, "role", list);
  expect(list.problems).toEqual([
    { path: [2], message: 'The role "a" stands here a second time. Rename or remove one.' },
  ]);
});

test("an unknown id is a mistake, unless a known one could not be read", () => {
  const list = problemList();
  noteUnknown("a", ["x"], ["a"], "role", list);
  noteUnknown("", ["x"], ["a"], "role", list);
  noteUnknown("b", ["x"], ["a", ""], "role", list);
  expect(list.problems).toEqual([]);
  noteUnknown("leader", ["x"], ["leaders"], "role", list);
  expect(list.problems).toEqual([{ path: ["x"], message: 'There is no role "leader". Did you mean "leaders"?' }]);
});
