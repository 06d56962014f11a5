import { expect, test } from "vitest";
import type { SavedEntry } from "#app/assessments/entry.ts";
import { type Suggestion, standingOf } from "#app/rounds/suggestion.ts";

const entry = (revision: number, answer: SavedEntry["answer"] = { level: 3 }): SavedEntry => ({
  ...{ answer, note: null, evidenceUrl: null, revision, updatedAt: "2026-11-21T12:00:00.000Z" },
});
const suggestion = (answerRevision: number): Suggestion => ({
  ...{ capabilityId: "STD-1", answer: { level: 3 }, roles: [], answerRevision },
});

test("what the step put into the record is a suggestion until a person writes over it", () => {
  expect(standingOf(entry(1), suggestion(1))).toBe("suggested");
  expect(standingOf(entry(2), suggestion(1))).toBe("agreed");
});

test("what a person wrote without any suggestion is agreed", () => {
  expect(standingOf(entry(1), undefined)).toBe("agreed");
  expect(standingOf(entry(4), suggestion(0))).toBe("agreed");
});

test("a question without an answer is open, whoever emptied it", () => {
  expect(standingOf(undefined, suggestion(0))).toBe("open");
  expect(standingOf(undefined, undefined)).toBe("open");
  expect(standingOf(entry(2, null), suggestion(1))).toBe("open");
});
