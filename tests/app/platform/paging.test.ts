import { expect, test } from "vitest";
import { pagingOf, searchFor } from "#app/platform/paging.ts";

const asked = (text: string) => new URLSearchParams(text);

test("a page is the one the address asks for, the last where it asks for more, and the first where it makes no sense", () => {
  expect(pagingOf(asked("page=2"), 120)).toEqual({ number: 2, total: 120, offset: 20, size: 20 });
  expect(pagingOf(asked("page=99"), 120)).toMatchObject({ number: 6, offset: 100 });
  for (const odd of ["", "page=0", "page=-1", "page=2.5", "page=x", "page=1e9", "page=99999999999999999999"]) {
    expect(pagingOf(asked(odd), 120), odd).toMatchObject({ number: 1, offset: 0 });
  }
  expect(pagingOf(asked("page=7"), 0)).toEqual({ number: 1, total: 0, offset: 0, size: 20 });
});

test("another page keeps what else was asked", () => {
  expect(searchFor(asked("kind=people&page=2"), 3)).toBe("?kind=people&page=3");
  expect(searchFor(asked("kind=people&page=2"), 1)).toBe("?kind=people");
});
