import { expect, test } from "vitest";
import { treeScorerOf } from "#app/scoring/tree/score-tree.ts";
import { ANSWERED, DONT_KNOW, NOT_APPLICABLE, treeCodes, UNANSWERED } from "#app/scoring/tree/tree-codes.ts";
import { modelTree } from "../../../support/models.ts";

const scorer = treeScorerOf(modelTree("mixed-scales"));
const placeOf = (id: string) => scorer.conditions.placeOf.get(id) ?? -1;

test("each answer becomes a code and what it is worth on its own scale", () => {
  const codes = treeCodes(scorer, {
    WAIT: { number: 20 },
    LADDER: { level: 4 },
    STAFFED: { notApplicable: "none" },
    HAPPY: { dontKnow: true },
    nobody: { level: 1 },
  });
  const at = (id: string) => [codes.states[placeOf(id)], codes.values[placeOf(id)]];
  expect(at("WAIT")).toEqual([ANSWERED, 0.8]);
  expect(at("LADDER")).toEqual([ANSWERED, 4]);
  expect(at("STAFFED")).toEqual([NOT_APPLICABLE, Number.NaN]);
  expect(at("HAPPY")).toEqual([DONT_KNOW, Number.NaN]);
  expect(at("PLAN")).toEqual([UNANSWERED, Number.NaN]);
});
