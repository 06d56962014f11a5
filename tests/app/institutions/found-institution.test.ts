import { expect, test } from "vitest";
import { createTranslator } from "#app/i18n/translator.ts";
import { chosenSentence, foundInstitution } from "#app/institutions/found-institution.ts";
import { readQuery } from "#app/institutions/search-text.ts";
import { known, metu } from "./a-dump.ts";

const english = createTranslator("en");
const found = (record: typeof metu, typed: string) => {
  const query = readQuery(typed);
  if (query === null) throw new Error(`"${typed}" is too short to search for.`);
  return foundInstitution(record, query, english);
};

test("a line has the name, the other name that fits, the place and what is said afterwards", () => {
  expect(found(metu, "odtü")).toEqual({
    ror: "https://ror.org/014weej12",
    name: "Middle East Technical University",
    also: "ODTÜ",
    place: "Ankara, Türkiye",
    country: "TR",
    chosen: "Chosen: \u2068Middle East Technical University\u2069, \u2068Türkiye\u2069, \u2068ror.org/014weej12\u2069",
  });
});

test("a place that is half known is half told", () => {
  const oxford = known("052gg0110");
  const places = [
    { ...oxford, city: null },
    { ...oxford, country: null },
    { ...oxford, city: null, country: null },
  ].map((record) => found(record, "oxford").place);
  expect(places).toEqual(["United Kingdom", "Oxford", ""]);
});

test("without a country the sentence leaves it out", () => {
  const sentence = chosenSentence({ name: "Harbour", country: null, ror: "https://ror.org/052gg0110" }, english);
  expect(sentence).toBe("Chosen: \u2068Harbour\u2069, \u2068ror.org/052gg0110\u2069");
});
