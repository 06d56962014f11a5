import { expect, test } from "vitest";
import { seededEntries } from "#app/assessments/seeded-entries.ts";

const rows = { risks: [{ risk: "A label only." }] };
const saved = { note: null, evidenceUrl: null, revision: 2, updatedAt: "2026-11-21T12:00:00.000Z" };

test("an inventory nobody has touched opens with its rows, as if never written", () => {
  expect(seededEntries({}, rows).risks).toEqual({
    ...{ answer: { rows: rows.risks }, note: null, evidenceUrl: null },
    ...{ revision: 0, updatedAt: "" },
  });
});

test("what somebody saved stands, and what somebody emptied stays empty", () => {
  const own = { risks: { ...saved, answer: { rows: [{ risk: "Mine" }] } } };
  expect(seededEntries(own, rows)).toEqual(own);
  const emptied = { risks: { ...saved, answer: null } };
  expect(seededEntries(emptied, rows)).toEqual(emptied);
});
