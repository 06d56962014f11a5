import { describe, expect, test } from "vitest";
import type { SavedEntries } from "#app/assessments/entry.ts";
import { readSectionForm } from "#app/assessments/read-section-form.ts";
import { type SectionInputs, sectionPage } from "#app/assessments/section-page.ts";
import { createTranslator } from "#app/i18n/translator.ts";
import { flagship, flagshipWords, sectionOf } from "../../support/flagship.ts";
import { noon } from "./an-assessment.ts";

const instrument = flagship();
const dimension = sectionOf("REC");

const saved = { note: null, evidenceUrl: null, updatedAt: noon.toISOString() };

const entries: SavedEntries = { "REC-1": { ...saved, answer: { level: 2 }, revision: 3 } };

function page(posted: SectionInputs["posted"] = null, closed = false) {
  const translator = createTranslator("en");
  return sectionPage({ entries, closed, instrument, words: flagshipWords(), translator, dimension, posted });
}

function postedBack(fields: Readonly<Record<string, string>>) {
  return readSectionForm(new URLSearchParams(fields), dimension, instrument.levels);
}

describe("the page of one section", () => {
  test("shows every question with its levels in full, numbered within the section", () => {
    const { questions, name } = page();
    expect(name).toBe("Recognition");
    expect(questions.map(({ id, number, count }) => [id, number, count])).toEqual(
      [1, 2, 3, 4, 5].map((number) => [`REC-${number}`, number, 5]),
    );
    for (const { levels } of questions) expect(levels.map(({ text }) => text.length > 20)).toEqual(Array(5).fill(true));
  });

  test("shows what is saved, and the revision it was saved under", () => {
    expect(page().questions[0]).toMatchObject({ mark: "2", filled: { choice: "2", revision: 3 } });
    expect(page().questions[1]).toMatchObject({ mark: "", filled: { choice: "", revision: 0 } });
  });

  test("says what the word means in the institution's country, and nothing where that is not known", () => {
    const translator = createTranslator("en");
    const inputs = { entries, closed: false, instrument, words: flagshipWords(), translator, dimension, posted: null };
    const term = (country: string | null) => sectionPage({ ...inputs, country }).term;
    expect(term("AU")).toMatch(/^In Australia and New Zealand /);
    expect(term("FR")).toMatch(/^In Europe /);
    expect(term("US")).toMatch(/^In the United States /);
    expect([term("KE"), term(null)]).toEqual([null, null]);
  });

  test("shows what was said in the round before, and never chooses it", () => {
    const last = { "REC-1": { ...saved, answer: { level: 4 } }, "REC-2": { ...saved, answer: { level: 3 } } };
    const translator = createTranslator("en");
    const inputs = { entries, closed: false, instrument, words: flagshipWords(), translator, dimension, posted: null };
    const { questions } = sectionPage({ ...inputs, last });
    expect(questions[0]).toMatchObject({ last: { fields: { choice: "4" } }, filled: { choice: "2" } });
    expect(questions[1]).toMatchObject({
      last: { reading: "3 Defined" },
      filled: { choice: "", revision: 0 },
      mark: "",
    });
    expect(questions[2]?.last).toBeNull();
  });

  test("advice from the literature stands beside the questions it is for, with its source", () => {
    const translator = createTranslator("en");
    const inputs = { entries, closed: false, instrument, words: flagshipWords(), translator, posted: null };
    const { questions } = sectionPage({ ...inputs, dimension: sectionOf("TEC") });
    expect(questions.map(({ guidance }) => guidance?.source ?? null)).toEqual([
      "Yıldırım et al. 2025",
      null,
      "Yıldırım et al. 2025",
      null,
      null,
    ]);
    expect(questions[2]?.guidance?.text).toContain("without a middleman");
    expect(page().questions.every(({ guidance }) => guidance === null)).toBe(true);
  });

  test("offers 'does not apply' only where the questionnaire allows it", () => {
    const offered = page().questions.filter(({ notApplicable }) => notApplicable !== null);
    expect(offered.map(({ id }) => id)).toEqual(["REC-1", "REC-4"]);
  });

  test("comes back with what was typed and a sentence at each fault, linked to its field", () => {
    const read = postedBack({
      "choice:REC-4": "notApplicable",
      "revision:REC-4": "0",
      "note:REC-1": "kept",
      "revision:REC-1": "3",
    });
    const faults = read.ok ? {} : read.faults;
    const back = page({ questions: read.questions, faults, stale: [], closed: false });
    expect(back.questions[0]?.filled).toMatchObject({ note: "kept", revision: 3 });
    expect(back.questions[3]?.filled).toMatchObject({ choice: "notApplicable" });
    expect(back.faults).toEqual([{ href: "#REC-4-reason", text: expect.stringContaining("does not apply") }]);
  });

  test("shows where a question differs that somebody else changed, and stays on the old revision until one is chosen", () => {
    const read = postedBack({ "choice:REC-1": "4", "revision:REC-1": "2" });
    const theirs = { ...saved, answer: { level: 2 }, revision: 3 };
    const stale = [{ capabilityId: "REC-1", yours: { ...saved, answer: { level: 4 } }, theirs }];
    const back = page({ questions: read.questions, faults: {}, stale, closed: false });
    expect(back.stale.map(({ href }) => href)).toEqual(["#REC-1"]);
    expect(back.questions[0]).toMatchObject({
      conflict: {
        differences: [{ label: "Answer", yours: "4 Managed", theirs: "2 Emerging" }],
        savedAt: "21 November 2026 at 12:00 UTC",
        revision: 3,
      },
      filled: { choice: "4", revision: 2 },
    });
  });

  test("a question saved beside a stale one stands on its new revision", () => {
    const read = postedBack({ "choice:REC-2": "3", "revision:REC-2": "0" });
    const saves = [{ capabilityId: "REC-2", revision: 1 }];
    const back = page({ questions: read.questions, faults: {}, stale: [], saved: saves, closed: false });
    expect(back.questions[1]?.filled).toMatchObject({
      choice: "3",
      revision: 1,
      was: JSON.stringify(["3", "", "", ""]),
    });
  });

  test("is closed once answers are no longer taken, also when that happened while somebody wrote", () => {
    expect(page().closed).toBe(false);
    expect(page(null, true).closed).toBe(true);
    expect(page({ questions: {}, faults: {}, stale: [], closed: true }).closed).toBe(true);
  });
});
