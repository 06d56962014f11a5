import { expect, test } from "vitest";
import { momentText } from "#app/i18n/moment-text.ts";
import { createTranslator } from "#app/i18n/translator.ts";

test("a moment says its day, its time and whose clock that is", () => {
  expect(momentText("2026-11-18T14:32:10.000Z", createTranslator("en"))).toBe("18 November 2026 at 14:32 UTC");
});
