import { expect, test } from "vitest";
import { typedText } from "#app/questions/typed-text.ts";

test("what was typed comes back as text, question by question", () => {
  const form = new URLSearchParams({
    ...{ "choice:STD-1": "3", "note:STD-1": " agreed in\nthe senate ", "reason:STD-1": "", "revision:STD-1": "2" },
    ...{ "was:STD-1": "[]", "note:STD-2": "<b>", "evidenceUrl:REC-4": "https://example.edu/1", intent: "handIn" },
  });
  expect(typedText(form)).toBe("STD-1\n3\nagreed in\nthe senate\n\nSTD-2\n<b>\n\nREC-4\nhttps://example.edu/1");
});

test("a form without questions holds nothing to give back", () => {
  expect(typedText(new URLSearchParams({ step: "open", "choice:": "3", "note:../x": "y" }))).toBe("");
});
