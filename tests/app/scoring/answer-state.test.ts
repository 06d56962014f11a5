import { expect, it } from "vitest";
import { answerState } from "#app/scoring/answer-state.ts";

it("an answer is one of four things, and only one of them has a level", () => {
  expect(answerState({ level: 1 })).toBe("answered");
  expect(answerState({ notApplicable: "no framework exists" })).toBe("notApplicable");
  expect(answerState({ dontKnow: true })).toBe("dontKnow");
  expect(answerState(undefined)).toBe("unanswered");
});
