import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Attempts,
  accountRule,
  addressRule,
  attemptMemory,
  deviceRule,
  judgeGuess,
  judgePace,
  returnPace,
} from "#app/accounts/guess-rule.ts";

const start = Date.parse("2026-11-21T12:00:00.000Z");
const day = 24 * 60 * 60_000;

/** How many guesses somebody gets through who tries at these moments. */
function passed(moments: Iterable<number>, rule = accountRule): number[] {
  let attempts: Attempts | null = null;
  const through: number[] = [];
  for (const moment of moments) {
    const verdict = judgeGuess(attempts, moment, rule);
    if (verdict.next === null) continue;
    attempts = verdict.next;
    through.push(moment);
  }
  return through;
}

test("four mistakes cost nothing, the fifth a second, and each further one twice as long", () => {
  let [attempts, now]: [Attempts | null, number] = [null, start];
  const waits = Array.from({ length: 10 }, () => {
    const verdict = judgeGuess(attempts, now, accountRule);
    attempts = verdict.next;
    const wait = (attempts?.openAt ?? 0) - now;
    now += wait;
    return wait / 1000;
  });
  expect(waits).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32]);
});

test("whoever comes too early is told how long to wait, and nothing is counted", () => {
  const attempts = { failures: 9, openAt: start + 5000 };
  expect(judgeGuess(attempts, start, accountRule)).toEqual({ wait: 5000, next: null });
  expect(judgeGuess(attempts, start + 5000, accountRule).wait).toBe(0);
});

test("strangers get at most 100 guesses at an account in any day, whenever they try", () => {
  const everySecond = Array.from({ length: 3 * 86_400 }, (_, second) => start + second * 1000);
  const through = passed(everySecond);
  for (const [at, moment] of through.entries()) {
    expect(through.slice(at).filter((one) => one < moment + day).length).toBeLessThanOrEqual(40);
  }
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 * day }), { maxLength: 400 }), (offsets) => {
      const moments = offsets.map((offset) => start + offset).sort((one, other) => one - other);
      const inDay = passed(moments).filter((moment, _, all) => moment < (all[0] ?? 0) + day);
      expect(inDay.length).toBeLessThanOrEqual(40);
    }),
    { numRuns: 50 },
  );
});

test("the owner at a known browser never waits longer than thirty seconds", () => {
  fc.assert(
    fc.property(fc.nat(10_000), (failures) => {
      const { next } = judgeGuess({ failures, openAt: start }, start, deviceRule);
      expect((next?.openAt ?? 0) - start).toBeLessThanOrEqual(30_000);
    }),
  );
});

test("a day without an attempt, and the failures are forgotten", () => {
  const attempts = { failures: 30, openAt: start };
  expect(judgeGuess(attempts, start + attemptMemory, accountRule).next).toEqual({
    failures: 1,
    openAt: start + attemptMemory,
  });
  expect(judgeGuess(attempts, start + attemptMemory - 1, accountRule).next?.failures).toBe(31);
});

test("an address may make sixty attempts at once, then one in two seconds", () => {
  let attempts: Attempts | null = null;
  let through = 0;
  for (let moment = start; moment < start + 100_000; moment += 100) {
    const verdict = judgePace(attempts, moment, addressRule);
    if (verdict.next === null) expect(verdict.wait).toBeLessThanOrEqual(2000);
    else {
      attempts = verdict.next;
      through++;
    }
  }
  expect(through).toBe(60 + 49);
});

test("a clock that was set back keeps nobody out, and forgets no failure", () => {
  const ahead = { failures: 9, openAt: start + 14 * day };
  expect(judgeGuess(ahead, start, accountRule)).toMatchObject({ wait: 0, next: { failures: 10 } });
  expect(judgePace(ahead, start, addressRule).wait).toBe(0);
  // What the rule itself can have written still holds.
  expect(judgeGuess({ failures: 30, openAt: start + accountRule.longest }, start, accountRule).wait).toBeGreaterThan(0);
  const full = { failures: 0, openAt: start + addressRule.burst * addressRule.every };
  expect(judgePace(full, start, addressRule).wait).toBeGreaterThan(0);
});

test("an attempt given back costs nothing, and frees no other", () => {
  let attempts: Attempts | null = null;
  for (let tries = 0; tries < addressRule.burst; tries++) attempts = judgePace(attempts, start, addressRule).next;
  expect(judgePace(attempts, start, addressRule).wait).toBeGreaterThan(0);
  const less = returnPace(attempts ?? { failures: 0, openAt: start }, start, addressRule);
  const next = judgePace(less, start, addressRule).next;
  expect(next).toEqual(attempts);
  expect(returnPace({ failures: 0, openAt: start + 1 }, start, addressRule).openAt).toBe(start);
});
