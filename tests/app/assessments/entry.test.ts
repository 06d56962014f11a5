import { expect, test } from "vitest";
import { answersOf, type Entry, emptyEntry, isSameEntry } from "#app/assessments/entry.ts";

const entries: readonly Entry[] = [
  emptyEntry,
  { ...emptyEntry, note: "a" },
  { ...emptyEntry, evidenceUrl: "https://example.org" },
  { ...emptyEntry, answer: { level: 1 } },
  { ...emptyEntry, answer: { level: 2 } },
  { ...emptyEntry, answer: { notApplicable: "because" } },
  { ...emptyEntry, answer: { notApplicable: "therefore" } },
  { ...emptyEntry, answer: { dontKnow: true } },
];

test("entries are the same exactly when every part is the same", () => {
  for (const one of entries) {
    for (const other of entries) expect(isSameEntry(one, structuredClone(other))).toBe(one === other);
  }
});

test("only answers are scored: a note without an answer is left out", () => {
  const saved = (entry: Entry) => ({ ...entry, revision: 1, updatedAt: "2026-11-21T12:00:00.000Z" });
  expect(
    answersOf({
      "STD-1": saved({ ...emptyEntry, answer: { level: 3 } }),
      "STD-2": saved({ ...emptyEntry, note: "to discuss" }),
    }),
  ).toEqual({ "STD-1": { level: 3 } });
});
