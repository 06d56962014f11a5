import { expect, it } from "vitest";
import { roleViews } from "#app/scoring/role-view.ts";
import { instrumentOf } from "../../support/instrument-of.ts";

const roles = { lead: "registry", required: ["registry"], perception: ["learner", "registry"] };
const [dimension] = instrumentOf({ dimensions: [{ id: "D", capabilities: [{ id: "A", roles }] }] }).dimensions;

it("a role that is asked twice is heard once, as the required one", () => {
  const views = dimension?.capabilities.flatMap((capability) =>
    roleViews(capability, 5, [{ roleGroup: "registry", answers: { A: { level: 2 } } }]),
  );
  expect(views?.map(({ role, part, people }) => [role, part, people])).toEqual([
    ["registry", "required", 1],
    ["learner", "perception", 0],
  ]);
});

it("people who left the question open are not counted", () => {
  const views = dimension?.capabilities.flatMap((capability) =>
    roleViews(capability, 5, [
      { roleGroup: "registry", answers: {} },
      { roleGroup: "learner", answers: { A: { level: 5 } } },
    ]),
  );
  expect(views?.map(({ people, levels, median, quartiles }) => [people, levels.length, median, quartiles])).toEqual([
    [0, 5, null, null],
    [1, 5, 5, { q1: 5, q3: 5 }],
  ]);
});
