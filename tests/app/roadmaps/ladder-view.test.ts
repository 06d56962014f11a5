import { expect, test } from "vitest";
import { ladderView } from "#app/roadmaps/ladder-view.ts";
import { instrumentOf } from "../../support/instrument-of.ts";

const instrument = instrumentOf({
  levels: 4,
  dimensions: [
    { id: "A", weight: 3, capabilities: [{ id: "A1", evidence: [{ source: "s", locator: "l", n: 1, of: 2 }] }] },
    { id: "B", capabilities: [{ id: "B1" }, { id: "B2" }, { id: "B3" }] },
  ],
});

test("every capability is a part with one rung per level, its level, its target and its weight, which are 1 in the mean", () => {
  const answers = { A1: { level: 2 }, B1: { notApplicable: "no" }, B2: { dontKnow: true as const } };
  const { parts, open } = ladderView({ instrument, answers, target: { A1: 4 } });
  expect(parts[0]).toMatchObject({ id: "A1", value: 2, applies: true, target: 4, rungs: [1, 2, 3, 4], salience: 0.5 });
  expect(parts.map(({ value, applies, target }) => [value, applies, target])).toEqual([
    [2, true, 4],
    [null, false, 3],
    [null, true, 3],
    [null, true, 3],
  ]);
  expect(parts.map(({ weight }) => weight)).toEqual([3, 1 / 3, 1 / 3, 1 / 3].map((one) => expect.closeTo(one, 12)));
  expect(parts.map(({ salience }) => salience)).toEqual([0.5, 0.5, 0.5, 0.5]);
  expect(open).toEqual(["B2", "B3"]);
});
