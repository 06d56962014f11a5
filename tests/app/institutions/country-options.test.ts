import { expect, test } from "vitest";
import { countries } from "#app/institutions/countries.ts";
import { countryOptions } from "#app/institutions/country-options.ts";

test("every country is offered once, by its name", () => {
  const options = countryOptions("en");
  expect(options.map(({ code }) => code).sort()).toEqual([...countries].sort());
  expect(options.find(({ code }) => code === "ID")?.name).toBe("Indonesia");
  expect(options.filter(({ code, name }) => name === code)).toEqual([]);
});

test("the order is that of the reader's alphabet", () => {
  const place = (tag: string, code: string) => countryOptions(tag).findIndex((option) => option.code === code);
  expect(place("en", "AT")).toBeLessThan(place("en", "DE"));
  expect(place("de", "DE")).toBeLessThan(place("de", "AT"));
  expect(place("en", "AX")).toBeLessThan(place("en", "BE"));
});
