import { expect, it } from "vitest";
import { capacityWarning } from "#app/roadmaps/capacity-warning.ts";
import { ladderView } from "#app/roadmaps/ladder-view.ts";
import { flagship } from "../../support/flagship.ts";
import { allAt } from "../../support/instrument-of.ts";
import { planLadder } from "../../support/plan-ladder.ts";

const instrument = flagship();
const warningAt = (level: number, capacity: number | null) => {
  const answers = allAt(instrument, level);
  const record = { instrument, answers, target: {} };
  return capacityWarning(ladderView(record), planLadder({ ...record, capacity }), capacity);
};

it("warns when the gaps ask for more than the horizon holds", () => {
  const warning = warningAt(1, 3);
  expect(warning).toMatchObject({ gaps: 40, capacity: 18 });
  expect(warning?.later).toBeGreaterThan(0);
  expect(warning?.effort).toBeGreaterThan(18);
});

it("says nothing when all fits, when nothing is wished, or without a limit", () => {
  expect(warningAt(1, 12)).toBeNull();
  expect(warningAt(3, 1)).toBeNull();
  expect(warningAt(1, null)).toBeNull();
});
