import { expect, test } from "vitest";
import { problemList } from "#app/questions/problem.ts";
import { actionsSchema } from "#app/surveys/action-schema.ts";
import { checkActionLibrary, type Liftable } from "#app/surveys/check-action-library.ts";

const size = { points: 1, personWeeks: [1, 4] as [number, number] };
const action = {
  id: "a",
  capability: "A",
  from: 1,
  to: 2,
  phase: "One",
  effort: "S" as const,
  after: [],
  owner: "desk",
  sources: "x",
};
const library = {
  phases: [{ id: "One", months: [0, 6] as [number, number] }],
  effort: { S: size, M: size, L: size },
  actions: [action],
};
const liftable: Liftable = {
  what: "scored item or group",
  one: "node",
  many: "nodes",
  known: ["A"],
  owners: ["desk"],
  checkEnds: ({ to }, path, list) => {
    if (to > 2) list.add([...path, "to"], () => "Too high.");
  },
};

function problems(change: object, what: Liftable | null = liftable) {
  const list = problemList();
  checkActionLibrary({ ...library, ...change }, what, list);
  return list.problems.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

test("a library says what is wrong in the words of what it lifts", () => {
  expect(problems({})).toEqual([]);
  expect(problems({ actions: [{ ...action, capability: "B", owner: "desks", to: 3 }] })).toEqual([
    'actions.0.node: There is no scored item or group "B". Did you mean "A"?',
    'actions.0.owner: There is no inside role "desks". Did you mean "desk"?',
    "actions.0.to: Too high.",
  ]);
  expect(problems({ ideas: [{ id: "i", capabilities: ["B"], sources: "x" }] })[0]).toContain("ideas.0.nodes.0");
});

test("phases leave no hole, and actions that wait for each other are found, whatever is lifted", () => {
  expect(problems({ phases: [{ id: "One", months: [1, 6] }] }, null)).toHaveLength(1);
  const ring = [
    { ...action, after: ["b"] },
    { ...action, id: "b", after: ["a"] },
  ];
  expect(problems({ actions: ring }, null)[0]).toContain("in a ring");
});

test("the shape knows its keys and its four levels of evaluation", () => {
  expect(actionsSchema.safeParse({ ...library, actions: [{ ...action, kirkpatrick: 3 }] }).success).toBe(true);
  expect(actionsSchema.safeParse({ ...library, actions: [{ ...action, node: "A" }] }).success).toBe(false);
});
