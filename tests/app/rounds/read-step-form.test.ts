import { expect, test } from "vitest";
import { readStepForm } from "#app/rounds/read-step-form.ts";

const read = (query: string) => readStepForm(new URLSearchParams(query));

test("a step is one of those there are, from a revision somebody saw", () => {
  expect(read("step=open&revision=3")).toEqual({ step: "open", revision: 3 });
  for (const query of [
    "",
    "step=open",
    "step=publish&revision=1",
    "step=toString&revision=1",
    "step=open&revision=x",
  ]) {
    expect(read(query)).toBeNull();
  }
});
