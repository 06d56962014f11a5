import { expect, test } from "vitest";
import { problemList } from "#app/questions/problem.ts";
import { checkLensWords } from "#app/surveys/check-lens-words.ts";

const lenses = [{ id: "view", elements: [{ id: "one", group: "first" }, { id: "two" }] }];

function messages(words: object): readonly string[] {
  const list = problemList();
  checkLensWords({ view: words } as Parameters<typeof checkLensWords>[0], lenses, list);
  return list.problems.map(({ message }) => message);
}

test("every element and every group of a lens has its words", () => {
  expect(messages({ groups: { first: "First" }, elements: { one: "One", two: "Two" } })).toEqual([]);
  expect(messages({ elements: { one: "One" } })).toEqual([
    expect.stringContaining('words for the element "two" are missing'),
    expect.stringContaining('words for the group "first" are missing'),
  ]);
  expect(messages({ groups: { first: "First", last: "Last" }, elements: { one: "One", two: "Two" } })).toEqual([
    expect.stringContaining('words for the group "last"'),
  ]);
});
