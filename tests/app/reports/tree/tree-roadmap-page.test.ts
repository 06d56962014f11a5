import { expect, test } from "vitest";
import { createTranslator } from "#app/i18n/translator.ts";
import { treePlan } from "#app/reports/tree/tree-plan.ts";
import { treeRoadmapPage } from "#app/reports/tree/tree-roadmap-page.ts";
import { libraryAnswers, libraryFacts } from "./library-facts.ts";

const english = createTranslator("en");

function pageOf(answers = libraryAnswers, change: Partial<Parameters<typeof treeRoadmapPage>[1]> = {}) {
  const settings = { target: null, capacity: null, tag: null, ...change };
  const plan = treePlan(libraryFacts(answers), { ...settings, date: "2026-12-02" });
  if (plan === null) throw new Error("The public library has actions.");
  return treeRoadmapPage(plan, settings, (section) => `/questions/${section}`, english);
}

test("the page says how many actions there are, what they aim at, and which ideas stand beside them", () => {
  const page = pageOf();
  expect(page.lead).toMatch(/^Eight actions lead from today's answers to the target/);
  expect([page.target, page.settings.target]).toEqual(["Everything the actions can reach", ""]);
  expect(page.settings.targets.map(({ title }) => title)).toEqual(["Open to all", "Well run"]);
  expect(page.ideas.fitting[0]?.facts[0]).toBe("Could help with: Collection, Planned together");
  expect(page.ideas.others.map(({ title }) => title)).toEqual(["Lend things"]);
  expect(page.whatIf).toBeNull();
});

test("a chosen target has its name, and a capacity too small is said", () => {
  const page = pageOf(libraryAnswers, { target: "open_to_all", capacity: 1 });
  expect(page.target).toBe("Open to all");
  expect(page.warning).toMatch(/^The gaps ask for \d+ points, more than the 6 points/);
});

test("before enough is answered there is no plan, but the way to the questions", () => {
  const page = pageOf({ "ACC-2": { choice: "yes" } });
  expect(page.lead).toBe("There is no roadmap yet: too few questions are answered.");
  expect(page.baseline?.[0]).toEqual({ href: "/questions/ACC", name: "Access", open: "3 questions are open" });
  expect([page.phases, page.leftOut, page.ideas]).toEqual([[], [], { fitting: [], others: [] }]);
  expect(pageOf({}).lead).toBe("There is no roadmap yet: no question has been answered.");
});
