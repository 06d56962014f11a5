import fc from "fast-check";
import { expect, test } from "vitest";
import { gapNetwork } from "#app/roadmaps/gap-network.ts";

/** One record: 1 is a gap, 0 is none, null is nobody knows. */
function record(gaps: Readonly<Record<string, 0 | 1 | null>>) {
  return Object.entries(gaps).map(([id, gap]) => ({
    id,
    value: gap === null ? null : 3 - gap,
    applies: true,
    target: 3,
    rungs: [1, 2, 3],
    weight: 1,
    salience: 1,
  }));
}

test("the network of a known matrix is the one worked out by hand", () => {
  const records = [
    record({ A: 1, B: 1, C: 0 }),
    record({ A: 1, B: 1, C: 1 }),
    record({ A: 1, B: 0, C: 0 }),
    record({ A: 0, B: 0, C: 1 }),
    record({ A: 0, B: 0, C: null }),
  ];
  const [first, second, third] = gapNetwork(records);
  // A and B: both 2, only A 1, only B 0, neither 2 of 5: phi = (2·2 − 1·0) ÷ √(3·2·2·3) = 4 ÷ 6; lift = 2·5 ÷ (3·2).
  expect(first).toEqual({
    ...{ one: "A", other: "B", records: 5, together: 2, withOne: 3, withOther: 2 },
    ...{ lift: expect.closeTo(10 / 6, 12), phi: expect.closeTo(4 / 6, 12) },
  });
  // B and C over the four records that know both: 1, 1, 1, 1: nothing to say.
  expect(second).toMatchObject({ one: "B", other: "C", records: 4, together: 1, lift: 1, phi: 0 });
  // A and C: both 1, only A 2, only C 1, neither 0: phi = (0 − 2) ÷ √(3·1·2·2); lift = 1·4 ÷ (3·2).
  expect(third).toMatchObject({ one: "A", other: "C", records: 4, together: 1, lift: expect.closeTo(4 / 6, 12) });
  expect(third?.phi).toBeCloseTo(-2 / Math.sqrt(12), 12);
});

test("a gap in all records or in none has no correlation, and stands last", () => {
  const pairs = gapNetwork([record({ A: 1, B: 1, C: 0 }), record({ A: 0, B: 1, C: 0 })]);
  expect(pairs.map(({ phi }) => phi)).toEqual([null, null, null]);
  expect(pairs.find(({ one, other }) => one === "B" && other === "C")?.lift).toBeNull();
  expect(gapNetwork([])).toEqual([]);
});

test("whatever the records, phi lies between −1 and 1 and has the sign of lift − 1", () => {
  const any = fc.constantFrom<(0 | 1 | null)[]>(0, 1, null);
  fc.assert(
    fc.property(fc.array(fc.record({ A: any, B: any, C: any }), { maxLength: 12 }), (records) => {
      for (const { phi, lift } of gapNetwork(records.map(record))) {
        if (phi === null) continue;
        expect(Math.abs(phi)).toBeLessThanOrEqual(1 + 1e-9);
        if (lift !== null && Math.abs(phi) > 1e-9) expect(Math.sign(phi)).toBe(Math.sign(lift - 1));
      }
    }),
  );
});
