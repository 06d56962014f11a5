import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { levelOf } from "#app/questions/answer.ts";
import { targetLevels } from "#app/roadmaps/targets.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import { flagship } from "../../support/flagship.ts";
import { anyRecord, instrumentOf } from "../../support/instrument-of.ts";

const instrument = instrumentOf({
  dimensions: [{ id: "A", capabilities: [{ id: "A1" }, { id: "A2" }] }],
  targets: [
    { id: "one", otherwise: 3, levels: { A1: 4 } },
    { id: "two", otherwise: 2, levels: { A2: 5 } },
  ],
});

describe("target levels", () => {
  it("are 3 everywhere unless somebody wishes otherwise", () => {
    expect(targetLevels({ instrument, answers: {} })).toEqual({ A1: 3, A2: 3 });
  });

  it("of two profiles the higher counts, under the ceiling", () => {
    expect(targetLevels({ instrument, answers: {}, profiles: ["one", "two"] })).toEqual({ A1: 4, A2: 4 });
    expect(targetLevels({ instrument, answers: {}, profiles: ["one", "two"], ceiling: 5 })).toEqual({ A1: 4, A2: 5 });
    expect(targetLevels({ instrument, answers: {}, profiles: ["two"] })).toEqual({ A1: 2, A2: 4 });
  });

  it("a profile that declares a ceiling of its own is held under that one, and beside it the others keep theirs", () => {
    const open = {
      ...instrument,
      targets: [...instrument.targets, { id: "three", otherwise: 1, ceiling: 5, levels: { A1: 5 } }],
    };
    expect(targetLevels({ instrument: open, answers: {}, profiles: ["three"] })).toEqual({ A1: 5, A2: 1 });
    expect(targetLevels({ instrument: open, answers: {}, profiles: ["two", "three"] })).toEqual({ A1: 5, A2: 4 });
    expect(targetLevels({ instrument: open, answers: {}, profiles: ["three"], ceiling: 3 })).toEqual({ A1: 3, A2: 1 });
  });

  it("an own level counts before any profile, up to the top of the scale", () => {
    expect(targetLevels({ instrument, answers: {}, profiles: ["one"], own: { A1: 2, A2: 9 } })).toEqual({
      A1: 2,
      A2: 5,
    });
  });

  it("the learning profile asks for 4 in its seven capabilities and 3 in the others", () => {
    const targets = targetLevels({ instrument: flagship(), answers: {}, profiles: ["learning"] });
    const fours = Object.entries(targets).filter(([, level]) => level === 4);
    expect(fours.map(([id]) => id).toSorted()).toEqual(["CUL-3", "CUL-5", "REC-1", "REC-5", "STD-3", "STD-4", "TEC-1"]);
    expect(Object.values(targets).filter((level) => level === 3)).toHaveLength(13);
  });

  it("the hybrid profile asks for one portfolio, level 5 of leadership, and for 4 where degrees and credentials meet", () => {
    const targets = targetLevels({ instrument: flagship(), answers: {}, profiles: ["hybrid"] });
    expect(targets["CUL-1"]).toBe(5);
    const fours = Object.entries(targets).filter(([, level]) => level === 4);
    expect(fours.map(([id]) => id).toSorted()).toEqual(["REC-1", "REC-2", "REC-4", "STD-5", "TEC-1", "TEC-5"]);
    expect(Object.values(targets).filter((level) => level === 3)).toHaveLength(13);
  });

  it("whatever is wished, no target lies below the level reached or off the scale", () => {
    fc.assert(
      fc.property(anyRecord(), fc.integer({ min: 1, max: 7 }), ({ instrument, answers }, wish) => {
        const own = Object.fromEntries(capabilitiesOf(instrument).map(({ id }) => [id, wish]));
        for (const targets of [
          targetLevels({ instrument, answers, own }),
          targetLevels({ instrument, answers, profiles: ["high"] }),
        ])
          for (const { id } of capabilitiesOf(instrument)) {
            expect(targets[id]).toBeGreaterThanOrEqual(levelOf(answers[id]) ?? 1);
            expect(targets[id]).toBeLessThanOrEqual(instrument.levels);
          }
      }),
    );
  });
});
