import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { levelInterval } from "#app/scoring/level-interval.ts";
import { type Perception, provisionalRecord } from "#app/scoring/perceptions.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import { instrumentOf } from "../../support/instrument-of.ts";

const roles = { lead: "registry", required: ["registry", "faculty"], perception: ["learner"] };
const instrument = instrumentOf({ dimensions: [{ id: "D", capabilities: [{ id: "A", roles }] }] });
const says = (roleGroup: string, ...levels: readonly number[]): readonly Perception[] =>
  levels.map((level) => ({ roleGroup, answers: { A: { level } } }));
const many = (level: number, people: number) => Array.from({ length: people }, () => level);
const intervalOf = (...people: readonly (readonly Perception[])[]) => {
  const [capability] = capabilitiesOf(instrument);
  return capability === undefined ? null : levelInterval(instrument, capability, people.flat());
};

describe("how far a level can be trusted", () => {
  it("few people give their range", () => {
    expect(intervalOf(says("registry", 2), says("faculty", 3, 5))).toEqual({
      kind: "range",
      people: 3,
      lower: 2,
      upper: 5,
    });
  });

  it("many of one mind leave no doubt", () => {
    expect(intervalOf(says("registry", ...many(3, 5)), says("faculty", ...many(3, 20)))).toEqual({
      kind: "bootstrap",
      people: 25,
      lower: 3,
      upper: 3,
    });
  });

  it("many of two minds leave it open which", () => {
    const found = intervalOf(says("registry", ...many(2, 8), ...many(4, 8)), says("faculty", ...many(5, 10)));
    expect(found).toMatchObject({ kind: "bootstrap", lower: 2, upper: 4 });
  });

  it("two hundred of one role do not drown the doubt in another", () => {
    const registry = says("registry", 1, 4, 4);
    expect(intervalOf(registry, says("faculty", ...many(5, 200)))).toMatchObject({ lower: 1, upper: 4 });
  });

  it("those who look on are not drawn, and nobody leaves nothing to draw", () => {
    expect(intervalOf(says("registry", 4), says("learner", ...many(1, 30)))).toMatchObject({ people: 1, lower: 4 });
    expect(intervalOf(says("learner", 1))).toBeNull();
  });

  it("a range holds the provisional level, and the order in which people answered changes nothing", () => {
    const anyPerson = fc.record({
      roleGroup: fc.constantFrom("registry", "faculty", "learner"),
      answers: fc.record({ A: fc.record({ level: fc.integer({ min: 1, max: 5 }) }) }),
    });
    fc.assert(
      fc.property(fc.array(anyPerson, { maxLength: 24 }), (people) => {
        const found = intervalOf(people);
        const answer = provisionalRecord(instrument, people).answers.A;
        if (found === null) {
          expect(answer).toBeUndefined();
          return;
        }
        expect(intervalOf(people.toReversed())).toEqual(found);
        const level = answer !== undefined && "level" in answer ? answer.level : 0;
        if (found.kind === "range") expect(level >= found.lower && level <= found.upper).toBe(true);
        expect(found.lower).toBeLessThanOrEqual(found.upper);
      }),
      { numRuns: 60 },
    );
  });
});
