import { expect, test } from "vitest";
import { roleCounts } from "#app/rounds/role-counts.ts";
import type { Perception } from "#app/scoring/perceptions.ts";
import { roleViews } from "#app/scoring/role-view.ts";
import { findCapability } from "#app/surveys/instrument.ts";
import { flagship } from "../../support/flagship.ts";

const capability = findCapability(flagship(), "STD-1");
const said = (roleGroup: string, level: number): Perception => ({ roleGroup, answers: { "STD-1": { level } } });

function counts(perceptions: readonly Perception[]) {
  if (capability === undefined) throw new Error("The default instrument has no STD-1.");
  return roleCounts("STD-1", roleViews(capability, 5, perceptions), 5, perceptions);
}

test("two camps in one role stay two camps", () => {
  const roles = counts([said("faculty", 1), said("faculty", 5), said("faculty", 5)]);
  expect(roles.find(({ role }) => role === "faculty")).toMatchObject({ levels: [1, 0, 0, 0, 2], part: "required" });
});

test("a role that was given the section although nobody asks it comes last, and sets nothing", () => {
  const roles = counts([said("careers_guidance", 4), { roleGroup: "it_digital", answers: { "TEC-1": { level: 2 } } }]);
  expect(roles.at(-1)).toMatchObject({ role: "careers_guidance", part: "other", levels: [0, 0, 0, 1, 0], median: 4 });
  expect(roles.map(({ role }) => role)).not.toContain("it_digital");
});

test("roles nobody answered for are there with nothing, so that their absence can be seen", () => {
  expect(counts([]).filter(({ part }) => part === "required").length).toBeGreaterThan(1);
  for (const { levels } of counts([])) expect(levels).toEqual([0, 0, 0, 0, 0]);
});

test("who does not know is counted apart", () => {
  const roles = counts([
    { roleGroup: "faculty", answers: { "STD-1": { dontKnow: true } } },
    { roleGroup: "careers_guidance", answers: { "STD-1": { dontKnow: true } } },
  ]);
  expect(roles.filter(({ dontKnow }) => dontKnow === 1).map(({ role }) => role)).toEqual([
    "faculty",
    "careers_guidance",
  ]);
});
