import { describe, expect, test } from "vitest";
import { askedSections } from "#app/rounds/asked-sections.ts";
import { partIn, readRoleSections, undecidedQuestions } from "#app/rounds/role-sections.ts";
import { divisionOf } from "#app/rounds/settings-page.ts";
import { flagship, flagshipWords } from "../../support/flagship.ts";

const instrument = flagship();

describe("who answers what in a round", () => {
  test("is what the questionnaire says, until the round gives a role whole sections", () => {
    const part = { roleGroup: "learner", sections: null };
    expect(partIn({}, part)).toEqual(part);
    expect(partIn({ learner: ["TEC"] }, part)).toEqual({ roleGroup: "learner", sections: ["TEC"] });
    expect(partIn({ faculty: ["TEC"] }, part)).toEqual(part);
    const asked = askedSections(instrument, part, { learner: ["TEC"] });
    expect(asked.map(({ id, capabilities }) => [id, capabilities.length])).toEqual([["TEC", 5]]);
  });

  test("is for one person what was named for that person", () => {
    expect(partIn({ learner: ["TEC"] }, { roleGroup: "learner", sections: ["STD"] }).sections).toEqual(["STD"]);
  });

  test("is read from the ticks of roles and sections that exist, in the order of the questionnaire", () => {
    const form = new URLSearchParams([
      ["sections:faculty", "REC"],
      ["sections:faculty", "STD"],
      ["sections:faculty", "moon"],
      ["sections:gardener", "STD"],
      ["sections:__proto__", "STD"],
    ]);
    expect(readRoleSections(form, ["faculty", "learner"], ["STD", "REC"])).toEqual({ faculty: ["STD", "REC"] });
  });

  test("leaves no question without somebody who sets its level, or the page names it", () => {
    expect(undecidedQuestions(instrument, {})).toEqual([]);
    const inside = Object.fromEntries(instrument.insideRoles.map((role) => [role, ["STD", "REC", "TEC"]]));
    const left = undecidedQuestions(instrument, inside);
    expect(left.length).toBeGreaterThan(0);
    expect(left.every((id) => id.startsWith("CUL"))).toBe(true);
    const { undecided, roles, sections } = divisionOf(instrument, flagshipWords(), inside);
    expect(undecided).toHaveLength(left.length);
    expect(sections.map(({ id }) => id)).toEqual(["STD", "REC", "TEC", "CUL"]);
    expect(roles.find(({ id }) => id === "faculty")?.ticked).toEqual(["STD", "REC", "TEC"]);
    expect(roles.find(({ id }) => id === "learner")).toMatchObject({ ticked: [], addressed: expect.any(Number) });
  });
});
