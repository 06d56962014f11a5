import { describe, expect, test } from "vitest";
import { type Entry, emptyEntry, type SavedEntries } from "#app/assessments/entry.ts";
import { createTranslator } from "#app/i18n/translator.ts";
import { answeringOf } from "#app/rounds/answering.ts";
import { askedSections } from "#app/rounds/asked-sections.ts";
import type { Contribution } from "#app/rounds/contribution.ts";
import { myQuestions } from "#app/rounds/my-questions.ts";
import type { Round } from "#app/rounds/round.ts";
import { flagship, flagshipWords } from "../../support/flagship.ts";
import { noon } from "./a-round.ts";

const round: Round = {
  ...{ assessmentId: "r", institutionId: "harbour", programmeId: null, name: "Spring", state: "open", revision: 2 },
  ...{
    deadline: "2026-11-14",
    previousId: null,
    showsPrevious: false,
    roleSections: {},
    createdAt: noon.toISOString(),
    openedAt: noon.toISOString(),
  },
  ...{ consensusAt: null, lockedAt: null, archivedAt: null },
};
const mine: Contribution = {
  ...{ assessmentId: "r", personId: "mona", roleGroup: "it_digital", sections: ["TEC"], state: "open", comment: null },
  ...{ joinedAt: noon.toISOString(), updatedAt: noon.toISOString(), submittedAt: null },
};
const answered: SavedEntries = {
  "TEC-1": {
    ...{ answer: { level: 3 }, note: null, evidenceUrl: null, revision: 1, updatedAt: noon.toISOString() },
  },
};

function page(
  contribution: Contribution | null,
  entries: SavedEntries = {},
  state: Round["state"] = "open",
  last: Record<string, Entry> = {},
) {
  const part =
    contribution === null
      ? null
      : {
          contribution,
          sections: askedSections(flagship(), contribution),
          entries,
          answering: answeringOf(state, contribution.state),
        };
  const words = flagshipWords();
  const translator = createTranslator("en");
  const institution = { name: "Harbour University" };
  return myQuestions({ round: { ...round, state }, institution, part, last, words, translator, now: noon });
}

describe("my questions", () => {
  test("says for whom one answers, what is asked, until when, and leads on", () => {
    expect(page(mine)).toMatchObject({
      lead: expect.stringContaining("You answer for: IT and digital services. 5 questions are yours"),
      deadline: expect.stringContaining("The deadline was 14 November 2026."),
      closed: null,
      next: { href: "/rounds/r/respond/TEC", label: "Begin with Technology" },
      end: "handIn",
    });
    expect(page(mine, answered)).toMatchObject({
      lead: expect.stringContaining("1 of 5 questions is answered."),
      next: { label: "Continue with Technology" },
      sections: [{ id: "TEC", answered: 1, of: 5, state: "inProgress" }],
    });
  });

  test("shows the words with which answers were returned, and lets them be handed in again", () => {
    const returned = page({ ...mine, state: "returned", comment: "Which pilots?" }, answered);
    expect(returned).toMatchObject({ returned: "Which pilots?", end: "handIn", closed: null });
    expect(page({ ...mine, comment: "an old one" }, answered).returned).toBeNull();
  });

  test("after handing in there is the way back, and after closing there is none", () => {
    const handedIn: Contribution = { ...mine, state: "submitted", submittedAt: noon.toISOString() };
    expect(page(handedIn, answered)).toMatchObject({
      closed: "You handed in on 21 November 2026. Thank you.",
      next: null,
      end: "takeBack",
    });
    expect(page(handedIn, answered, "consensus")).toMatchObject({
      closed: expect.stringContaining("no longer takes answers"),
      end: null,
    });
  });

  test("after withdrawing there is what became of the answers, and the way back while there is one", () => {
    expect(page(mine, answered).withdraw).toBe("/rounds/r/withdraw");
    const gone: Contribution = { ...mine, state: "withdrawn" };
    expect(page(gone)).toMatchObject({ sections: [], end: "rejoin", withdraw: null, closed: null });
    expect(page(gone).lead).toContain("Your answers were deleted");
    expect(page(gone, {}, "consensus")).toMatchObject({
      end: null,
      closed: expect.stringContaining("Answers are closed"),
    });
    expect(page(mine, answered, "consensus").withdraw).toBeNull();
  });

  test("counts open questions that were answered in the round before", () => {
    const last = { "TEC-1": { ...emptyEntry, answer: { level: 2 } }, "TEC-2": { ...emptyEntry, answer: { level: 3 } } };
    expect(page(mine, answered, "open", last).lastRound).toContain("One of your open questions");
    expect(page(mine, answered).lastRound).toBeNull();
    expect(page(mine, answered, "consensus", last).lastRound).toBeNull();
  });

  test("without a part there is a sentence that says whom to ask", () => {
    expect(page(null)).toMatchObject({ lead: expect.stringContaining("Ask whoever leads the round"), end: null });
  });
});
