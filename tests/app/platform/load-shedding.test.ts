import { describe, expect, test } from "vitest";
import { createLoadGate, type Errand, errandOf, limits, longestWait } from "#app/platform/load-shedding.server.ts";

/** A gate on an event loop that turns when told to, with time that passes only while requests are served. */
function aGate(milliseconds = 10) {
  const loop = { time: 0, next: [] as (() => void)[], turns: 0 };
  const gate = createLoadGate({ now: () => loop.time, nextTurn: (call) => void loop.next.push(call) });
  const served: string[] = [];
  const turn = async () => {
    loop.turns += 1;
    for (const call of loop.next.splice(0)) call();
    // What was let in works to its end before the loop turns again.
    for (let step = 0; step < 10; step++) await Promise.resolve();
  };
  return {
    gate,
    served,
    turn,
    turns: () => loop.turns,
    wait: (more: number) => {
      loop.time += more;
    },
    /** Sends a request in; false when it is turned away. It takes its time and is done. */
    ask: (errand: Errand, name: string = errand) => {
      if (gate.isFull(errand)) return false;
      void gate.enter(errand).then((leave) => {
        loop.time += milliseconds;
        served.push(name);
        leave();
      });
      return true;
    },
    async settle() {
      while (loop.next.length > 0) await turn();
    },
  };
}

/** A gate that has learned how long its requests take. */
async function aBusyGate(milliseconds: number) {
  const busy = aGate(milliseconds);
  for (let round = 0; round < 10; round++) {
    for (let one = 0; one < 10; one++) busy.ask("page");
    await busy.settle();
  }
  busy.served.length = 0;
  return busy;
}

describe("a line", () => {
  test("serves one request a turn, so that there is time to look who has come", async () => {
    const { ask, served, turn } = aGate();
    for (const name of ["a", "b", "c"]) ask("page", name);
    await turn();
    expect(served).toEqual(["a"]);
    await turn();
    expect(served).toEqual(["a", "b"]);
  });

  test("serves saves before pages, and pages before paper", async () => {
    const { ask, served, settle } = aGate();
    for (const errand of ["paper", "page", "save", "page", "save"] as const) ask(errand);
    await settle();
    expect(served).toEqual(["save", "save", "page", "page", "paper"]);
  });

  test("forgets nobody: whoever has waited long enough comes next", async () => {
    const { ask, served, turn, wait } = aGate();
    ask("page");
    for (let round = 0; round < 20 && !served.includes("page"); round++) {
      ask("save");
      ask("save");
      await turn();
      wait(longestWait / 10);
    }
    expect(served).toContain("page");
  });

  test("lets those who knock in before it goes on serving", async () => {
    const { gate, ask, served, turn } = aGate();
    ask("page");
    for (let knocks = 0; knocks < 5; knocks++) {
      gate.connected();
      await turn();
      expect(served).toEqual([]);
    }
    await turn();
    expect(served).toEqual(["page"]);
  });

  test("is served even while somebody knocks all the time", async () => {
    const { gate, ask, served, turn } = aGate();
    ask("page");
    for (let knocks = 0; knocks < 40; knocks++) {
      gate.connected();
      await turn();
    }
    expect(served).toEqual(["page"]);
  });
});

describe("who would wait too long", () => {
  test.each(["save", "page"] as const)(
    "for a %s is turned away at once, and let in when the line is short",
    async (errand) => {
      const { ask, settle } = await aBusyGate(20);
      let taken = 0;
      while (ask(errand)) taken += 1;
      // About as many as can be served in that time.
      expect(taken).toBeGreaterThanOrEqual(Math.max(limits[errand].atLeast, limits[errand].wait / 20) - 1);
      expect(taken).toBeLessThanOrEqual(Math.max(limits[errand].atLeast, limits[errand].wait / 20) + 5);
      await settle();
      expect(ask(errand)).toBe(true);
    },
  );

  test("a crowd for pages leaves room for saves, and a crowd for saves none for pages", async () => {
    const { ask } = await aBusyGate(20);
    while (ask("page"));
    expect(ask("save")).toBe(true);
    while (ask("save"));
    expect(ask("page")).toBe(false);
  });

  test("a few requests on a machine that stalls are no crowd", async () => {
    const { ask } = await aBusyGate(10_000);
    for (let taken = 0; taken < limits.page.atLeast; taken++) expect(ask("page")).toBe(true);
    expect(ask("page")).toBe(false);
  });

  test("a pause between visitors is not taken for slowness", async () => {
    const { ask, settle, wait } = aGate(1);
    for (let visitor = 0; visitor < 50; visitor++) {
      ask("page");
      await settle();
      wait(60_000);
    }
    for (let visitor = 0; visitor < 100; visitor++) expect(ask("page")).toBe(true);
  });
});

describe("work that pauses", () => {
  test.each(["save", "page"] as const)(
    "a %s is under way with so many others, and the next begins when one is done",
    async (errand) => {
      const { gate, turn } = aGate();
      const leaves: (() => void)[] = [];
      for (let one = 0; one <= limits[errand].underWay; one++) {
        void gate.enter(errand).then((leave) => leaves.push(leave));
      }
      for (let round = 0; round < limits[errand].underWay + 5; round++) await turn();
      expect(leaves).toHaveLength(limits[errand].underWay);
      leaves[0]?.();
      await turn();
      expect(leaves).toHaveLength(limits[errand].underWay + 1);
    },
  );

  test.each(["save", "paper"] as const)("a crowd with a %s under way holds up no page", async (errand) => {
    const { gate, ask, served, turn } = aGate();
    for (let one = 0; one < limits[errand].underWay; one++) {
      expect(gate.isFull(errand)).toBe(false);
      void gate.enter(errand);
      await turn();
    }
    ask("page");
    await turn();
    expect(served).toEqual(["page"]);
  });

  test("paper is made for a few at a time; behind a few who wait for it, others are turned away", async () => {
    const { gate, turn } = aGate();
    const { underWay, atLeast } = limits.paper;
    for (let one = 0; one < underWay + atLeast; one++) {
      expect(gate.isFull("paper")).toBe(false);
      void gate.enter("paper");
      await turn();
    }
    expect(gate.isFull("paper")).toBe(true);
  });
});

test("what a request wants is told by its method and its path", () => {
  expect(errandOf("POST", "/assessments/1/answers")).toBe("save");
  expect(errandOf("POST", "/assessments/1/report.pdf")).toBe("save");
  expect(errandOf("GET", "/assessments/1/report.pdf")).toBe("paper");
  expect(errandOf("HEAD", "/")).toBe("page");
});
