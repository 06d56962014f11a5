import { describe, expect, test } from "vitest";
import { may } from "#app/accounts/may.ts";
import type { RoundState } from "#app/accounts/subject.ts";
import { createTranslator } from "#app/i18n/translator.ts";
import type { Round } from "#app/rounds/round.ts";
import { type RoundHomeInputs, roundHome } from "#app/rounds/round-home.ts";
import { roundRow } from "#app/rounds/round-row.ts";
import { actorWith } from "../../support/cast.server.ts";
import { flagship, flagshipWords } from "../../support/flagship.ts";
import { noon } from "./a-round.ts";

const lead = actorWith("lead", { role: "lead", scope: { kind: "institution", id: "harbour" } });
const reviewer = actorWith("reviewer", { role: "reviewer", scope: { kind: "round", id: "r" } });
const consultant = actorWith("consultant", { role: "consultant", scope: { kind: "institution", id: "harbour" } });
const viewer = actorWith("viewer", { role: "viewer", scope: { kind: "institution", id: "harbour" } });
const translator = createTranslator("en");

const aRound = (state: RoundState): Round => ({
  ...{ assessmentId: "r", institutionId: "harbour", programmeId: null, name: "Spring", state, revision: 4 },
  ...{
    deadline: "2026-11-30",
    previousId: null,
    showsPrevious: false,
    roleSections: {},
    createdAt: noon.toISOString(),
    openedAt: null,
  },
  ...{ consensusAt: null, lockedAt: noon.toISOString(), archivedAt: null },
});

const facts: RoundHomeInputs["facts"] = {
  ...{
    people: 3,
    answered: true,
    unfinished: 1,
    returned: 0,
    absentRoles: ["leadership"],
    sectionsReturned: 0,
    released: false,
  },
  record: { answered: 19, open: 1, suggested: 4 },
  counts: [{ roleGroup: "faculty", state: "submitted", people: 2 }],
};

const home = (state: RoundState, actor = lead, more: Partial<typeof facts> = {}) =>
  roundHome({
    round: aRound(state),
    institution: { id: "harbour", name: "Harbour University" },
    instrument: flagship(),
    words: flagshipWords(),
    translator,
    facts: { ...facts, ...more },
    comparison: "/rounds/r/compare/before",
    now: noon,
    allowed: (act, subject) => may(actor, act, subject),
  });

describe("the first page of a round", () => {
  test("says where the round stands before anything else", () => {
    expect(home("draft").lead).toContain("3 people take part");
    expect(home("open").lead).toBe("Open for answers. 2 of 3 people have handed in.");
    expect(home("consensus").lead).toBe("Answers are closed. 15 of 20 questions are agreed.");
    expect(home("locked").lead).toContain("Locked on 21 November 2026.");
    expect(home("open", lead, { people: 0 }).lead).toContain("nobody takes part yet");
  });

  test("offers whoever leads the way on first, with what to know, and the way back after it", () => {
    const [on, back] = home("open").steps;
    expect(on).toMatchObject({ step: "consensus", button: "Close the answers and agree" });
    expect(on?.notices).toEqual([
      expect.stringContaining("One person has not handed in."),
      expect.stringContaining("one role that sets levels: Leadership"),
    ]);
    expect(back).toMatchObject({ step: "redraft", obstacles: [expect.stringContaining("Somebody has answered")] });
  });

  test("says what reviewers decided, once they did", () => {
    expect(home("open").reviewed).toBeNull();
    const counts = [
      { roleGroup: "faculty", state: "accepted", people: 2 },
      { roleGroup: "learner", state: "returned", people: 1 },
    ] as const;
    expect(home("open", lead, { counts }).reviewed).toBe("A reviewer has accepted 2 and given 1 back.");
  });

  test("offers a reviewer no step, and the record only once there is one", () => {
    expect(home("open", reviewer).steps).toEqual([]);
    expect(home("open", reviewer).institution.href).toBeNull();
    const hrefs = (state: RoundState) => home(state, reviewer).links.map(({ href }) => href);
    expect(hrefs("open")).not.toContain("/rounds/r/consensus");
    expect(hrefs("consensus")).toContain("/rounds/r/consensus");
  });

  test("leads whoever may read the record to the circumstances, where the questionnaire asks for them", () => {
    const labels = (actor: typeof lead) => home("consensus", actor).links.map(({ href }) => href);
    expect(labels(lead)).toContain("/assessments/r/context");
    expect(home("open", viewer).links.map(({ href }) => href)).not.toContain("/assessments/r/context");
  });

  test("hands out the whole round once its record stands, with names to whoever leads", () => {
    const hrefs = (state: RoundState, actor = lead) => home(state, actor).files.map(({ href }) => href);
    for (const state of ["draft", "open", "consensus"] as const) expect(hrefs(state)).toEqual([]);
    for (const state of ["locked", "archived"] as const) {
      expect(hrefs(state)).toEqual(["/rounds/r/round.json", "/rounds/r/round.json?names=1"]);
      expect(hrefs(state, consultant)).toEqual(["/rounds/r/round.json"]);
      expect(hrefs(state, reviewer)).toEqual([]);
    }
  });
});

describe("a round in the list of its institution", () => {
  const row = (state: RoundState, actor = lead) =>
    roundRow(aRound(state), (act, subject) => may(actor, act, subject), noon, translator);

  test("leads whoever leads into it, and a viewer to its result once there is one", () => {
    expect(row("open").href).toBe("/rounds/r");
    expect(row("open", viewer).href).toBeNull();
    expect(row("locked", viewer).href).toBe("/assessments/r/result");
  });

  test("says until when it is open, or when it was locked", () => {
    expect(row("open").text).toBe("Please answer by 30 November 2026.");
    expect(row("consensus").text).toBe("Made on 21 November 2026");
    expect(row("archived").text).toBe("Locked on 21 November 2026");
  });
});
