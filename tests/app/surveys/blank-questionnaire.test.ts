import { describe, expect, test } from "vitest";
import { blankQuestionnaire } from "#app/surveys/blank-questionnaire.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import { flagship, flagshipWords } from "../../support/flagship.ts";

const instrument = flagship();
const sections = blankQuestionnaire(instrument, flagshipWords());
const questions = sections.flatMap((section) => section.questions);

describe("a questionnaire with nothing filled in", () => {
  test("holds every question once, in the order of the instrument", () => {
    expect(questions.map(({ id }) => id)).toEqual(capabilitiesOf(instrument).map(({ id }) => id));
    expect(sections.map(({ questions: own }) => own.map(({ number }) => number))).toEqual(
      sections.map(({ questions: own }) => own.map((_, place) => place + 1)),
    );
  });

  test("says every level in full", () => {
    for (const { levels } of questions) {
      expect(levels.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5]);
      expect(levels.every(({ name, text }) => name !== "" && text.length > 20)).toBe(true);
    }
  });

  test("offers 'does not apply' only where it may be chosen", () => {
    const offered = questions.filter(({ notApplicable }) => notApplicable !== null).map(({ id }) => id);
    const allowed = capabilitiesOf(instrument).filter(({ mayBeNotApplicable }) => mayBeNotApplicable);
    expect(offered).toEqual(allowed.map(({ id }) => id));
  });

  test("a word that is missing leaves its id, not a hole in the page", () => {
    const bare = blankQuestionnaire(instrument, { ...flagshipWords(), capabilities: {}, dimensions: {} });
    expect(bare[0]).toMatchObject({ name: "STD", questions: [{ name: "STD-1", purpose: "" }, {}, {}, {}, {}] });
  });
});
