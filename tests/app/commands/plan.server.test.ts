import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Plan } from "#app/roadmaps/plan.ts";
import { type GoldenPlan, goldenCase } from "../../support/golden.ts";
import { emptyFolder, waymark } from "../../support/waymark.server.ts";

const { instrument, answers, expected } = goldenCase("worked-institution");

function plan(...words: string[]) {
  return planIn({}, ...words);
}

/** The same institution in other circumstances. */
function planIn(circumstances: object, ...words: string[]) {
  const folder = emptyFolder();
  writeFileSync(
    join(folder, "answers.json"),
    JSON.stringify({ instrument, answers: { ...answers, ...circumstances } }),
  );
  return waymark(["plan", "--instrument", instrument, "--answers", "answers.json", ...words], folder);
}

function wordsFor({ target, capacity }: GoldenPlan): string[] {
  return [
    ...(target === undefined ? [] : ["--target", target]),
    ...(capacity === undefined ? [] : ["--capacity", String(capacity)]),
  ];
}

describe("waymark plan", () => {
  test.each((expected.plans ?? []).map((golden) => [wordsFor(golden).join(" ") || "as it is", golden] as const))(
    "the worked institution, %s: the plan worked out by hand",
    async (_what, golden) => {
      const { code, out, err } = await plan("--json", ...wordsFor(golden));
      expect([code, err]).toEqual([0, ""]);
      const made: Plan = JSON.parse(out);
      const ids = (phases: GoldenPlan["phases"]) =>
        phases.map((phase) => [phase.id, phase.actions.map(({ id }) => id)]);
      expect(ids(made.phases)).toEqual(ids(golden.phases));
      expect([made.later, made.answerFirst]).toEqual([golden.later, golden.answerFirst]);
      for (const action of golden.phases.flatMap((phase) => phase.actions)) {
        const placed = made.phases.flatMap((phase) => phase.actions).find(({ id }) => id === action.id);
        expect(Math.abs((placed?.priority ?? 0) - action.priority), action.id).toBeLessThanOrEqual(1e-6);
        expect(placed?.neededFor).toEqual(action.neededFor ?? []);
      }
    },
  );

  test("circumstances stand beside the plan, and change nothing of it", async () => {
    const bare = JSON.parse((await plan("--json")).out);
    const circumstances = { means: { choice: "scarce" }, "right-for-us": { choice: "undecided" } };
    const { waiting, notes, ...same } = JSON.parse((await planIn(circumstances, "--json")).out);
    expect(same).toEqual(bare);
    expect(waiting).toEqual({ before: "Pilot" });
    expect(notes).toEqual([
      { id: "foundations-first", phase: "Foundation", capabilities: ["STD-2", "CUL-3", "TEC-1"] },
    ]);
    const [first, second] = (await planIn(circumstances)).out.split("\n");
    expect(first).toMatch(/^No pilot starts/);
    expect(second).toMatch(/^Foundation: /);
    const reason = { "pilot-anyway": { text: "A partner pays." } };
    expect(JSON.parse((await planIn({ ...circumstances, ...reason }, "--json")).out)).not.toHaveProperty("waiting");
  });

  test("circumstances nobody asks about, and answers that are none, are wrong input", async () => {
    const { code, err } = await planIn({ mean: { choice: "scarce" }, framework: { choice: "some" } });
    expect(code).toBe(1);
    expect(err).toContain('"mean" is no capability');
    expect(err).toContain("some");
  });

  test("a target that is neither a profile nor a file is wrong input", async () => {
    const { code, out, err } = await plan("--target", "lerning");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^lerning:1:1: .*learning, employment, qualification/);
  });

  test("a capacity that is no whole number is wrong usage", async () => {
    const { code, out, err } = await plan("--capacity", "plenty");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("--capacity is a whole number");
  });
});

describe("waymark plan for a questionnaire of another shape", () => {
  const answers = {
    "GOV-1": { choice: "partly" },
    "GOV-2": { choice: "no" },
    "GOV-3": { choice: "no" },
    "GOV-5": { choice: "yes" },
    "COL-1": { level: 2 },
    "PPL-3": { level: 2 },
    "PPL-4": { choice: "seldom" },
    "DIG-4": { level: 1 },
  };

  function planLibrary(...words: string[]) {
    const folder = emptyFolder();
    const of = (id: string, given: object) => JSON.stringify({ instrument: id, answers: given });
    writeFileSync(join(folder, "answers.json"), of("public-library-service", answers));
    writeFileSync(join(folder, "own.json"), '{ "GOV-1": 1 }');
    writeFileSync(join(folder, "wrong.json"), '{\n  "COL-1": 2.5\n}');
    const named = words.includes("--instrument") ? [] : ["--instrument", "public-library-service"];
    return waymark(["plan", ...named, "--answers", "answers.json", ...words], folder);
  }
  const idsOf = (out: string) => (JSON.parse(out) as Plan).phases.map(({ actions }) => actions.map(({ id }) => id));

  test("all the library offers is planned, in phases, after what comes before", async () => {
    const { code, out, err } = await planLibrary("--json");
    expect([code, err]).toEqual([0, ""]);
    expect(idsOf(out)).toEqual([
      ["MANDATE", "COLLECTION", "EMERGENCY", "TRAINING"],
      ["HELP", "PARTNERS", "MONEY"],
      ["READERS"],
    ]);
    const [mandate] = (JSON.parse(out) as Plan).phases[0]?.actions ?? [];
    expect(mandate).toMatchObject({
      capability: "GOV-1",
      from: 0.5,
      to: 1,
      factors: { gap: 1, salience: 1, unlocks: 2 },
    });
  });

  test("a target plans what it wishes for and what that needs, and a file may wish for more", async () => {
    const target = await planLibrary("--json", "--target", "open_to_all");
    expect(idsOf(target.out)).toEqual([["TRAINING"], ["HELP", "PARTNERS"], []]);
    const own = await planLibrary("--json", "--target", "own.json");
    expect(idsOf(own.out)).toEqual([["MANDATE"], [], []]);
  });

  test("a wish that cannot be stands with its place, and an unknown target names those there are", async () => {
    const wrong = await planLibrary("--target", "wrong.json");
    expect([wrong.code, wrong.err.trim()]).toEqual([
      1,
      "wrong.json:2:3: COL-1 can never stand at 2.5. Write one of 1, 2, 3, 4, 5.",
    ]);
    const unknown = await planLibrary("--target", "open");
    expect(unknown.err).toContain("Targets are: open_to_all, well_run.");
  });
});
