import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnTotals, countCodes, studiesWith } from "#app/surveys/evidence/count-codes.ts";
import type { CodedStudy } from "#app/surveys/evidence/evidence.ts";

const study = (id: string, a: string[], b: string[]): CodedStudy => ({ id, source: id, codes: { a, b } });
const columns = ["a", "b"].map((id) => ({ id, codes: [] }));

describe("counting codes", () => {
  test("a study counts once for a code, however often the code stands in it", () => {
    expect([...countCodes({ studies: [study("1", ["X", "X"], ["Y"]), study("2", ["X"], [])] })]).toEqual([
      ["X", 2],
      ["Y", 1],
    ]);
  });

  test("columns count the codes given and the studies with at least one; shares are of codes", () => {
    const studies = [study("1", ["X", "Z"], ["Y"]), study("2", ["X"], [])];
    expect(columnTotals({ columns, studies })).toEqual([
      { id: "a", assignments: 3, share: 0.75, studies: 2 },
      { id: "b", assignments: 1, share: 0.25, studies: 1 },
    ]);
    expect(columnTotals({ columns, studies: [] }).map(({ share }) => share)).toEqual([null, null]);
  });

  test("the studies that carry a code are as many as are counted, and shares add up to one", () => {
    const cell = fc.uniqueArray(fc.constantFrom("P", "Q", "R", "S"));
    const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(table, (cells) => {
        const studies = cells.map(([a, b], place) =>
          study(
            String(place),
            a,
            b.map((code) => code.toLowerCase()),
          ),
        );
        for (const [code, n] of countCodes({ studies })) expect(studiesWith({ studies }, code)).toHaveLength(n);
        const totals = columnTotals({ columns, studies });
        const given = totals.reduce((sum, { assignments }) => sum + assignments, 0);
        expect(given).toBe([...countCodes({ studies }).values()].reduce((sum, n) => sum + n, 0));
        if (given > 0) expect(totals.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 12);
      }),
    );
  });
});
