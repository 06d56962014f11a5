import { describe, expect, test } from "vitest";
import { roundStates } from "#app/accounts/subject.ts";
import { contributionStates } from "#app/rounds/contribution.ts";
import { partReview } from "#app/rounds/part-review.ts";
import { readDecision } from "#app/rounds/review-form.ts";

describe("reviewing a part", () => {
  test("means to read only what was handed in, and never one's own", () => {
    for (const round of roundStates) {
      for (const state of contributionStates) {
        expect(partReview(round, state, false).read).toBe(state === "submitted" || state === "accepted");
        expect(Object.values(partReview(round, state, true))).toEqual([false, false, false]);
      }
    }
  });

  test("gives back only what can still be answered, and accepts until the record is locked", () => {
    expect(partReview("open", "submitted", false)).toMatchObject({ accept: true, giveBack: true });
    expect(partReview("open", "accepted", false)).toMatchObject({ accept: false, giveBack: true });
    expect(partReview("consensus", "submitted", false)).toMatchObject({ accept: true, giveBack: false });
    expect(partReview("locked", "submitted", false)).toMatchObject({ accept: false, giveBack: false });
  });
});

describe("a reviewer's decision", () => {
  const read = (fields: Record<string, string>) => readDecision(new URLSearchParams(fields));

  test("needs a reason to give something back, and none to accept it", () => {
    expect(read({ intent: "accept", reason: "" })).toEqual({ ok: true, decision: { kind: "accept" } });
    expect(read({ intent: "return", reason: " Which\r\npilots? " })).toEqual({
      ...{ ok: true, decision: { kind: "return", reason: "Which\npilots?" } },
    });
    for (const reason of ["", "  ?  ", "x".repeat(2001), "abc\u0000"]) {
      expect(read({ intent: "return", reason })).toEqual({ ok: false, fault: "reason", typed: reason });
    }
    expect(read({ intent: "burn" })).toMatchObject({ ok: false, fault: "unknown" });
  });
});
