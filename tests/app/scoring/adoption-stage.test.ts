import fc from "fast-check";
import { expect, it, test } from "vitest";
import { adoptionStage } from "#app/scoring/adoption-stage.ts";
import { withLevels } from "#app/scoring/what-if.ts";
import { flagship } from "../../support/flagship.ts";
import { allAt, anyAnswers, instrumentOfSize } from "../../support/instrument-of.ts";

const readingWith = (changes: Readonly<Record<string, number>>) =>
  adoptionStage(flagship(), withLevels(allAt(flagship(), 1), changes));

const stageWith = (changes: Readonly<Record<string, number>>) => readingWith(changes)?.stage;

it("each stage needs its own conditions and all before it", () => {
  expect(stageWith({})).toBe("awareness");
  expect(stageWith({ "CUL-1": 2 })).toBe("persuasion");
  expect(stageWith({ "CUL-1": 3 })).toBe("decision");
  expect(stageWith({ "CUL-1": 3, "STD-2": 3, "TEC-2": 2, "CUL-4": 2 })).toBe("implementation");
  expect(stageWith({ "CUL-1": 2, "STD-2": 3, "TEC-2": 2, "CUL-4": 2 })).toBe("persuasion");
  expect(stageWith({ "CUL-1": 3, "STD-2": 3, "TEC-2": 1, "CUL-4": 2 })).toBe("decision");
  expect(adoptionStage(flagship(), allAt(flagship(), 4))).toMatchObject({ stage: "confirmation", next: null });
});

it("the conditions say what holds and what the next stage still waits for", () => {
  const reading = readingWith({ "CUL-1": 3, "STD-2": 3 });
  expect(reading).toMatchObject({ stage: "decision", next: "implementation" });
  expect(reading?.stages.find(({ id }) => id === "implementation")).toEqual({
    id: "implementation",
    reached: false,
    conditions: [
      { capability: "STD-2", level: 3, stands: 3, holds: true },
      { capability: "TEC-2", level: 2, stands: 1, holds: false },
      { capability: "CUL-4", level: 2, stands: 1, holds: false },
    ],
  });
});

it("an empty record is at awareness, and an instrument without stages has none", () => {
  expect(adoptionStage(flagship(), {})).toMatchObject({ stage: "awareness", next: "persuasion" });
  expect(adoptionStage(instrumentOfSize(2, 3), {})).toBeNull();
});

test("raising a level never leads back to an earlier stage", () => {
  const place = (stage: string | undefined) => flagship().adoption?.stages.findIndex(({ id }) => id === stage) ?? -1;
  fc.assert(
    fc.property(anyAnswers(flagship()), (answers) => {
      const before = place(adoptionStage(flagship(), answers)?.stage);
      const asked = flagship().adoption?.stages.flatMap(({ needs }) => Object.keys(needs)) ?? [];
      for (const id of asked) {
        const answer = answers[id];
        if (answer === undefined || !("level" in answer) || answer.level === 5) continue;
        const after = place(adoptionStage(flagship(), withLevels(answers, { [id]: answer.level + 1 }))?.stage);
        expect(after).toBeGreaterThanOrEqual(before);
      }
    }),
  );
});
