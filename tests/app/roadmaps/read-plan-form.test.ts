import { expect, test } from "vitest";
import { readPlanForm } from "#app/roadmaps/read-plan-form.ts";

const profiles = ["learning", "employment"];
const read = (fields: string) => readPlanForm(new URLSearchParams(fields), profiles);

test("a profile and a capacity are read; left open, both are null", () => {
  expect(read("target=employment&capacity=8")).toEqual({ ok: true, settings: { target: "employment", capacity: 8 } });
  expect(read("target=&capacity=++")).toEqual({ ok: true, settings: { target: null, capacity: null } });
  expect(read("")).toEqual({ ok: true, settings: { target: null, capacity: null } });
});

test("a profile the instrument does not have means the default target", () => {
  expect(read("target=__proto__")).toMatchObject({ settings: { target: null } });
});

test("the capacity is a whole number from 1 to 1000", () => {
  expect(read("capacity=1")).toMatchObject({ settings: { capacity: 1 } });
  expect(read("capacity=1000")).toMatchObject({ settings: { capacity: 1000 } });
  for (const capacity of ["0", "1001", "-1", "1.5", "1e2", "eight", "٨", "0x8"]) {
    expect(read(`capacity=${capacity}`)).toEqual({ ok: false, capacity });
  }
});

test("what was typed comes back, but no more of it than fits the field", () => {
  expect(read(`capacity=${"9".repeat(100_000)}`)).toEqual({ ok: false, capacity: "9".repeat(20) });
});
