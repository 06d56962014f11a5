import { describe, expect, test } from "vitest";
import { readOwnWeightsForm } from "#app/assessments/own-weights-form.ts";

const families = [
  { id: "overall", parts: ["A", "B"].map((id) => ({ id, share: 0.5 })) },
  { id: "A", parts: ["A1", "A2"].map((id) => ({ id, share: 0.5 })) },
];
const read = (fields: Readonly<Record<string, string>>) => readOwnWeightsForm(new URLSearchParams(fields), families);
const who = { by: "The senate", reason: "Recognition first." };
const faultsOf = (fields: Readonly<Record<string, string>>) => {
  const found = read(fields);
  return found.ok ? null : found.faults;
};

describe("the form for own weights", () => {
  test("takes whole and broken numbers with a point or a comma; an empty table stays as it is", () => {
    expect(read({ ...who, "points:A": " 70 ", "points:B": "29,5" })).toEqual({
      ok: true,
      own: { ...who, points: { A: 70, B: 29.5 } },
    });
    expect(read({ ...who, "points:A1": "0", "points:A2": "1" })).toMatchObject({ ok: true });
  });

  test.each([
    ["a table that is not finished", { "points:A": "1" }, { families: { overall: "incomplete" } }],
    ["less than nothing", { "points:A": "-1", "points:B": "1" }, { families: { overall: "incomplete" } }],
    ["more than a thousand", { "points:A": "1001", "points:B": "1" }, { families: { overall: "incomplete" } }],
    ["no number", { "points:A": "1e3", "points:B": "NaN" }, { families: { overall: "incomplete" } }],
    ["nothing but 0", { "points:A1": "0", "points:A2": "0,0" }, { families: { A: "zero" } }],
    ["nothing at all", {}, { none: true, families: {} }],
  ])("refuses %s", (_what, fields, faults) => {
    expect(faultsOf({ ...who, ...fields })).toEqual(faults);
  });

  test("keeps a name on one line and no control characters, so that a hand-over file with them can be read", () => {
    const odd = { by: "The\r\nsen\u0000ate\ud800", reason: "One\r\ntwo\u0007\tthree" };
    const found = read({ ...odd, "points:A": "1", "points:B": "1" });
    expect(found).toMatchObject({ ok: true, own: { by: "The sen ate\ufffd", reason: "One\ntwo \tthree" } });
    // Control: what was posted would have been refused there.
    expect(/\p{Cc}/u.test(odd.by) && !odd.by.isWellFormed()).toBe(true);
    expect(found.ok && /\p{Cc}/u.test(found.own.by)).toBe(false);
  });

  test("asks who set them and why, and gives back what was typed", () => {
    const found = read({ by: " ", "points:A": "1", "points:B": "x" });
    expect(found).toMatchObject({
      ok: false,
      posted: { by: "", reason: "", points: { A: "1", B: "x", A1: "", A2: "" } },
      faults: { by: "missing", reason: "missing", families: { overall: "incomplete" } },
    });
    expect(faultsOf({ by: "x".repeat(201), reason: "x".repeat(2001), "points:A": "1", "points:B": "1" })).toEqual({
      ...{ by: "long", reason: "long", families: {} },
    });
  });
});
