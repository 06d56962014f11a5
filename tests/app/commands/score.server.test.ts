import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { goldenCase } from "../../support/golden.ts";
import { emptyFolder, waymark } from "../../support/waymark.server.ts";

function scoreFile(answers: unknown, ...words: string[]) {
  const folder = emptyFolder();
  writeFileSync(join(folder, "answers.json"), typeof answers === "string" ? answers : JSON.stringify(answers, null, 2));
  const named = ["--instrument", "micro-credential-readiness", "--answers", "answers.json"];
  return waymark(["score", ...named, ...words], folder);
}

/** Every number of the golden case, in the same place, to a millionth. */
function expectSame(actual: unknown, expected: unknown, place: string): void {
  if (typeof expected === "number") {
    expect(Math.abs(Number(actual) - expected), `${place}: ${actual} for ${expected}`).toBeLessThanOrEqual(1e-6);
  } else if (typeof expected === "object" && expected !== null) {
    for (const [key, value] of Object.entries(expected)) expectSame(valueAt(actual, key), value, `${place}.${key}`);
  } else expect(actual, place).toBe(expected);
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}

describe("waymark score", () => {
  test.each([
    ["worked-institution", "equal"],
    ["worked-institution", "literature"],
    ["core-unanswered", "equal"],
    ["two-not-applicable", "equal"],
  ] as const)("%s, weights %s: the numbers worked out by hand", async (name, weights) => {
    const { instrument, answers, expected } = goldenCase(name);
    const { code, out, err } = await scoreFile({ instrument, answers }, "--weights", weights, "--json");
    expect([code, err]).toEqual([0, ""]);
    expectSame(JSON.parse(out), expected.scores[weights], name);
  });

  test("without --json it says the same in a line for each dimension", async () => {
    const { instrument, answers } = goldenCase("worked-institution");
    const { code, out } = await scoreFile({ instrument, answers });
    expect(code).toBe(0);
    expect(out.trimEnd().split("\n")).toEqual([
      expect.stringMatching(/^Overall +level 2.* index 39\.1$/),
      expect.stringMatching(/^Standardisation +level 2 +index 40\.0$/),
      expect.stringMatching(/^Recognition +level 2 +index 31\.3$/),
      expect.stringMatching(/^Technology.* +level 3 \(provisional, 2 to 3\) +index 50\.0$/),
      expect.stringMatching(/^Culture.* +level 2 +index 35\.0$/),
    ]);
  });
});

describe("wrong input is named by file, line and column, and nothing is scored", () => {
  test("an unknown capability, a level outside the scale and a wrong version, all at once", async () => {
    const answers = { "SDT-1": { level: 3 }, "STD-2": { level: 6 }, "STD-3": { notApplicable: "x" } };
    const file = { instrument: "micro-credential-readiness", version: "9.0.0", answers };
    const { code, out, err } = await scoreFile(file, "--json");
    expect([code, out]).toEqual([1, ""]);
    expect(err.trimEnd().split("\n").sort()).toEqual([
      expect.stringMatching(/^answers\.json:12:\d+: STD-3 applies to every institution/),
      expect.stringMatching(/^answers\.json:3:\d+: .*version "9\.0\.0"/),
      expect.stringMatching(/^answers\.json:5:\d+: .*Did you mean "STD-1"\?/),
      expect.stringMatching(/^answers\.json:9:\d+: .*Level 6 is outside the scale/),
    ]);
  });

  test("JSON that was cut off", async () => {
    const { code, out, err } = await scoreFile(
      '{\n  "instrument": "micro-credential-readiness",\n  "answers": {\n    "STD-1": {',
      "--json",
    );
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^answers\.json:4:\d+: [^\n]+\n$/);
  });
});

test("a wrong way to call it is a matter of usage, not of input", async () => {
  const { code, out, err } = await scoreFile("{}", "--weights", "mine");
  expect([code, out]).toEqual([2, ""]);
  expect(err).toBe(
    "Weights are equal or literature.\nUsage: waymark score --instrument ID|PATH --answers FILE [--weights equal|literature] [--json]\n",
  );
});
