import { expect, test } from "vitest";
import { capabilityIds, checkSurvey, roleIds } from "#app/surveys/check-survey.ts";

const roles = { lead: "library", required: ["library"], perception: ["public"] };
const survey = {
  format: 1,
  id: "open-data",
  version: "1.0.0",
  status: "validated",
  levels: 3,
  roles: { inside: ["library"], outside: ["public"] },
  dimensions: [{ id: "POL", weight: 1, capabilities: [{ id: "POL-1", weight: 1, roles }] }],
};

test("the smallest survey has one dimension with one capability", () => {
  const checked = checkSurvey(survey);
  expect(checked).toEqual({ ok: true, value: survey, warnings: [] });
  expect(capabilityIds(checked.value)).toEqual(["POL-1"]);
  expect(roleIds(checked.value)).toEqual(["library", "public"]);
});

test("a dimension without capabilities and a survey without dimensions measure nothing", () => {
  for (const dimensions of [[], [{ id: "POL", weight: 1, capabilities: [] }]]) {
    const checked = checkSurvey({ ...survey, dimensions });
    expect(checked.ok ? [] : checked.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining("Give at least 1"),
    ]);
  }
});

test("a wish above the ceiling of its target is a warning, and none with a ceiling of its own", () => {
  const targets = [{ id: "high", otherwise: 3, levels: { "POL-1": 5 } }];
  const held = checkSurvey({ ...survey, levels: 5, targets });
  expect(held.warnings.map(({ path, message }) => [path, message])).toEqual([
    [["targets", 0, "levels", "POL-1"], expect.stringContaining("above its ceiling of 4")],
  ]);
  const open = checkSurvey({ ...survey, levels: 5, targets: [{ ...targets[0], ceiling: 5 }] });
  expect([open.ok, open.warnings]).toEqual([true, []]);
  const off = checkSurvey({ ...survey, levels: 5, targets: [{ ...targets[0], ceiling: 6 }] });
  expect(off.ok ? [] : off.problems.map(({ path }) => path)).toEqual([["targets", 0, "ceiling"]]);
});

test("a target that leaves the scale is a mistake at its own place", () => {
  const targets = [{ id: "high", otherwise: 4, levels: { "POL-1": 0 } }];
  const checked = checkSurvey({ ...survey, targets });
  expect(checked.ok ? [] : checked.problems.map(({ path }) => path)).toEqual([
    ["targets", 0, "otherwise"],
    ["targets", 0, "levels", "POL-1"],
  ]);
});

test("only a role that looks on can make a headline", () => {
  const headline = (ids: readonly string[]) => [
    { id: "POL", weight: 1, capabilities: [{ id: "POL-1", weight: 1, roles: { ...roles, headline: ids } }] },
  ];
  expect(checkSurvey({ ...survey, dimensions: headline(["public"]) }).ok).toBe(true);
  const checked = checkSurvey({ ...survey, dimensions: headline(["library"]) });
  expect(checked.ok ? [] : checked.problems).toEqual([
    {
      path: ["dimensions", 0, "capabilities", 0, "roles", "headline", 0],
      message: 'There is no perception role "library". Known here: "public".',
    },
  ]);
});

test("an element of a lens may keep its number, and stands for an outside role only", () => {
  const lens = (element: object) => [
    { id: "view", elements: [{ id: "1-quality", capabilities: ["POL-1"], ...element }] },
  ];
  expect(checkSurvey({ ...survey, lenses: lens({ role: "public" }) }).ok).toBe(true);
  for (const element of [{ id: "17" }, { id: "-quality" }, { role: "library" }])
    expect(checkSurvey({ ...survey, lenses: lens(element) }).ok).toBe(false);
});
