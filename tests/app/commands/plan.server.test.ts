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
