import { expect, test } from "vitest";
import { askedRoles } from "#app/rounds/asked-sections.ts";
import { roleProgress } from "#app/rounds/role-progress.ts";
import { flagship, flagshipWords } from "../../support/flagship.ts";

const progress = (counts: Parameters<typeof roleProgress>[2]) => roleProgress(flagship(), flagshipWords(), counts);

test("handed in and accepted count as done, withdrawn people do not count at all", () => {
  const roles = progress([
    { roleGroup: "faculty", state: "open", people: 2 },
    { roleGroup: "faculty", state: "returned", people: 1 },
    { roleGroup: "faculty", state: "submitted", people: 3 },
    { roleGroup: "faculty", state: "accepted", people: 4 },
    { roleGroup: "faculty", state: "withdrawn", people: 5 },
  ]);
  expect(roles.find(({ role }) => role === "faculty")).toEqual({
    ...{ role: "faculty", name: "Teaching staff", outside: false, people: 10, handedIn: 7 },
  });
});

test("every role that is asked is listed, also without anybody; an unknown one comes last", () => {
  const roles = progress([{ roleGroup: "gardener", state: "open", people: 1 }]);
  expect(roles.map(({ role }) => role)).toEqual([...askedRoles(flagship()), "gardener"]);
  expect(roles.at(-1)).toMatchObject({ name: "gardener", people: 1 });
  expect(roles.filter(({ outside }) => outside).map(({ role }) => role)).toEqual(["learner", "employer", "government"]);
});
