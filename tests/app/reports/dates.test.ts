import { expect, it } from "vitest";
import { lastMonthText, periodText } from "#app/reports/dates.ts";
import { english, spanish } from "./worked-facts.ts";

it("a phase runs from its first month to the last one it covers", () => {
  expect(periodText("2026-12-02", [0, 6], english)).toBe("Dec 2026 to May 2027");
  expect(periodText("2026-12-02", [0, 6], spanish)).toBe("De dic 2026 a may 2027");
});

it("a phase ends with its last month, written as the reader writes months", () => {
  expect(lastMonthText("2026-12-02", [6, 12], english)).toBe("November 2027");
  expect(lastMonthText("2026-12-02", [6, 12], spanish)).toBe("noviembre de 2027");
});
