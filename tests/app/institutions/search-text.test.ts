import { expect, test } from "vitest";
import { readQuery, searchText } from "#app/institutions/search-text.ts";

test("a query is at most eight words, and at least two characters", () => {
  expect(readQuery("TU Dublin")).toEqual({
    text: "tu dublin",
    words: ["tu", "dublin"],
    longestWord: "dublin",
    acronym: "tudublin",
  });
  expect(readQuery("one two three four five six seven eight nine")?.words).toHaveLength(8);
  expect(readQuery("x".repeat(100_000))?.text).toHaveLength(200);
  for (const typed of ["", " ", "a", "é", "%_", "''", "..!"]) expect(readQuery(typed), typed).toBeNull();
  expect(readQuery("大学")).not.toBeNull();
});

test("acronyms, names and the city each have their sign", () => {
  const text = searchText({
    ror: "014weej12",
    name: "Middle East Technical University",
    labels: ["Orta Doğu Teknik Üniversitesi"],
    aliases: [],
    acronyms: ["METU", "O.D.T.Ü."],
    country: "TR",
    city: "Ankara",
  });
  expect(text).toBe(
    "=metu=odtu= | middle east technical university | orta dogu teknik universitesi | metu | o d t u @ ankara",
  );
});
