import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { goldenCase } from "../../support/golden.ts";
import { emptyFolder, waymark } from "../../support/waymark.server.ts";

function scoreFile(answers: unknown, ...words: string[]) {
  return scoreIn(emptyFolder(), answers, ...words);
}

function scoreIn(folder: string, answers: unknown, ...words: string[]) {
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
      "With other weights the overall index lies between 35.6 and 43.0, from Emerging to Defined.",
    ]);
  });
});

describe("how much the weights matter is printed with every index", () => {
  test("in a key of its own, beside the shape everybody knows", async () => {
    const { instrument, answers } = goldenCase("worked-institution");
    const { out } = await scoreFile({ instrument, answers }, "--json");
    const printed = JSON.parse(out);
    expect(Object.keys(printed)).toEqual(["instrument", "weights", "overall", "nodes", "lenses", "sensitivity"]);
    expect(printed.sensitivity).toMatchObject({
      random: { draws: 1000, generator: "xoshiro128**", seed: "micro-credential-readiness 1.0.0" },
      bands: { lower: 2, upper: 3 },
    });
  });

  test("without an index there is nothing to print", async () => {
    const { instrument } = goldenCase("worked-institution");
    const { out } = await scoreFile({ instrument, answers: {} }, "--json");
    expect(JSON.parse(out).sensitivity).toBeNull();
  });

  test("a pathway counts its capabilities twice", async () => {
    const { instrument, answers } = goldenCase("worked-institution");
    const { out } = await scoreFile({ instrument, answers }, "--weights", "pathway-employment", "--json");
    const printed = JSON.parse(out);
    expect([printed.weights, printed.overall.value.toFixed(4)]).toEqual(["pathway-employment", "2.5833"]);
  });
});

describe("weights of one's own", () => {
  const { instrument, answers } = goldenCase("worked-institution");
  const by = "Ana Ruiz, quality office";
  const reason = "The ministry asks for recognition first.";
  const weigh = async (weights: unknown, ...words: string[]) => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "weights.json"), JSON.stringify(weights, null, 2));
    return scoreIn(folder, { instrument, answers }, "--weights", "weights.json", ...words);
  };

  test("are printed with the index, with who set them and why", async () => {
    const file = { by, reason, dimensions: { STD: 0, REC: 100, TEC: 0, CUL: 0 } };
    const json = JSON.parse((await weigh(file, "--json")).out);
    expect([json.weights, json.overall.value, json.custom.by, json.custom.reason]).toEqual([
      "custom",
      2.25,
      by,
      reason,
    ]);
    expect(json.custom.weights.dimensions).toEqual({ STD: 0, REC: 1, TEC: 0, CUL: 0 });
    expect((await weigh(file)).out.trimEnd().split("\n").at(-1)).toBe(`Weights set by ${by}: ${reason}`);
  });

  test("with mistakes are named by file, line and column, and nothing is scored", async () => {
    const { code, out, err } = await weigh({ by, dimensions: { STD: 1, REC: -1, TEC: 1, CLU: 1 } });
    expect([code, out]).toEqual([1, ""]);
    expect(err.trimEnd().split("\n").sort()).toEqual([
      expect.stringMatching(/^weights\.json:1:1: "reason" is missing/),
      expect.stringMatching(/^weights\.json:3:\d+: "CUL" has no weight beside its siblings/),
      expect.stringMatching(/^weights\.json:5:\d+: "REC" must be 0 or more/),
      expect.stringMatching(/^weights\.json:7:\d+: There is no "CLU" here\. Did you mean "CUL"\?/),
    ]);
  });

  test("that are not there are an input that is missing", async () => {
    const { code, err } = await scoreFile({ instrument, answers }, "--weights", "nowhere.json");
    expect([code, err]).toEqual([1, expect.stringMatching(/^nowhere\.json:1:1: There are no weights and no file/)]);
  });

  test("a pathway the instrument does not have names those it has", async () => {
    const { code, err } = await scoreFile({ instrument, answers }, "--weights", "pathway-nowhere");
    expect([code, err]).toEqual([1, expect.stringContaining("pathway-learning, pathway-employment")]);
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
    "Weights are equal, literature, a pathway such as pathway-learning, or a file.\nUsage: waymark score --instrument ID|PATH --answers FILE [--weights PRESET|FILE] [--json|--trace]\n",
  );
});
