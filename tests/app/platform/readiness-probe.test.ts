import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createReadinessProbe } from "#app/platform/readiness-probe.server.ts";

const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  vi.spyOn(process.stderr, "write").mockImplementation((line) => {
    lines.push(String(line));
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

const hasty = { freshFor: 0, patience: 50 };
const check = (name: string, holds: () => Promise<boolean>) => ({ name, holds });
const nextLook = () => sleep(2);

describe("readiness", () => {
  test("needs every check to hold", async () => {
    const fine = check("fine", async () => true);
    expect(await createReadinessProbe([fine], hasty)()).toBe(true);
    expect(await createReadinessProbe([fine, check("no", async () => false)], hasty)()).toBe(false);
    expect(await createReadinessProbe([check("throws", () => Promise.reject(new Error("x")))], hasty)()).toBe(false);
  });

  test("turns with what it looks at, and says so once in the log, with the reason", async () => {
    let good = true;
    const ask = createReadinessProbe([check("disk has room", async () => good)], hasty);
    const answers: boolean[] = [];
    for (const state of [true, false, false, true]) {
      good = state;
      await nextLook();
      answers.push(await ask());
    }
    expect(answers).toEqual([true, false, false, true]);
    expect(lines.map((line) => [JSON.parse(line).event, JSON.parse(line).because])).toEqual([
      ["ready.lost", "disk has room"],
      ["ready", null],
    ]);
  });

  test("does not wait for a check that hangs, nor starts it twice", async () => {
    let started = 0;
    const ask = createReadinessProbe(
      [
        check("hangs", () => {
          started += 1;
          return new Promise(() => undefined);
        }),
      ],
      hasty,
    );
    expect(await ask()).toBe(false);
    await nextLook();
    expect(await ask()).toBe(false);
    expect(started).toBe(1);
  });

  test("asked a thousand times at once looks once", async () => {
    let looks = 0;
    const ask = createReadinessProbe([check("counted", async () => Boolean(++looks))]);
    await Promise.all(Array.from({ length: 1000 }, () => ask()));
    expect(looks).toBe(1);
  });
});
