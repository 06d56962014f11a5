import { describe, expect, test } from "vitest";
import type { RoundState } from "#app/accounts/subject.ts";
import { createTranslator } from "#app/i18n/translator.ts";
import { askedSections } from "#app/rounds/asked-sections.ts";
import type { Contribution, ContributionState } from "#app/rounds/contribution.ts";
import { partReview } from "#app/rounds/part-review.ts";
import { partPage, reviewList, sectionReviewPage } from "#app/rounds/review-pages.ts";
import type { Round } from "#app/rounds/round.ts";
import type { SectionReview } from "#app/rounds/section-review.ts";
import { flagship, flagshipWords } from "../../support/flagship.ts";
import { noon } from "./a-round.ts";

const at = noon.toISOString();
const inputs = (state: RoundState) => ({
  round: {
    ...{ assessmentId: "r", institutionId: "harbour", programmeId: null, name: "Spring", state, revision: 2 },
    ...{
      deadline: null,
      previousId: null,
      showsPrevious: false,
      roleSections: { faculty: ["TEC"] },
      createdAt: at,
      openedAt: at,
    },
    ...{ consensusAt: null, lockedAt: null, archivedAt: null },
  } satisfies Round,
  instrument: flagship(),
  words: flagshipWords(),
  translator: createTranslator("en"),
});
const contribution = (state: ContributionState): Contribution => ({
  ...{ assessmentId: "r", personId: "tom", roleGroup: "faculty", sections: null, state, comment: null },
  ...{ joinedAt: at, updatedAt: at, submittedAt: at },
});
const entries = {
  "TEC-1": { answer: { level: 3 }, note: "Since spring", evidenceUrl: null, revision: 2, updatedAt: at },
};

describe("a part as its reviewer reads it", () => {
  const page = (round: RoundState, state: ContributionState, own = false, name = "Tom") =>
    partPage(inputs(round), {
      ...{ contribution: contribution(state), name, can: partReview(round, state, own), entries },
      sections: askedSections(flagship(), contribution(state), { faculty: ["TEC"] }),
    });

  test("says who speaks for whom, and shows the answers of the sections the round gives them", () => {
    const { title, lead, sections, seen, note } = page("open", "submitted");
    expect([title, lead, seen, note]).toEqual(["Tom", "Speaks for: Teaching staff: Technology", at, null]);
    expect(sections.map(({ name }) => name)).toEqual(["Technology"]);
    expect(sections[0]?.rows[0]).toMatchObject({ reading: "3 Defined", note: "Since spring" });
    expect(page("open", "submitted", false, "").title).toBe("Somebody whose account was deleted");
  });

  test("says why there is nothing to read or to decide", () => {
    expect(page("open", "open")).toMatchObject({ sections: [], accept: false, giveBack: false });
    expect(page("open", "open").note).toContain("have not been handed in");
    expect(page("open", "returned").note).toContain("have not been handed in again");
    expect(page("open", "submitted", true).note).toContain("your own part");
    expect(page("consensus", "submitted")).toMatchObject({ accept: true, giveBack: false });
    expect(page("consensus", "submitted").note).toContain("no longer given back");
  });
});

describe("what waits for a reviewer", () => {
  const counts = { submitted: 2, returned: 0, accepted: 1 };
  const paging = { number: 1, total: 1, offset: 0, size: 20 };
  const tom = { ...contribution("submitted"), name: "Tom", email: null, answered: 3, of: 5 };
  const list = (record: Parameters<typeof reviewList>[1]["record"]) =>
    reviewList(inputs("consensus"), { people: [tom], paging, shelf: "submitted", counts, record }, "");

  test("are the parts with the way to each, and the record where there is one", () => {
    expect(list(null)).toMatchObject({
      ...{ lead: "2 parts wait to be read.", sections: null },
      rows: [{ name: "Tom", href: "/rounds/r/review/people/tom", answered: 3, of: 5, handedIn: "21 November 2026" }],
    });
    const { sections } = list({ entries, reviews: {} });
    expect(sections?.map(({ standing }) => standing)).toEqual(Array(4).fill("unreviewed"));
    expect(sections?.[2]).toMatchObject({ label: "Technology", href: "/rounds/r/review/sections/TEC" });
  });
});

describe("a section of the record as its reviewer reads it", () => {
  const [, , technology] = flagship().dimensions;
  const page = (round: RoundState, review?: SectionReview) => {
    if (technology === undefined) throw new Error("The instrument has no third section.");
    const reviews = review === undefined ? {} : { TEC: review };
    return sectionReviewPage(inputs(round), technology, { entries, reviews });
  };

  test("shows nothing of the record before it is agreed on", () => {
    expect(page("open")).toMatchObject({ sections: [], accept: false, giveBack: false });
    expect(page("open").note).toContain("once the answers are closed");
  });

  test("is read with the reason it was given back with, and decided on as it stood", () => {
    expect(page("consensus")).toMatchObject({ title: "Technology", accept: true, giveBack: true, seen: "2" });
    const returned = { dimensionId: "TEC", state: "returned", comment: "Which?", recordRevision: 2 } as const;
    expect(page("consensus", returned)).toMatchObject({ before: "Which?", accept: false, giveBack: false });
    expect(page("consensus", { ...returned, state: "handedIn" })).toMatchObject({ accept: true });
  });
});
