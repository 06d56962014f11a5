import { describe, expect, test } from "vitest";
import { createLoadGate, type Errand, errandOf, limits } from "#app/platform/load-shedding.server.ts";

/** An event loop whose time stands still until it is told to pass. */
function aLoop() {
  const loop = { time: 0, ends: [] as (() => void)[] };
  const gate = createLoadGate({ now: () => loop.time, onTurnEnd: (call) => void loop.ends.push(call) });
  return {
    gate,
    pass: (milliseconds: number) => {
      loop.time += milliseconds;
    },
    endTurn: () => {
      for (const call of loop.ends.splice(0)) call();
    },
  };
}

const errands: readonly Errand[] = ["save", "page", "paper"];

describe("a request is turned away", () => {
  test.each(errands)("when the turn of the loop has lasted too long for a %s, until the next turn", (errand) => {
    const { gate, pass, endTurn } = aLoop();
    expect(gate.enter(errand)).not.toBeNull();
    pass(limits[errand].turn);
    expect(gate.enter(errand)).not.toBeNull();
    pass(1);
    expect(gate.enter(errand)).toBeNull();
    endTurn();
    expect(gate.enter(errand)).not.toBeNull();
  });

  test.each(errands)("when as many are under way as a %s may find, until one is done", (errand) => {
    const { gate, endTurn } = aLoop();
    const leave = Array.from({ length: limits[errand].inFlight }, () => {
      endTurn();
      return gate.enter(errand);
    });
    expect(leave).not.toContain(null);
    expect(gate.enter(errand)).toBeNull();
    leave[0]?.();
    expect(gate.enter(errand)).not.toBeNull();
  });

  test("paper first, then pages, saves last", () => {
    const { gate, pass } = aLoop();
    gate.enter("save");
    const admitted = () => errands.filter((errand) => gate.enter(errand) !== null);
    pass(limits.paper.turn + 1);
    expect(admitted()).toEqual(["save", "page"]);
    pass(limits.page.turn);
    expect(admitted()).toEqual(["save"]);
    pass(limits.save.turn);
    expect(admitted()).toEqual([]);
  });

  test("a crowd of pages leaves room for saves", () => {
    const { gate } = aLoop();
    while (gate.enter("page") !== null);
    expect(gate.enter("save")).not.toBeNull();
  });
});

test("a request that was turned away takes no place", () => {
  const { gate, pass, endTurn } = aLoop();
  gate.enter("page");
  pass(limits.page.turn + 1);
  for (let times = 0; times < 1000; times++) expect(gate.enter("page")).toBeNull();
  endTurn();
  expect(gate.enter("page")).not.toBeNull();
});

test("what a request wants is told by its method and its path", () => {
  expect(errandOf("POST", "/assessments/1/answers")).toBe("save");
  expect(errandOf("POST", "/assessments/1/report.pdf")).toBe("save");
  expect(errandOf("GET", "/assessments/1/report.pdf")).toBe("paper");
  expect(errandOf("HEAD", "/")).toBe("page");
});
