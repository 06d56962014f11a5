import { expect, test } from "vitest";
import { dateText } from "#app/i18n/date-text.ts";
import { createTranslator } from "#app/i18n/translator.ts";

test("a day is written out, in British order where the page speaks English", () => {
  expect(dateText("2026-11-18", createTranslator("en"))).toBe("18 November 2026");
});

test("a moment's day is the day in UTC, wherever the server stands", () => {
  expect(dateText("2026-11-18T23:59:59.999Z", createTranslator("en"))).toBe("18 November 2026");
  expect(dateText("2026-11-19T00:00:00.000Z", createTranslator("en"))).toBe("19 November 2026");
});

test("an invented language borrows English dates", () => {
  expect(dateText("2026-11-18", createTranslator("ar-XB"))).toBe("18 November 2026");
});

test("Spanish writes a day its own way", () => {
  expect(dateText("2026-11-18", createTranslator("es"))).toBe("18 de noviembre de 2026");
});
