import { expect, test } from "vitest";
import { filterQuery, readPeopleFilter } from "#app/rounds/people-filter.ts";

const read = (query: string) => readPeopleFilter(new URLSearchParams(query), ["faculty", "learner"]);

test("what an address asks for comes back as the same address", () => {
  for (const query of ["", "?role=faculty", "?role=learner&standing=waiting&page=3", "?standing=handedIn"]) {
    expect(filterQuery(read(query))).toBe(query);
  }
});

test("what makes no sense is left out", () => {
  for (const query of ["role=gardener", "standing=toString", "standing=__proto__", "page=0", "page=-1", "page=1e9"]) {
    expect(read(query)).toEqual({ role: null, standing: null, page: 1 });
  }
});
