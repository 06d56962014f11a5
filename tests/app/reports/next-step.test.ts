import fc from "fast-check";
import { expect, test } from "vitest";
import { waitingFor } from "#app/reports/next-step.ts";

type Facts = Parameters<typeof waitingFor>[0];

/** A plan of actions by what each needs: the first ones are placed, the others called for later. */
function planOf(needs: readonly (readonly number[])[], placed: number): Facts {
  const idsOf = (ones: readonly number[]) => ones.map((one) => `A${one}`);
  const all = needs.map((after, at) => ({ id: `A${at}`, after: idsOf(after) }));
  const actions = all.slice(0, placed).map(({ id, after }) => ({ id, needs: after }));
  const later = all.slice(placed).map(({ id }) => id);
  return { plan: { phases: [{ actions }], later }, instrument: { library: { actions: all } } } as unknown as Facts;
}

test("an action waits for another directly or through others, wherever it was placed", () => {
  const facts = planOf([[], [0], [1], [], [2, 3]], 3);
  expect(waitingFor(facts, "A0")).toEqual(["A1", "A2", "A4"]);
  expect(waitingFor(facts, "A3")).toEqual(["A4"]);
  expect(waitingFor(facts, "A4")).toEqual([]);
});

test("all that wait are found, and nothing else", () => {
  const needs = fc
    .integer({ min: 1, max: 8 })
    .chain((size) =>
      fc.tuple(
        ...Array.from({ length: size }, (_, at) => fc.subarray(Array.from({ length: at }, (_unused, one) => one))),
      ),
    );
  fc.assert(
    fc.property(needs, fc.nat(8), (after, placed) => {
      const facts = planOf(after, placed);
      after.forEach((_, id) => {
        const waits = (one: number): boolean => (after[one] ?? []).some((need) => need === id || waits(need));
        const found = after.flatMap((_unused, one) => (waits(one) ? [`A${one}`] : []));
        expect([...waitingFor(facts, `A${id}`)].sort()).toEqual(found.sort());
      });
    }),
  );
});

test("a thousand actions in one chain, in an order that helps nobody, are looked through at once", () => {
  const chain = Array.from({ length: 1000 }, (_, at) => (at === 999 ? [] : [at + 1]));
  const facts = planOf(chain, 0);
  const begun = performance.now();
  chain.forEach((_, at) => {
    expect(waitingFor(facts, `A${at}`)).toHaveLength(at);
  });
  expect(performance.now() - begun).toBeLessThan(3000);
});
