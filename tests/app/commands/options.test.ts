import { expect, test } from "vitest";
import { readOptions } from "#app/commands/options.ts";

const rules = { values: ["answers"], flags: ["json"] };

test("values, flags and words are told apart", () => {
  expect(readOptions(["a.json", "--answers", "b.json", "--json"], rules)).toEqual({
    values: { answers: "b.json" },
    flags: new Set(["json"]),
    words: ["a.json"],
  });
  expect(readOptions(["--answers=x=y"], rules)).toMatchObject({ values: { answers: "x=y" } });
});

test.each([[["--answers"]], [["--answers="]], [["--other"]], [["--json=yes"]]])(
  "%j is refused with a sentence",
  (typed) => {
    expect(readOptions(typed, rules)).toHaveProperty("problem");
  },
);
