import { expect, test } from "vitest";
import { problemList } from "#app/questions/problem.ts";
import { checkTreeTargets } from "#app/surveys/tree/check-tree-targets.ts";
import { groupOf, levelItem } from "../../../support/tree-of.ts";

const item = levelItem("A", 3);
const fact = levelItem("F", 3, { item: { ...item.item, id: "F", scored: false } });
const nodes = [groupOf("G", [item, fact]), item, fact];

function problems(...targets: Parameters<typeof checkTreeTargets>[0]) {
  const list = problemList();
  checkTreeTargets(targets, nodes, list);
  return list.problems.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

test("a target wishes for values that scored groups and items can have", () => {
  expect(problems({ id: "high", values: { A: 3, G: 4.5 } })).toEqual([]);
  expect(problems({ id: "high", values: { A: 2.5 } })[0]).toContain("targets.0.values.A: A can never stand at 2.5");
  expect(problems({ id: "high", values: { F: 2 } })[0]).toContain('no scored item or group "F"');
  expect(problems({ id: "one", values: {} }, { id: "one", values: {} })[0]).toContain("targets.1.id");
});
