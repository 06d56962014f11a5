import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SavedEntries } from "#app/assessments/entry.ts";
import type { Answer } from "#app/questions/answer.ts";
import { movementOf } from "#app/rounds/movement.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import { flagship } from "../../support/flagship.ts";
import { noon } from "./a-round.ts";

const instrument = flagship();
const ids = capabilitiesOf(instrument).map(({ id }) => id);

function record(answers: Readonly<Record<string, Answer | null>>, evidence: Readonly<Record<string, string>> = {}) {
  const saved = { note: null, revision: 1, updatedAt: noon.toISOString() };
  const entries: SavedEntries = Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [id, { ...saved, answer, evidenceUrl: evidence[id] ?? null }]),
  );
  return { instrument, entries };
}

describe("what moved between two rounds", () => {
  test("is counted over questions with a level in both, per dimension and question", () => {
    const before = record({
      "STD-1": { level: 2 },
      "STD-2": { level: 4 },
      "STD-3": { level: 1 },
      "TEC-1": { level: 3 },
    });
    const now = record({ "STD-1": { level: 4 }, "STD-2": { level: 3 }, "STD-4": { level: 5 }, "TEC-1": { level: 3 } });
    const movement = movementOf(before, now);
    const [standardisation, , technology] = movement?.dimensions ?? [];
    expect(standardisation).toMatchObject({ id: "STD", before: 3, now: 3.5 });
    expect(standardisation?.capabilities).toEqual([
      { id: "STD-1", before: 2, now: 4, newEvidence: false },
      { id: "STD-2", before: 4, now: 3, newEvidence: false },
    ]);
    expect(technology).toMatchObject({ before: 3, now: 3 });
    expect(movement?.dimensions[1]).toMatchObject({ before: null, now: null, capabilities: [] });
  });

  test("names every question that is left out, and why", () => {
    const before = record({ "STD-1": { level: 2 }, "STD-2": { dontKnow: true }, "STD-3": { level: 1 } });
    const now = record({ "STD-1": { notApplicable: "none" }, "STD-2": { level: 3 }, "STD-3": { level: 1 } });
    const leftOut = new Map(movementOf(before, now)?.leftOut.map(({ id, why }) => [id, why]));
    expect([leftOut.get("STD-1"), leftOut.get("STD-2"), leftOut.get("STD-4")]).toEqual([
      ...["noLevelNow", "noLevelBefore", "noLevel"],
    ]);
    const [first] = instrument.dimensions;
    const fewer = { ...instrument, dimensions: instrument.dimensions.filter((one) => one !== first) };
    const changed = movementOf(before, { ...now, instrument: fewer });
    expect(changed?.leftOut.filter(({ why }) => why === "notAskedNow")).toHaveLength(5);
    expect(movementOf({ ...now, instrument: fewer }, before)?.leftOut).toContainEqual({
      ...{ id: "STD-1", why: "notAskedBefore" },
    });
  });

  test("says where evidence is named that was not named before", () => {
    const levels = { "STD-1": { level: 2 }, "STD-2": { level: 2 }, "STD-3": { level: 2 } };
    const before = record(levels, { "STD-1": "https://a.example", "STD-2": "https://a.example" });
    const now = record(levels, {
      "STD-1": "https://a.example",
      "STD-2": "https://b.example",
      "STD-3": "https://c.example",
    });
    const capabilities = movementOf(before, now)?.dimensions[0]?.capabilities ?? [];
    expect(capabilities.map(({ newEvidence }) => newEvidence)).toEqual([false, true, true]);
  });

  test("has no mean where what enters it has changed, and every question that can still be answered as before", () => {
    const heavier = {
      ...instrument,
      version: "2.0.0",
      dimensions: instrument.dimensions.map((dimension) => ({
        ...dimension,
        capabilities: dimension.capabilities.map((one) => (one.id === "STD-1" ? { ...one, weight: 9 } : one)),
      })),
    };
    const answers = { "STD-1": { level: 2 }, "TEC-1": { level: 3 } };
    const movement = movementOf(record(answers), { ...record(answers), instrument: heavier });
    expect(movement?.dimensions[0]).toMatchObject({ before: null, now: null, capabilities: [{ id: "STD-1" }] });
    expect(movement?.dimensions[2]).toMatchObject({ before: 3, now: 3 });
    expect(movement).toMatchObject({ overall: { before: null, now: null }, notComparable: ["STD", "overall"] });
  });

  test("leaves every question out that can be answered otherwise now, and is nothing between two questionnaires", () => {
    const answers = { "STD-1": { level: 2 } };
    const finer = movementOf(record(answers), { ...record(answers), instrument: { ...instrument, levels: 6 } });
    expect(finer?.leftOut.filter(({ why }) => why === "changed")).toHaveLength(20);
    expect(movementOf(record({}), { ...record({}), instrument: { ...instrument, id: "another" } })).toBeNull();
  });

  test("compares or leaves out every question, once, and turns round with the rounds", () => {
    const answer = fc.option(
      fc.oneof(fc.record({ level: fc.integer({ min: 1, max: 5 }) }), fc.constant({ dontKnow: true as const })),
    );
    const answers = fc.dictionary(fc.constantFrom(...ids), answer);
    fc.assert(
      fc.property(answers, answers, (one, other) => {
        const [there, back] = [movementOf(record(one), record(other)), movementOf(record(other), record(one))];
        const compared = there?.dimensions.flatMap(({ capabilities }) => capabilities.map(({ id }) => id)) ?? [];
        expect([...compared, ...(there?.leftOut.map(({ id }) => id) ?? [])].sort()).toEqual([...ids].sort());
        expect(back?.overall).toEqual({ before: there?.overall.now, now: there?.overall.before });
      }),
      { numRuns: 50 },
    );
  });
});
