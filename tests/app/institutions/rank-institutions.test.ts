import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { KnownInstitution } from "#app/institutions/known-institution.ts";
import { bestOf, fittingName, rankOf, searchEntry, searchIndex } from "#app/institutions/rank-institutions.ts";
import shipped from "#app/institutions/ror/records.json" with { type: "json" };
import { type Query, readQuery, searchText } from "#app/institutions/search-text.ts";

const entries = shipped.records.map(searchEntry);
const slice = searchIndex(entries);
const record = new Map<string, KnownInstitution>(shipped.records.map((one) => [one.ror, one]));
const best = (query: Query, most: number, index = slice) =>
  bestOf(index, query, most).flatMap((ror) => record.get(ror) ?? []);
const find = (typed: string, most = 10): readonly KnownInstitution[] => {
  const query = readQuery(typed);
  return query === null ? [] : best(query, most);
};
const names = (typed: string) => find(typed).map(({ name }) => name);

describe("what is found first", () => {
  test("an acronym, before any name that begins with it", () => {
    expect(names("stu")[0]).toBe("Slovak University of Technology in Bratislava");
    expect(names("ODTÜ")).toEqual(["Middle East Technical University"]);
    expect(names("u.c.c.")).toContain("University College Cork");
  });

  test("the beginning of a name, then beginnings of words in any order, then what stands inside", () => {
    expect(names("university of p").slice(0, 4)).toEqual([
      "University of Padua",
      "University of Pretoria",
      "University of Portsmouth",
      "University of Peloponnese",
    ]);
    expect(names("dublin city")[0]).toBe("Dublin City University");
    expect(names("uni gdan")).toEqual(["University of Gdańsk"]);
    expect(names("assar")).toEqual([]);
    expect(names("asaryk")).toEqual(["Masaryk University"]);
  });

  test("a name in another language or script", () => {
    expect(names("vilniaus universitetas")[0]).toBe("Vilnius University");
    expect(names("جامعة الملك سعود")).toEqual(["King Saud University"]);
    expect(names("博特拉")).toEqual(["Universiti Putra Malaysia"]);
    expect(names("포항")).toEqual(["Pohang University of Science and Technology"]);
  });

  test("the city helps", () => {
    expect(names("technology muscat")).toEqual(["German University of Technology"]);
  });

  test("nothing, when nothing fits", () => {
    expect(names("harbour of the moon")).toEqual([]);
    expect(names("%")).toEqual([]);
  });
});

describe("for any words", () => {
  const anyName = fc.constantFrom(
    ...shipped.records.flatMap((r) => [r.name, ...r.labels, ...r.aliases, ...r.acronyms]),
  );
  const piece = fc
    .tuple(anyName, fc.nat(20), fc.integer({ min: 1, max: 20 }))
    .map(([name, from, length]) => name.slice(from, from + length));
  const typed = fc.oneof(piece, fc.string({ maxLength: 12 }));

  test("ranks rise down the list, no institution stands twice, and all of them fit", () => {
    fc.assert(
      fc.property(typed, fc.integer({ min: 0, max: 30 }), (words, most) => {
        const query = readQuery(words);
        if (query === null) return;
        const found = best(query, most);
        const ranks = found.map((institution) => rankOf(searchText(institution), query));
        expect(ranks).not.toContain(null);
        expect(ranks).toEqual([...ranks].sort());
        expect(new Set(found.map(({ ror }) => ror)).size).toBe(found.length);
        expect(found.length).toBeLessThanOrEqual(most);
      }),
    );
  });

  test("a longer list begins with the shorter one, and the order of the source does not matter", () => {
    fc.assert(
      fc.property(typed, fc.nat(10), (words, most) => {
        const query = readQuery(words);
        if (query === null) return;
        const all = best(query, slice.length);
        expect(best(query, most, searchIndex([...entries].reverse()))).toEqual(all.slice(0, most));
      }),
    );
  });

  test("every institution is found by each of its names, and by a name's beginning", () => {
    for (const { ror, name: shown, labels, aliases, acronyms } of shipped.records) {
      for (const name of [shown, ...labels, ...aliases, ...acronyms]) {
        const beginning = [...name].slice(0, Math.max(4, [...name].length - 2)).join("");
        for (const words of [name, name.toUpperCase(), beginning]) {
          expect(
            find(words, slice.length).map((one) => one.ror),
            words,
          ).toContain(ror);
        }
      }
    }
  });

  test("the name that is told beside is one of the institution's, and fits as well as the institution does", () => {
    fc.assert(
      fc.property(typed, (words) => {
        const query = readQuery(words);
        if (query === null) return;
        for (const institution of best(query, 10)) {
          const told = fittingName(institution, query);
          if (told === null) continue;
          const { labels, aliases, acronyms } = institution;
          expect([...labels, ...aliases, ...acronyms]).toContain(told);
          expect(told).not.toBe(institution.name);
        }
      }),
    );
  });
});

test("a name is told beside only where the shown one does not fit as well", () => {
  const told = (typed: string) => {
    const query = readQuery(typed);
    const [first] = find(typed);
    return query === null || first === undefined ? null : fittingName(first, query);
  };
  expect(told("vilnius univ")).toBeNull();
  expect(told("vilniaus universitetas")).toBe("Vilniaus universitetas");
  expect(told("odtu")).toBe("ODTÜ");
  expect(told("ryerson")).toBe("Ryerson University");
});
