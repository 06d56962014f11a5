import { expect, test } from "vitest";
import { askedRoles } from "#app/rounds/asked-sections.ts";
import { progressFile } from "#app/rounds/progress-file.ts";
import { flagship } from "../../support/flagship.ts";
import { noon } from "./a-round.ts";

const round = { assessmentId: "r", state: "open", deadline: null } as const;

test("the progress of a round is numbers by role and their sums; whoever withdrew is in none of them", () => {
  const file = progressFile(
    round,
    flagship(),
    [
      { roleGroup: "faculty", state: "submitted", people: 2 },
      { roleGroup: "faculty", state: "open", people: 1 },
      { roleGroup: "learner", state: "accepted", people: 1 },
      { roleGroup: "learner", state: "withdrawn", people: 9 },
    ],
    noon,
  );
  expect(file).toMatchObject({ kind: "waymark.progress", round: "r", at: noon.toISOString(), people: 4, handedIn: 3 });
  expect(file.roles.map(({ role }) => role)).toEqual(askedRoles(flagship()));
  expect(file.roles.find(({ role }) => role === "faculty")).toEqual({
    ...{ role: "faculty", outside: false, people: 3, handedIn: 2 },
  });
  expect(file.roles.find(({ role }) => role === "learner")).toMatchObject({ outside: true, people: 1, handedIn: 1 });
});
