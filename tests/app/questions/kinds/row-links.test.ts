import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Column } from "#app/questions/kinds/item.ts";
import { furtherAlong, keyOf, linksOf, ringIn } from "#app/questions/kinds/row-links.ts";

const columns: readonly Column[] = [
  { id: "title", type: "text", required: true },
  { id: "into", type: "text", required: false, refersTo: "title" },
];
const rowsOf = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([title, into]) => (into === "" ? { title } : { title, into }));
const ringOf = (...pairs: (readonly [string, string])[]) => ringIn(linksOf({ columns }, rowsOf(pairs)));

describe("rows that name other rows", () => {
  test("may name several, divided by semicolons, and what stands outside the list", () => {
    expect(
      linksOf(
        { columns },
        rowsOf([
          ["A", "B; BSc Nursing ;"],
          ["B", ""],
        ]),
      ),
    ).toEqual([{ row: 0, column: "into", name: "A", targets: ["B", "BSc Nursing"] }]);
    expect(ringOf(["A", "B; BSc Nursing"], ["B", "BSc Nursing"])).toBeNull();
  });

  test.each<[string, (readonly [string, string])[], readonly string[]]>([
    ["itself", [["A", "A"]], ["A", "A"]],
    [
      "each other",
      [
        ["A", "B"],
        ["B", "A"],
      ],
      ["A", "B", "A"],
    ],
    [
      "around three, behind a way in",
      [
        ["X", "A"],
        ["A", "B"],
        ["B", "C; D"],
        ["C", "A"],
      ],
      ["A", "B", "C", "A"],
    ],
    ["whatever the capitals and spaces", [["Data  Basics", "data basics "]], ["Data  Basics", "Data  Basics"]],
  ])("a ring of rows naming %s is found", (_what, pairs, names) => {
    expect(ringOf(...pairs)?.names).toEqual(names);
  });

  test("a way that splits and meets again is no ring", () => {
    expect(ringOf(["A", "B; C"], ["B", "D"], ["C", "D"], ["D", "E"])).toBeNull();
  });

  test("five hundred rows in one chain are read, and the ring that closes them is found", () => {
    const chain = Array.from({ length: 500 }, (_, at) => [`Row ${at}`, `Row ${at + 1}`] as const);
    expect(ringOf(...chain)).toBeNull();
    expect(ringOf(...chain, ["Row 500", "Row 0"])?.names).toHaveLength(502);
  });

  test("a ring is found exactly where some row can reach itself", () => {
    const name = fc.constantFrom("A", "B", "C", "D", "E");
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(name, fc.array(name, { maxLength: 3 })), { selector: ([one]) => one }),
        (rows) => {
          const next = new Map<string, readonly string[]>(rows);
          const reaches = (start: string): boolean => {
            const seen = new Set<string>();
            const open = [...(next.get(start) ?? [])];
            for (let one = open.pop(); one !== undefined; one = open.pop()) {
              if (one === start) return true;
              if (!seen.has(one)) open.push(...(next.get(one) ?? []));
              seen.add(one);
            }
            return false;
          };
          const ring = ringOf(...rows.map(([title, into]) => [title, into.join(";")] as const));
          expect(ring !== null).toBe(rows.some(([title]) => reaches(title)));
          for (const [at, one] of (ring?.names ?? []).entries()) {
            const following = ring?.names[at + 1];
            if (following !== undefined) expect(next.get(one)?.map(keyOf)).toContain(keyOf(following));
          }
        },
      ),
    );
  });
});

describe("what rows lead to beyond the next step", () => {
  const beyond = (pairs: readonly (readonly [string, string])[], most: number) =>
    furtherAlong(linksOf({ columns }, rowsOf(pairs)), most);

  test("comes nearest first, each once, and no more than are asked for", () => {
    const pairs = [
      ["A", "B; C"],
      ["B", "D"],
      ["C", "D; E"],
      ["E", "F"],
    ] as const;
    expect(beyond(pairs, 9)(["B", "C"])).toEqual(["D", "E", "F"]);
    expect(beyond(pairs, 2)(["B", "C"])).toEqual(["D", "E"]);
    expect(
      beyond(
        [
          ["A", "B"],
          ["B", "A"],
        ],
        9,
      )(["B"]),
    ).toEqual(["A"]);
  });

  test("is everything that can be reached, whatever leads to what", () => {
    const name = fc.constantFrom("A", "B", "C", "D", "E", "F");
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.array(name, { maxLength: 3 })), { maxLength: 8 }), name, (rows, start) => {
        const seen = new Set([start]);
        for (let before = 0; before !== seen.size; ) {
          before = seen.size;
          for (const [title, into] of rows) if (seen.has(title)) for (const one of into) seen.add(one);
        }
        const found = beyond(
          rows.map(([title, into]) => [title, into.join(";")] as const),
          99,
        )([start]);
        expect([...found].sort()).toEqual([...seen].filter((one) => one !== start).sort());
      }),
    );
  });

  test("is found at once for every row of the longest chain, and in the densest list", () => {
    const chain = Array.from({ length: 500 }, (_, at) => [`Row ${at}`, `Row ${at + 1}`] as const);
    const dense = Array.from({ length: 500 }, () => ["a", "b;".repeat(150)] as const);
    const begun = performance.now();
    const find = beyond(chain, 13);
    for (const [, next] of chain) find([next]);
    expect(ringOf(...dense)).toBeNull();
    expect(beyond(dense, 13)(["a"])).toEqual(["b"]);
    expect(performance.now() - begun).toBeLessThan(2000);
    // Control: every row against every other at every step, as a table of all that can be reached would be made.
    expect(find(["Row 1"])).toHaveLength(13);
    expect(beyond(chain, 1000)(["Row 1"])).toHaveLength(499);
  });
});
