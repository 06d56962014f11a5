import { describe, expect, it } from "vitest";
import { enablerFinding, type Placed, profileFinding } from "#app/reports/finding.ts";
import { english } from "./worked-facts.ts";

const rows = (values: Readonly<Record<string, number | null>>, target = 3): readonly Placed[] =>
  Object.entries(values).map(([name, value]) => ({ name, value, target }));
const finding = (values: Readonly<Record<string, number | null>>, target = 3) =>
  profileFinding(rows(values, target), english);

describe("what the profile found", () => {
  it("some have reached the target, some have furthest to go", () => {
    expect(finding({ Standardisation: 2.6, Recognition: 2.25, Technology: 3, Culture: 2.4 })).toBe(
      "Technology has reached the target; Recognition and Culture have furthest to go",
    );
    expect(finding({ Standardisation: 3.2, Recognition: 1.5, Technology: 3, Culture: 2.4 })).toBe(
      "Standardisation and Technology have reached the target; Recognition has furthest to go",
    );
  });

  it("one has, one has not", () => {
    expect(finding({ Standardisation: 2, Recognition: 2, Technology: 3, Culture: 2 })).toBe(
      "Only Technology has reached the target",
    );
    expect(finding({ Standardisation: 3, Recognition: 2, Technology: 3, Culture: 3 })).toBe(
      "Only Recognition has not reached the target yet",
    );
  });

  it("none has", () => {
    expect(finding({ Standardisation: 1, Recognition: 1, Technology: 1, Culture: 1 })).toBe(
      "No dimension has reached the target; all are about equally far from it",
    );
    expect(finding({ Standardisation: 2, Recognition: 1, Technology: 2.5, Culture: 2 })).toBe(
      "No dimension has reached the target; Recognition has furthest to go",
    );
  });

  it("all have, or nothing is known", () => {
    expect(finding({ Standardisation: 3, Recognition: 4 })).toBe("Every dimension shown has reached the target");
    expect(finding({ Standardisation: null, Recognition: null })).toBe("No dimension has a score yet");
  });

  it("a mean that is the target but for the computer's arithmetic has reached it", () => {
    expect(finding({ Standardisation: 0.1 + 0.2, Recognition: 0.3 }, 0.3)).toBe(
      "Every dimension shown has reached the target",
    );
  });
});

describe("what the enablers found", () => {
  it("names who is below the target after a colon", () => {
    const enablers = rows({ "policy and approval": 3, "resources and structure": 2, "staff and incentives": 2 });
    expect(enablerFinding(enablers, english)).toBe(
      "Two of three enabling capabilities are below their target: resources and structure, staff and incentives",
    );
  });

  it("has a sentence for all, none and nothing", () => {
    expect(enablerFinding(rows({ a: 3, b: 4 }), english)).toBe(
      "Every enabling capability answered has reached its target",
    );
    expect(enablerFinding(rows({ a: 1, b: 2 }), english)).toBe("No enabling capability has reached its target yet");
    expect(enablerFinding(rows({ a: null }), english)).toBe("No enabling capability has been answered yet");
  });
});
