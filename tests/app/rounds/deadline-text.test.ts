import { describe, expect, test } from "vitest";
import { createTranslator } from "#app/i18n/translator.ts";
import { deadlineText, isPast } from "#app/rounds/deadline-text.ts";

const english = createTranslator("en");
const at = (iso: string) => new Date(iso);

describe("a deadline", () => {
  test("is told while the round waits for answers", () => {
    const round = { state: "open" as const, deadline: "2026-11-30" };
    expect(deadlineText(round, at("2026-11-21T12:00:00Z"), english)).toBe("Please answer by 30 November 2026.");
  });

  test("that has passed closes nothing, and says so", () => {
    const round = { state: "open" as const, deadline: "2026-11-14" };
    const text = deadlineText(round, at("2026-11-21T12:00:00Z"), english);
    expect(text).toContain("The deadline was 14 November 2026.");
    expect(text).toContain("stays open");
  });

  test("is nobody's concern without one, or once the answers are closed", () => {
    expect(deadlineText({ state: "open", deadline: null }, at("2026-11-21T12:00:00Z"), english)).toBeNull();
    for (const state of ["consensus", "locked", "archived"] as const) {
      expect(deadlineText({ state, deadline: "2026-11-30" }, at("2026-11-21T12:00:00Z"), english)).toBeNull();
    }
  });

  test("lasts until its day has ended everywhere on earth", () => {
    expect(isPast("2026-11-30", at("2026-11-30T23:59:59Z"))).toBe(false);
    expect(isPast("2026-11-30", at("2026-12-01T11:59:59Z"))).toBe(false);
    expect(isPast("2026-11-30", at("2026-12-01T12:00:00Z"))).toBe(true);
  });
});
