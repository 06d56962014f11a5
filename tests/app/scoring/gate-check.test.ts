import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gateCheck, nextGateCheck } from "#app/scoring/gate-check.ts";
import { stagedLevel } from "#app/scoring/staged-level.ts";

const core = (...levels: readonly number[]) => levels.map((level, i) => ({ id: `core-${i}`, level, core: true }));
const others = (...levels: readonly number[]) => levels.map((level, i) => ({ id: `other-${i}`, level, core: false }));

const anyMembers = fc
  .array(fc.record({ level: fc.integer({ min: 1, max: 5 }), core: fc.boolean() }), { minLength: 1, maxLength: 8 })
  .map((members) => members.map((member, i) => ({ ...member, id: `m${i}` })));

describe("the check of the next level", () => {
  it("names who breaks each condition", () => {
    expect(nextGateCheck([...core(2, 4), ...others(1, 2, 4)], 5)).toEqual({
      level: 3,
      conditions: [
        { rule: "core-reaches", holds: false, brokenBy: ["core-0"] },
        { rule: "one-other-below", holds: false, brokenBy: ["other-0", "other-1"] },
        { rule: "none-two-below", holds: false, brokenBy: ["other-0"] },
      ],
    });
  });

  it("the staged level is the highest that passes its three conditions, whatever the members", () => {
    fc.assert(
      fc.property(anyMembers, (members) => {
        const passes = [1, 2, 3, 4, 5].filter((level) =>
          gateCheck(members, level).conditions.every(({ holds }) => holds),
        );
        expect(stagedLevel(members)).toBe(Math.max(...passes));
      }),
    );
  });

  it("at the top there is no next level", () => {
    expect(nextGateCheck(core(5, 5), 5)).toBeNull();
  });

  it("always fails somewhere, and the failing conditions name somebody", () => {
    fc.assert(
      fc.property(anyMembers, (members) => {
        const next = nextGateCheck(members, 5);
        if (next === null) return;
        const failing = next.conditions.filter(({ holds }) => !holds);
        expect(failing.length).toBeGreaterThan(0);
        for (const { brokenBy } of failing) expect(brokenBy.length).toBeGreaterThan(0);
      }),
    );
  });
});
