import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { traceTree } from "#app/scoring/tree/trace-tree.ts";
import { treeSensitivity } from "#app/scoring/tree/tree-sensitivity.ts";
import { scoreTreeWith } from "#app/scoring/tree/tree-weights.ts";
import { checkTreeAnswers } from "#app/surveys/tree/check-tree-answers.ts";
import { retraced } from "../support/retraced.ts";
import { openSurvey } from "../support/score-survey.ts";

const folder = "surveys/public-library-service/golden";

async function opened(file: string) {
  const { case: _, expected, ...record } = JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));
  const { tree } = await openSurvey("public-library-service");
  const read = checkTreeAnswers(record, tree);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return { tree, answers: read.answers, expected };
}

/** Every number of the golden case, in the same place, to a billionth. */
function expectSame(actual: unknown, expected: unknown, place: string): void {
  if (typeof expected === "number") expect(actual, place).toBeCloseTo(expected, 9);
  else if (typeof expected === "object" && expected !== null)
    for (const [key, value] of Object.entries(expected))
      expectSame(Object.entries(actual ?? {}).find(([name]) => name === key)?.[1], value, `${place}.${key}`);
  else expect(actual, place).toBe(expected);
}

describe.each(readdirSync(folder))("%s", (file) => {
  test("each preset gives the numbers worked out by hand", async () => {
    const { tree, answers, expected } = await opened(file);
    for (const [preset, scores] of Object.entries(expected.scores))
      expectSame(scoreTreeWith(tree, answers, preset), scores, preset);
  });

  test("other weights move it as far as they do on every machine, and as far as two hundred thousand draws by another program", async () => {
    const { tree, answers, expected } = await opened(file);
    const found = treeSensitivity(tree, answers);
    expectSame(found, expected.sensitivity, "sensitivity");
    expect(Math.abs((found.overall?.random.value.lower ?? 0) - 59.035)).toBeLessThan(0.3);
    expect(Math.abs((found.overall?.random.value.upper ?? 0) - 68.69)).toBeLessThan(0.3);
  });

  test("each of its numbers follows from its trace", async () => {
    const { tree, answers } = await opened(file);
    const trace = traceTree(tree, answers);
    for (const node of [trace.overall, ...Object.values(trace.nodes)])
      if (node.value === null) expect(retraced(node)).toBeNull();
      else expect(retraced(node)).toBeCloseTo(node.value, 9);
  });
});

test("it says which chapter of the Manifesto no question asks about", async () => {
  const { tree } = await openSurvey("public-library-service");
  expect(tree.standards[0]?.clauses).toHaveLength(6);
});
