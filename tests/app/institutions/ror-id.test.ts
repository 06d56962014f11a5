import fc from "fast-check";
import { expect, test } from "vitest";
import shipped from "#app/institutions/ror/records.json" with { type: "json" };
import { isRorId, rorAddress, rorIdIn } from "#app/institutions/ror-id.ts";

test("ids the registry gave are sound", () => {
  for (const id of ["052gg0110", "03nadee84", "014weej12", "05wg1m734"]) expect(isRorId(id), id).toBe(true);
});

test("every id of the shipped slice is sound, and stands there once", () => {
  const ids = shipped.records.map(({ ror }) => ror);
  expect(ids.filter((id) => !isRorId(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

test("one wrong character is always noticed, and so are two neighbours changed about", () => {
  const digits = [..."0123456789abcdefghjkmnpqrstvwxyz"];
  const sound = fc.constantFrom(...shipped.records.map(({ ror }) => ror));
  fc.assert(
    fc.property(sound, fc.integer({ min: 1, max: 8 }), fc.constantFrom(...digits), (id, at, other) => {
      const changed = id.slice(0, at) + other + id.slice(at + 1);
      expect(isRorId(changed)).toBe(changed === id);
    }),
  );
  fc.assert(
    fc.property(sound, fc.integer({ min: 1, max: 7 }), (id, at) => {
      const swapped = id.slice(0, at) + (id[at + 1] ?? "") + (id[at] ?? "") + id.slice(at + 2);
      expect(isRorId(swapped)).toBe(swapped === id);
    }),
  );
});

test("letters the alphabet leaves out, capitals and other lengths are no id", () => {
  for (const id of ["05ilou110", "052GG0110", "52gg0110", "0052gg0110", "052gg011", "", "052gg0110\n"]) {
    expect(isRorId(id), id).toBe(false);
  }
});

test("an address gives its id, and nothing else does", () => {
  expect(rorIdIn(rorAddress("052gg0110"))).toBe("052gg0110");
  const others = [
    "052gg0110",
    "http://ror.org/052gg0110",
    "https://ror.org/052gg0111",
    "https://ror.org/052gg0110/",
    "",
  ];
  for (const address of others) expect(rorIdIn(address), address).toBeNull();
});
