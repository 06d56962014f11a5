import { expect, test } from "vitest";
import { readPeopleFilter } from "#app/rounds/people-filter.ts";

const read = (query: string) => readPeopleFilter(new URLSearchParams(query), ["faculty", "learner"]);

test("the list of people can be narrowed to a role and to how far they are", () => {
  expect(read("role=learner&standing=waiting&page=3")).toEqual({ role: "learner", standing: "waiting" });
  expect(read("standing=handedIn")).toEqual({ role: null, standing: "handedIn" });
});

test("what makes no sense is left out", () => {
  for (const query of ["", "role=gardener", "standing=toString", "standing=__proto__"]) {
    expect(read(query)).toEqual({ role: null, standing: null });
  }
});
