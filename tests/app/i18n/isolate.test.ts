import { expect, test } from "vitest";
import { isolate } from "#app/i18n/isolate.ts";

test("an Arabic or Hebrew name is fenced, so that the words after it keep their order", () => {
  expect(isolate("جامعة الأمل")).toBe("\u2068جامعة الأمل\u2069");
  expect(isolate("אוניברסיטה")).toBe("\u2068אוניברסיטה\u2069");
});

test.each(["Eastmere University", "東京大学", "Universität Überall", ""])("%j needs no fence", (name) => {
  expect(isolate(name)).toBe(name);
});
