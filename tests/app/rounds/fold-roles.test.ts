import { expect, test } from "vitest";
import { foldRoles } from "#app/rounds/fold-roles.ts";
import type { RoleCounts } from "#app/rounds/suggestion.ts";

const role = (name: string, levels: readonly number[], dontKnow = 0): RoleCounts => ({
  ...{ role: name, part: "required", levels, median: null, dontKnow, notApplicable: 0 },
});

test("roles of three people or more stay apart, the smaller ones are put together", () => {
  const folded = foldRoles([role("faculty", [2, 1]), role("student", [1, 0]), role("employer", [0, 1], 1)]);
  expect(folded.apart.map(({ role: name }) => name)).toEqual(["faculty"]);
  expect(folded.together).toMatchObject({ levels: [1, 1], dontKnow: 1 });
  expect(folded.hidden).toBe(false);
});

test("one or two people stay hidden even together", () => {
  for (const roles of [[role("student", [1, 0])], [role("student", [1, 0]), role("employer", [0, 0], 1)]]) {
    expect(foldRoles(roles)).toEqual({ apart: [], together: null, hidden: true });
  }
});

test("nobody hides nobody", () => {
  expect(foldRoles([role("student", [0, 0])])).toEqual({ apart: [], together: null, hidden: false });
});
