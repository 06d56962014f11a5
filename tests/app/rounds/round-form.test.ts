import { describe, expect, test } from "vitest";
import { checkRoundForm, type PostedRound, readRoundForm } from "#app/rounds/round-form.ts";

const offered = { instruments: ["readiness"], previous: ["before"] };
const good: PostedRound = {
  ...{ name: "Round 2026", instrument: "readiness", deadline: "", previous: "", showsPrevious: "" },
};

describe("the form of a round", () => {
  test("needs a name and nothing else", () => {
    expect(checkRoundForm({ ...good, name: "  Spring\n2026 " }, offered)).toEqual({
      ok: true,
      round: { name: "Spring 2026", instrument: "readiness", deadline: null, previousId: null, showsPrevious: false },
    });
    for (const name of ["", "   ", "\u202E", "x".repeat(101)]) {
      expect(checkRoundForm({ ...good, name }, offered)).toEqual({ ok: false, faults: ["name"] });
    }
  });

  test("takes only days that exist", () => {
    expect(checkRoundForm({ ...good, deadline: "2028-02-29" }, offered)).toMatchObject({ ok: true });
    for (const deadline of ["2026-02-29", "2026-13-01", "31.12.2026", "tomorrow", "20260-01-01", "1999-12-31"]) {
      expect(checkRoundForm({ ...good, deadline }, offered)).toEqual({ ok: false, faults: ["deadline"] });
    }
  });

  test("lets nobody choose what was not offered", () => {
    expect(checkRoundForm({ ...good, instrument: "other", previous: "elsewhere" }, offered)).toEqual({
      ok: false,
      faults: ["instrument", "previous"],
    });
    expect(checkRoundForm({ ...good, previous: "before" }, offered)).toMatchObject({ round: { previousId: "before" } });
  });

  test("shows answers of a round before only where there is one", () => {
    const shows = (previous: string) => checkRoundForm({ ...good, previous, showsPrevious: "1" }, offered);
    expect(shows("before")).toMatchObject({ round: { showsPrevious: true } });
    expect(shows("")).toMatchObject({ round: { showsPrevious: false } });
  });

  test("reads missing fields as empty", () => {
    expect(readRoundForm(new URLSearchParams("name=a&other=b"))).toEqual({
      ...{ name: "a", instrument: "", deadline: "", previous: "", showsPrevious: "" },
    });
  });
});
