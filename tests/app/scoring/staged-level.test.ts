import { describe, expect, it } from "vitest";
import { stagedLevel } from "#app/scoring/staged-level.ts";

const core = (...levels: readonly number[]) => levels.map((level, i) => ({ id: `core-${i}`, level, core: true }));
const others = (...levels: readonly number[]) => levels.map((level, i) => ({ id: `other-${i}`, level, core: false }));

describe("the staged level", () => {
  it("every core member must reach it", () => {
    expect(stagedLevel([...core(3, 4), ...others(5, 5, 5)])).toBe(3);
  });

  it("one other member may stand one below, two may not", () => {
    expect(stagedLevel([...core(3, 3), ...others(2, 3, 3)])).toBe(3);
    expect(stagedLevel([...core(3, 3), ...others(2, 2, 3)])).toBe(2);
  });

  it("nobody may stand two below", () => {
    expect(stagedLevel([...core(4, 4), ...others(2, 4, 4)])).toBe(3);
    expect(stagedLevel([...core(5, 5), ...others(1, 5, 5)])).toBe(2);
  });

  it("one member alone stands where it stands", () => {
    expect(stagedLevel(others(3))).toBe(3);
    expect(stagedLevel(core(3))).toBe(3);
  });

  it("no member, no level", () => {
    expect(stagedLevel([])).toBeNull();
  });
});
