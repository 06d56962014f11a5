import { expect, test } from "vitest";
import type { Answers } from "#app/questions/answer.ts";
import { gapsOf } from "#app/roadmaps/gaps.ts";
import { ladderView } from "#app/roadmaps/ladder-view.ts";
import { instrumentOf } from "../../support/instrument-of.ts";

const instrument = instrumentOf({
  dimensions: [{ id: "A", capabilities: ["A1", "A2", "A3", "A4"].map((id) => ({ id })) }],
});

test("a gap is a level below its target; without a level there is none, without a target the default counts", () => {
  const answers = { A1: { level: 2 }, A2: { level: 2 }, A3: { notApplicable: "no" }, A4: { dontKnow: true as const } };
  const gaps = (given: Answers, target: Readonly<Record<string, number>>) =>
    gapsOf(ladderView({ instrument, answers: given, target }).parts);
  expect(gaps(answers, {})).toEqual(["A1", "A2"]);
  expect(gaps(answers, { A1: 2, A2: 5, A3: 5, A4: 5 })).toEqual(["A2"]);
  expect(gaps({}, {})).toEqual([]);
});
