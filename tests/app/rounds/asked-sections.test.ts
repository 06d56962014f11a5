import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askedRoles, askedSections, asks, decidingRoles } from "#app/rounds/asked-sections.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import { flagship } from "../../support/flagship.ts";

const instrument = flagship();
const idsOf = (roleGroup: string, sections: readonly string[] | null = null) =>
  askedSections(instrument, { roleGroup, sections }).flatMap(({ capabilities }) => capabilities.map(({ id }) => id));

describe("the questions of one person", () => {
  test("are those addressed to the role, to set the level or to look on", () => {
    const expected = capabilitiesOf(instrument).filter(({ roles }) =>
      [...roles.required, ...roles.perception].includes("learner"),
    );
    expect(idsOf("learner")).toEqual(expected.map(({ id }) => id));
    expect(idsOf("learner").length).toBeGreaterThan(0);
    expect(idsOf("learner").length).toBeLessThan(20);
  });

  test("are all of a section where sections were named, whatever the role", () => {
    expect(idsOf("learner", ["TEC"])).toEqual(["TEC-1", "TEC-2", "TEC-3", "TEC-4", "TEC-5"]);
    expect(idsOf("learner", [])).toEqual([]);
  });

  test("are none for a role the questionnaire does not know, and sections without a question are left out", () => {
    expect(askedSections(instrument, { roleGroup: "gardener", sections: null })).toEqual([]);
    for (const role of askedRoles(instrument)) {
      for (const { capabilities } of askedSections(instrument, { roleGroup: role, sections: null })) {
        expect(capabilities.length).toBeGreaterThan(0);
      }
    }
  });

  test("stand in the order of the questionnaire, each once", () => {
    const order = capabilitiesOf(instrument).map(({ id }) => id);
    const part = fc.record({
      roleGroup: fc.constantFrom(...askedRoles(instrument)),
      sections: fc.option(fc.subarray(["STD", "REC", "TEC", "CUL", "none"])),
    });
    fc.assert(
      fc.property(part, ({ roleGroup, sections }) => {
        const ids = idsOf(roleGroup, sections);
        expect(ids).toEqual(order.filter((id) => ids.includes(id)));
      }),
    );
  });
});

test("every question has somebody who may set its level, and every asked role has a question", () => {
  const deciding = decidingRoles(instrument);
  for (const capability of capabilitiesOf(instrument)) {
    expect(deciding.filter((role) => asks(capability, role)).length).toBeGreaterThan(0);
  }
  for (const role of askedRoles(instrument)) expect(idsOf(role).length).toBeGreaterThan(0);
  expect(askedRoles(instrument)).toEqual(expect.arrayContaining([...deciding, "learner", "employer", "government"]));
});
