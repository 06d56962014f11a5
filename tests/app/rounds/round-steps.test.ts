import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roundStates } from "#app/accounts/subject.ts";
import { obstaclesTo, type RoundFacts, type RoundStep, roundSteps, stepsFrom } from "#app/rounds/round-steps.ts";

const quiet: RoundFacts = {
  people: 3,
  answered: true,
  unfinished: 0,
  returned: 0,
  absentRoles: [],
  record: { answered: 20, open: 0, suggested: 0 },
  sectionsReturned: 0,
  released: false,
};

const someFacts: fc.Arbitrary<RoundFacts> = fc.record({
  people: fc.nat(50),
  answered: fc.boolean(),
  unfinished: fc.nat(50),
  returned: fc.nat(5),
  absentRoles: fc.subarray(["leadership", "faculty"]),
  record: fc.record({ answered: fc.nat(20), open: fc.nat(20), suggested: fc.nat(20) }),
  sectionsReturned: fc.nat(4),
  released: fc.boolean(),
});

const names = (state: (typeof roundStates)[number], facts = quiet) => stepsFrom(state, facts).map(({ step }) => step);

describe("the steps of a round", () => {
  test("lead from preparation to the archive, and back again one by one", () => {
    expect(roundStates.map((state) => names(state))).toEqual([
      ["open"],
      ["consensus", "redraft"],
      ["lock", "reopen"],
      ["archive", "unlock"],
      ["restore"],
    ]);
  });

  test("each has one way back to where it came from", () => {
    for (const { from, to, back } of Object.values(roundSteps)) {
      const opposite = Object.values(roundSteps).filter((other) => other.from === to && other.to === from);
      expect(opposite.map((other) => other.back)).toEqual([!back]);
    }
  });

  test("a round goes back to preparation only while nobody has answered", () => {
    expect(obstaclesTo("redraft", quiet)).toEqual(["answersGiven"]);
    expect(obstaclesTo("redraft", { ...quiet, answered: false })).toEqual([]);
  });

  test("an empty record is not locked, and a published round not unlocked", () => {
    expect(obstaclesTo("lock", { ...quiet, record: { answered: 0, open: 20, suggested: 0 } })).toEqual(["recordEmpty"]);
    expect(obstaclesTo("lock", { ...quiet, record: { answered: 1, open: 19, suggested: 1 } })).toEqual([]);
    expect(obstaclesTo("unlock", { ...quiet, released: true })).toEqual(["released"]);
  });

  test("nothing else ever stands in the way", () => {
    const stoppable: readonly RoundStep[] = ["redraft", "lock", "unlock"];
    fc.assert(
      fc.property(someFacts, fc.constantFrom(...roundStates), (facts, state) => {
        for (const { step, obstacles } of stepsFrom(state, facts)) {
          if (!stoppable.includes(step)) expect(obstacles).toEqual([]);
        }
      }),
    );
  });
});

describe("before a step", () => {
  const known = (state: "draft" | "open" | "consensus", facts: Partial<RoundFacts>) =>
    stepsFrom(state, { ...quiet, ...facts })[0]?.notices;

  test("opening a round without people is possible, and said", () => {
    expect(known("draft", { people: 0 })).toEqual([{ kind: "nobodyYet" }]);
    expect(known("draft", {})).toEqual([]);
  });

  test("closing the answers says who has not finished and which roles nobody speaks for", () => {
    expect(known("open", { unfinished: 3, returned: 1, absentRoles: ["faculty"] })).toEqual([
      { kind: "unfinished", count: 2 },
      { kind: "returned", count: 1 },
      { kind: "absentRoles", roles: ["faculty"] },
    ]);
    expect(known("open", { answered: false, unfinished: 3 })).toEqual([{ kind: "nobodyAnswered" }]);
  });

  test("locking says what is open and what nobody has agreed on", () => {
    expect(known("consensus", { record: { answered: 15, open: 5, suggested: 2 } })).toEqual([
      { kind: "questionsOpen", count: 5 },
      { kind: "onlySuggested", count: 2 },
    ]);
  });
});
