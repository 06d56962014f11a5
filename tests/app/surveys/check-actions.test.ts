import { expect, test } from "vitest";
import { checkActions } from "#app/surveys/check-actions.ts";
import type { Survey } from "#app/surveys/survey-schema.ts";

const survey: Survey = {
  format: 1,
  id: "open-data",
  version: "1.0.0",
  status: "validated",
  levels: 3,
  roles: { inside: ["library"], outside: [] },
  dimensions: [
    {
      id: "POL",
      weight: 1,
      capabilities: [{ id: "POL-1", weight: 1, roles: { lead: "library", required: ["library"], perception: [] } }],
    },
  ],
};
const size = { points: 1, personWeeks: [1, 4] };
const action = {
  id: "a",
  capability: "POL-1",
  from: 1,
  to: 3,
  phase: "One",
  effort: "S",
  after: [],
  owner: "library",
  sources: "x",
};
const library = { phases: [{ id: "One", months: [0, 6] }], effort: { S: size, M: size, L: size }, actions: [action] };

test("one action over all steps covers a capability", () => {
  expect(checkActions(library, survey)).toEqual({ ok: true, value: library, warnings: [] });
});

test("a step without an action is a warning that names the step", () => {
  const checked = checkActions({ ...library, actions: [{ ...action, to: 2 }] }, survey);
  expect(checked.ok && checked.warnings.map(({ message }) => message)).toEqual([
    "No action lifts POL-1 from level 2 to 3. Add one, or the roadmap stays silent there.",
  ]);
});

test("no actions at all is one warning, not one for each step", () => {
  const checked = checkActions({ ...library, actions: [] }, survey);
  expect(checked.ok && checked.warnings).toHaveLength(1);
});

test("without a survey only the library itself is checked", () => {
  expect(checkActions({ ...library, actions: [{ ...action, owner: "nobody", to: 9 }] }, null).ok).toBe(true);
  expect(checkActions({ ...library, actions: [{ ...action, after: ["a"] }] }, null).ok).toBe(false);
});

test("once there is a vocabulary of tags every action and idea has one, and an unknown tag names its neighbour", () => {
  const idea = { id: "i", capabilities: ["POL-1"], sources: "x" };
  const problems = (value: object) => {
    const checked = checkActions({ ...library, ...value }, survey);
    return checked.ok ? [] : checked.problems.map(({ path, message }) => [path.join("."), message]);
  };
  expect(
    problems({ tags: ["money"], actions: [{ ...action, tags: ["money"] }], ideas: [{ ...idea, tags: ["money"] }] }),
  ).toEqual([]);
  expect(problems({ tags: ["money"], ideas: [idea] })).toEqual([
    ["actions.0", 'a has no tag, so the filter by tags would hide it. Add "tags" with one of: money.'],
    ["ideas.0", 'i has no tag, so the filter by tags would hide it. Add "tags" with one of: money.'],
  ]);
  expect(problems({ tags: ["money"], actions: [{ ...action, tags: ["mony"] }] })).toEqual([
    ["actions.0.tags.0", 'There is no tag "mony". Did you mean "money"?'],
  ]);
  expect(problems({ actions: [{ ...action, tags: ["money"] }] })).toEqual([
    ["actions.0.tags.0", 'There is no tag "money". List it under "tags" at the top of the file.'],
  ]);
  expect(problems({ ideas: [{ ...idea, capabilities: ["POL-9"] }, idea] }).map(([path]) => path)).toEqual([
    "ideas.1.id",
    "ideas.0.capabilities.0",
  ]);
});

test("a level of Kirkpatrick runs from 1 to 4", () => {
  expect(checkActions({ ...library, actions: [{ ...action, kirkpatrick: 4 }] }, survey).ok).toBe(true);
  for (const kirkpatrick of [0, 5, 2.5, "3"])
    expect(checkActions({ ...library, actions: [{ ...action, kirkpatrick }] }, survey).ok).toBe(false);
});
