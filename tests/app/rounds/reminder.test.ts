import { describe, expect, test } from "vitest";
import { createTranslator } from "#app/i18n/translator.ts";
import { reminder } from "#app/rounds/reminder.ts";
import { noon } from "./a-round.ts";

const round = { name: "Spring", state: "open", deadline: "2026-11-30" } as const;
const harbour = { name: "Harbour University" };
const address = "https://example.edu/rounds/r/respond";
const translator = createTranslator("en");

describe("a reminder to copy", () => {
  test("says what is open, whom it waits for, until when, and where to go, a sentence each", () => {
    const waiting = { names: ["Mona", "Tom"], count: 2 };
    expect(reminder(round, harbour, waiting, address, noon, translator)?.split("\n")).toEqual([
      "The round “Spring” of Harbour University is open for answers.",
      "We are still waiting for 2 people: Mona and Tom.",
      "Please answer by 30 November 2026.",
      `Please answer your questions and hand them in here: ${address}`,
    ]);
  });

  test("counts those it does not name, and fences names that run the other way", () => {
    const text = reminder(round, harbour, { names: ["منى"], count: 40 }, address, noon, translator);
    expect(text).toContain("We are still waiting for 40 people, among them \u2068منى\u2069.");
    const undated = { ...round, deadline: null };
    expect(reminder(undated, harbour, { names: ["Mona"], count: 1 }, address, noon, translator)).toContain(
      "We are still waiting for one person: Mona.",
    );
  });

  test("is none when nobody is waited for, or nobody can answer", () => {
    expect(reminder(round, harbour, { names: [], count: 0 }, address, noon, translator)).toBeNull();
    const closed = { ...round, state: "consensus" } as const;
    expect(reminder(closed, harbour, { names: ["Mona"], count: 1 }, address, noon, translator)).toBeNull();
  });
});
