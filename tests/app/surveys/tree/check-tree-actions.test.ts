import { expect, test } from "vitest";
import { checkTreeActions } from "#app/surveys/tree/check-tree-actions.ts";
import { groupOf, levelItem, treeOf } from "../../../support/tree-of.ts";

const tree = { ...treeOf([groupOf("G", [levelItem("A", 3), levelItem("B", 3)])]), insideRoles: ["desk"] };
const size = { points: 1, personWeeks: [1, 4] };
const action = {
  id: "a",
  node: "A",
  from: 1,
  to: 3,
  phase: "One",
  effort: "S",
  after: [],
  owner: "desk",
  sources: "x",
};
const file = { phases: [{ id: "One", months: [0, 6] }], effort: { S: size, M: size, L: size }, actions: [action] };

function problems(change: object, on: Parameters<typeof checkTreeActions>[1] = tree) {
  const checked = checkTreeActions({ ...file, ...change }, on);
  return checked.ok ? [] : checked.problems.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

test("an action lifts an item between values it can have, or a group along its scale", () => {
  const checked = checkTreeActions(file, tree);
  expect(checked.ok && checked.value.actions[0]).toMatchObject({ capability: "A", from: 1, to: 3 });
  expect(problems({ actions: [{ ...action, node: "G", from: 1.5, to: 4.25 }] })).toEqual([]);
});

test("what does not exist, cannot stand there or does not rise is refused with its place", () => {
  expect(problems({ actions: [{ ...action, node: "C", owner: "boss" }] })).toEqual([
    expect.stringContaining('actions.0.node: There is no scored item or group "C".'),
    expect.stringContaining('actions.0.owner: There is no inside role "boss".'),
  ]);
  expect(problems({ actions: [{ ...action, to: 2.5 }] })).toEqual([
    "actions.0.to: A can never stand at 2.5. Write one of 1, 2, 3.",
  ]);
  expect(problems({ actions: [{ ...action, from: 3 }] })).toEqual([
    'actions.0.to: a leads from 3 to 3. "to" must be higher than "from".',
  ]);
  expect(problems({ actions: [{ ...action, capability: "A" }] }).join()).toContain('"capability" is not known here');
  expect(problems({ ideas: [{ id: "i", nodes: ["C"], sources: "x" }] })[0]).toContain("ideas.0.nodes.0");
});

test("without a survey only the library itself is checked, and a library without actions is a warning", () => {
  expect(problems({ actions: [{ ...action, owner: "nobody" }] }, null)).toEqual([]);
  const empty = checkTreeActions({ ...file, actions: [] }, tree);
  expect(empty.ok && empty.warnings).toHaveLength(1);
});
