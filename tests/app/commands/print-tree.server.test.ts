import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder, waymark } from "../../support/waymark.server.ts";

const answers = { "ACC-1": { number: 35 }, "COL-1": { level: 3 }, "GOV-1": { choice: "yes" } };

function score(...words: string[]) {
  return scoreBeside({}, ...words);
}

function scoreBeside(files: Readonly<Record<string, unknown>>, ...words: string[]) {
  const folder = emptyFolder();
  const all = { "answers.json": { instrument: "public-library-service", answers }, ...files };
  for (const [name, content] of Object.entries(all))
    writeFileSync(join(folder, name), JSON.stringify(content, null, 2));
  return waymark(["score", "--instrument", "public-library-service", "--answers", "answers.json", ...words], folder);
}

describe("waymark score for a questionnaire of any shape", () => {
  test("prints how far other weights would move each index, beside the scores", async () => {
    const { code, out } = await score("--json");
    const { weights, overall, sensitivity } = JSON.parse(out);
    expect([code, weights]).toEqual([0, "equal"]);
    expect(sensitivity.overall.presets[0]).toEqual({ weights: "equal", value: overall.value, index: overall.index });
    expect(sensitivity.drawing).toMatchObject({ draws: 1000, seed: "public-library-service 1.0.0" });
    expect(sensitivity.nodes.GOV).toBeNull();
    expect((await score()).out).toMatch(/With other weights the overall index lies between \d+\.\d and \d+\.\d, .*\./);
  });

  test("takes a preset the instrument names", async () => {
    const { out } = await score("--weights", "reach");
    expect(out.trimEnd().split("\n").at(-1)).toBe("Weights: reach");
  });

  test("names the presets there are when asked for another", async () => {
    const { code, err } = await score("--weights", "literature");
    expect([code, err]).toEqual([1, expect.stringContaining("equal, reach, alike")]);
  });

  test("takes somebody's own weights with who set them and why, and refuses them without a reason", async () => {
    const own = { by: "The council", weights: { ACC: 1, COL: 0, DIG: 0, PPL: 0, GOV: 0 } };
    const reason = "Only access was discussed.";
    const named = await scoreBeside({ "own.json": { ...own, reason } }, "--weights", "own.json", "--json");
    const printed = JSON.parse(named.out);
    expect(printed.weights).toBe("custom");
    expect(printed.custom).toMatchObject({ by: "The council", reason });
    expect(printed.overall.value).toBeCloseTo(50, 9);
    const bare = await scoreBeside({ "own.json": own }, "--weights", "own.json");
    expect([bare.code, bare.out, bare.err]).toEqual([
      1,
      "",
      expect.stringMatching(/^own\.json:1:1: "reason" is missing/),
    ]);
  });

  test("opens every number with --trace, in both formats, and not together with --json", async () => {
    const trace = JSON.parse((await score("--trace")).out);
    expect(Object.keys(trace)).toEqual(["instrument", "weights", "overall", "nodes", "items"]);
    expect(trace.nodes.ACC.terms[0]).toMatchObject({ id: "ACC-1", treatment: "counted", value: 0.5, moved: 50 });
    const folder = emptyFolder();
    writeFileSync(
      join(folder, "a.json"),
      JSON.stringify({ instrument: "micro-credential-readiness", answers: { "STD-1": { level: 2 } } }),
    );
    const ladder = await waymark(
      ["score", "--instrument", "micro-credential-readiness", "--answers", "a.json", "--trace"],
      folder,
    );
    expect(JSON.parse(ladder.out).nodes.STD.terms[0]).toMatchObject({ id: "STD-1", treatment: "counted", level: 2 });
    expect((await score("--trace", "--json")).code).toBe(2);
  });
});
