import { expect, test } from "vitest";
import { problemList } from "#app/questions/problem.ts";
import { checkInventoryColumns } from "#app/surveys/tree/check-inventory-columns.ts";

const title = { id: "title", type: "text", required: true } as const;
const count = { id: "count", type: "number", required: false, min: null, max: null } as const;
const complaints = (
  refersTo: string,
  lists: { elements: readonly string[]; optional: readonly string[] } = { elements: [], optional: [] },
) => {
  const list = problemList();
  checkInventoryColumns([title, count, { id: "into", type: "text", required: false, refersTo }], lists, [], list);
  return list.problems.map(({ path, message }) => `${path.join("/")}: ${message}`);
};

test("a column names rows by another column of words", () => {
  expect(complaints("title")).toEqual([]);
  expect(complaints("into")).toEqual([expect.stringContaining('columns/2/refersTo: "into" refers to itself.')]);
  expect(complaints("count")).toEqual([expect.stringContaining("columns/2/refersTo: There is no column of type text")]);
  expect(complaints("titel")).toEqual([expect.stringContaining('Did you mean "title"?')]);
});

test("elements are columns, each named once", () => {
  expect(complaints("title", { elements: ["title", "count"], optional: ["into"] })).toEqual([]);
  expect(complaints("title", { elements: ["titel"], optional: [] })).toEqual([expect.stringContaining("elements/0")]);
  expect(complaints("title", { elements: ["title"], optional: ["title"] })).toEqual([
    expect.stringContaining("optional/0"),
  ]);
});
