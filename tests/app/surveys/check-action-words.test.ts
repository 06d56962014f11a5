import { expect, test } from "vitest";
import { problemList } from "#app/questions/problem.ts";
import { checkActionWords } from "#app/surveys/check-action-words.ts";

const size = { points: 1, personWeeks: [1, 4] as const };
const library = {
  tags: ["money"],
  phases: [{ id: "One", months: [0, 6] as const }],
  effort: { S: size, M: size, L: size },
  actions: [],
  ideas: [{ id: "think", capabilities: ["A"], tags: ["money"], sources: "x" }],
};
const words = {
  phases: { One: { name: "One", exit: "Done." } },
  actions: {},
  tags: { money: "Money" },
  ideas: { think: { title: "Think", text: "Think of it." } },
};

test("tags and ideas have their words, and no words stand for others", () => {
  const found = (given: object) => {
    const list = problemList();
    checkActionWords({ ...words, ...given }, library, list);
    return list.problems.map(({ message }) => message);
  };
  expect(found({})).toEqual([]);
  expect(found({ tags: undefined, ideas: undefined })).toEqual([
    'The words for the tag "money" are missing. Add them under "tags".',
    'The words for the idea "think" are missing. Add them under "ideas".',
  ]);
  expect(found({ tags: { money: "Money", mony: "x" } })).toHaveLength(1);
});
