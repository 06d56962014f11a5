import { describe, expect, test } from "vitest";
import type { SavedEntries } from "#app/assessments/entry.ts";
import { createTranslator } from "#app/i18n/translator.ts";
import { consensus } from "#app/rounds/consensus.ts";
import type { SectionReviews } from "#app/rounds/section-review.ts";
import type { Suggestions } from "#app/rounds/suggestion.ts";
import { flagship, flagshipWords } from "../../support/flagship.ts";
import { noon } from "./a-round.ts";

const kept = { note: null, evidenceUrl: null, updatedAt: noon.toISOString() };
const role = { median: null, dontKnow: 0, notApplicable: 0 };
const suggestions: Suggestions = {
  "STD-1": {
    ...{ capabilityId: "STD-1", answer: { level: 3 }, answerRevision: 1 },
    roles: [
      { ...role, role: "faculty", part: "required", levels: [1, 0, 1, 0, 0] },
      { ...role, role: "mc_unit", part: "required", levels: [0, 0, 0, 0, 0] },
      { ...role, role: "employer", part: "perception", levels: [0, 0, 0, 0, 0] },
    ],
  },
};

function questionOf(id: string, entries: SavedEntries, reviews: SectionReviews = {}, leads = true) {
  const inputs = { instrument: flagship(), words: flagshipWords(), translator: createTranslator("en") };
  const page = consensus({ ...inputs, roundId: "r", entries, suggestions, reviews, last: {}, leads });
  return { page, question: page.sections.flatMap(({ questions }) => questions).find((one) => one.id === id) };
}

describe("the page on which a record is agreed", () => {
  test("shows what is only suggested, with who said what and who said nothing", () => {
    const { page, question } = questionOf("STD-1", { "STD-1": { ...kept, answer: { level: 3 }, revision: 1 } });
    expect(page).toMatchObject({ agreed: 0, of: 20 });
    expect(question).toMatchObject({
      ...{ reading: "3 Defined", standing: "suggested", suggested: null, href: "/assessments/r/questions/STD#STD-1" },
      ...{ shown: { choice: "3", reason: "" }, silent: ["Micro-credential unit"] },
    });
    expect(question?.roles.map(({ name }) => name)).toEqual(["Teaching staff"]);
  });

  test("shows two people of a role to nobody but whoever leads", () => {
    const entries = { "STD-1": { ...kept, answer: { level: 3 }, revision: 1 } };
    expect(questionOf("STD-1", entries).question).toMatchObject({ roles: [{ role: "faculty" }], hidden: false });
    expect(questionOf("STD-1", entries, {}, false).question).toMatchObject({
      ...{ roles: [], hidden: true, silent: ["Micro-credential unit"] },
    });
  });

  test("says what the answers had suggested where something else was agreed", () => {
    const { page, question } = questionOf("STD-1", { "STD-1": { ...kept, answer: { level: 2 }, revision: 2 } });
    expect(page.agreed).toBe(1);
    expect(question).toMatchObject({ reading: "2 Emerging", standing: "agreed", suggested: "3 Defined" });
  });

  test("a question nobody answered is open, and nothing is said to have been suggested", () => {
    expect(questionOf("REC-1", {}).question).toMatchObject({
      ...{ reading: "No answer", standing: "open", suggested: null, roles: [], silent: [] },
    });
  });

  test("says of a section what a reviewer decided, and that it changed since", () => {
    const entries = { "STD-1": { ...kept, answer: { level: 3 }, revision: 2 } };
    const review = (state: "returned" | "accepted", recordRevision: number) =>
      questionOf("STD-1", entries, { STD: { dimensionId: "STD", state, comment: "Which pilots?", recordRevision } })
        .page.sections[0]?.review;
    expect(review("returned", 2)).toEqual({ standing: "returned", comment: "Which pilots?" });
    expect(review("accepted", 2)?.standing).toBe("accepted");
    expect(review("accepted", 1)?.standing).toBe("changed");
  });
});
