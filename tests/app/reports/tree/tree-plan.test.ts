import { expect, test } from "vitest";
import { missingSections, treePlan } from "#app/reports/tree/tree-plan.ts";
import { libraryAnswers, libraryFacts } from "./library-facts.ts";

const settings = { target: null, capacity: null, date: "2026-11-26" };
const planOf = (answers = libraryAnswers, change = {}) => {
  const plan = treePlan(libraryFacts(answers), { ...settings, ...change });
  if (plan === null) throw new Error("The public library has actions.");
  return plan;
};
const idsOf = ({ plan }: ReturnType<typeof planOf>) => plan.phases.map(({ actions }) => actions.map(({ id }) => id));

test("a public library's way: what it has is left out, and each action comes after what it needs", () => {
  expect(idsOf(planOf())).toEqual([
    ["TRAINING"],
    ["DRILL", "PARTNERS", "HELP", "BARRIERS", "MONEY", "ONLINE"],
    ["READERS"],
  ]);
  expect(idsOf(planOf(libraryAnswers, { target: "open_to_all" }))).toEqual([
    ["TRAINING"],
    ["PARTNERS", "HELP", "BARRIERS", "ONLINE"],
    [],
  ]);
});

test("priorities are those worked out by hand", () => {
  const placed = planOf().plan.phases.flatMap(({ actions }) => actions);
  const priority = (id: string) => placed.find((action) => action.id === id)?.priority;
  // Weight in the whole: share of the part × 24 scored items. GOV has 3 of 12, its five parts count alike: 1.2. DIG, PPL and ACC
  // have 2 of 12 each: DIG-4 and PPL-3 weigh 2 of 5 there: 1.6; ONL 1 of 5: 0.8; ACC-3 2 of 8: 1.
  expect(priority("DRILL")).toBeCloseTo((2 * 1.2) / 1, 12);
  expect(priority("PARTNERS")).toBeCloseTo((2 * 1.6 * (1 + 0.5 / 4)) / 2, 12);
  expect(priority("HELP")).toBeCloseTo((2 * 1.6) / 2, 12);
  expect(priority("BARRIERS")).toBeCloseTo((2 * 1) / 3, 12);
  expect(priority("MONEY")).toBeCloseTo((1 * 1.2) / 2, 12);
  expect(priority("ONLINE")).toBeCloseTo((2 * 0.8) / 3, 12);
});

test("a target it does not have means everything the actions can reach", () => {
  expect(idsOf(planOf(libraryAnswers, { target: "other" }))).toEqual(idsOf(planOf()));
});

test("a questionnaire without actions has no roadmap", () => {
  const facts = libraryFacts(libraryAnswers);
  expect(treePlan({ ...facts, tree: { ...facts.tree, library: null } }, settings)).toBeNull();
});

test("before enough is answered the sections with open questions are named, with how many", () => {
  expect(missingSections(planOf())).toBeNull();
  const { "GOV-1": _1, "GOV-2": _2, "GOV-5": _5, ...thin } = libraryAnswers;
  expect(missingSections(planOf(thin))).toEqual([{ section: "GOV", name: "Governance and resilience", open: 3 }]);
  expect(missingSections(planOf({}))?.map(({ section }) => section)).toEqual(["ACC", "COL", "DIG", "PPL", "GOV"]);
});
