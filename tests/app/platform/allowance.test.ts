import fc from "fast-check";
import { expect, test } from "vitest";
import { type Allowance, spend } from "#app/platform/allowance.ts";

const rule = { perSecond: 20, most: 60 };

test("what is there may be spent at once, then as fast as it grows", () => {
  let allowance: Allowance = { left: 60, at: 0 };
  let spent = 0;
  for (let time = 0; time <= 1000; time += 1) {
    const next = spend(allowance, time, rule);
    if (next === null) continue;
    spent++;
    allowance = next;
  }
  expect(spent).toBe(80);
});

test("in any stretch of time no more is spent than the most and what has grown meanwhile", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(200), { maxLength: 300 }), (waits) => {
      let allowance: Allowance = { left: rule.most, at: 0 };
      let time = 0;
      let spent = 0;
      for (const wait of waits) {
        time += wait;
        const next = spend(allowance, time, rule);
        if (next !== null) spent++;
        allowance = next ?? allowance;
      }
      expect(spent).toBeLessThanOrEqual(rule.most + (time / 1000) * rule.perSecond + 1e-6);
    }),
  );
});

test("a clock that goes backwards takes nothing away and gives nothing", () => {
  expect(spend({ left: 5, at: 10_000 }, 0, rule)).toEqual({ left: 4, at: 0 });
});
