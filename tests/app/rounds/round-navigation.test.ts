import { describe, expect, test } from "vitest";
import type { Role, Scope } from "#app/accounts/grant.ts";
import type { RoundState } from "#app/accounts/subject.ts";
import { createTranslator } from "#app/i18n/translator.ts";
import { roundNavigation } from "#app/rounds/round-navigation.ts";
import { actorWith } from "../../support/cast.server.ts";

const institution: Scope = { kind: "institution", id: "harbour" };
const wholeRound: Scope = { kind: "round", id: "r" };

function places(role: Role, scope: Scope, round: RoundState): readonly string[] {
  const subject = { assessmentId: "r", institutionId: "harbour", round };
  const links = roundNavigation(actorWith("p", { role, scope }), subject, "round", createTranslator("en"));
  return links.map(({ label }) => label);
}

describe("the navigation of a round", () => {
  test("shows a respondent their questions and nothing else, wherever the round stands", () => {
    for (const state of ["draft", "open", "consensus", "locked"] as const) {
      expect(places("respondent", wholeRound, state)).toEqual(["My questions"]);
    }
  });

  test("shows a lead no result before there is a record", () => {
    expect(places("lead", institution, "open")).toEqual(["Round"]);
    expect(places("lead", institution, "consensus")).toEqual(["Round", "Result", "Roadmap", "Report"]);
  });

  test("shows results to viewers and reviewers when the round is locked", () => {
    expect(places("viewer", institution, "consensus")).toEqual([]);
    expect(places("viewer", institution, "locked")).toEqual(["Result", "Roadmap", "Report"]);
    expect(places("reviewer", wholeRound, "consensus")).toEqual(["Round", "Review"]);
    expect(places("reviewer", wholeRound, "locked")).toEqual(["Round", "Result", "Roadmap", "Report"]);
  });
});
