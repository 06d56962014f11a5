import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isComplete, readUnsent, saysTheSame, type UnsentAnswer, withAttempt } from "#app/questions/unsent-answer.ts";

const typed = { choice: "3", reason: "", note: "a note", evidenceUrl: "" };
const answer: UnsentAnswer = {
  assessment: "a",
  capability: "STD-1",
  fields: typed,
  base: 2,
  tried: [],
  page: "/assessments/a/questions/STD",
  at: 1_795_000_000_000,
};

describe("an answer that waits in the browser", () => {
  test("is read back as it was kept", () => {
    expect(readUnsent(JSON.stringify(answer))).toEqual(answer);
    expect(readUnsent(JSON.stringify(withAttempt(answer)))?.tried).toEqual([typed]);
  });

  test.each([
    null,
    "",
    "{",
    "[]",
    "7",
    JSON.stringify({ ...answer, base: -1 }),
    JSON.stringify({ ...answer, fields: {} }),
    JSON.stringify({ ...answer, tried: null }),
  ])("%j is not one", (text) => {
    expect(readUnsent(text)).toBeNull();
  });

  test("whatever the browser holds, reading it never fails", () => {
    fc.assert(fc.property(fc.oneof(fc.json(), fc.string()), (text) => readUnsent(text) === null));
  });
});

describe("attempts", () => {
  test("the same words tried twice are remembered once", () => {
    expect(withAttempt(withAttempt(answer)).tried).toHaveLength(1);
  });

  test("only the last ten are remembered", () => {
    const tried = Array.from({ length: 12 }, (_, place) => ({ ...typed, note: String(place) }));
    let last = answer;
    for (const fields of tried) last = withAttempt(Object.assign({}, last, { fields }));
    expect(last.tried.map(({ note }) => note)).toEqual(["2", "3", "4", "5", "6", "7", "8", "9", "10", "11"]);
  });
});

test("blanks at the ends and a reason beside another choice make no other answer", () => {
  expect(saysTheSame(typed, { ...typed, note: " a note\n", reason: "left over" })).toBe(true);
  expect(saysTheSame(typed, { ...typed, note: "another" })).toBe(false);
});

test("'does not apply' is complete with a reason of three characters", () => {
  const without = { ...typed, choice: "notApplicable" };
  expect([without, { ...without, reason: " no " }, { ...without, reason: "yes" }].map(isComplete)).toEqual([
    false,
    false,
    true,
  ]);
  expect(isComplete(typed)).toBe(true);
});
