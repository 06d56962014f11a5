import { expect, test } from "vitest";
import { countries } from "#app/institutions/countries.ts";
import { regionOf, regions } from "#app/institutions/region.ts";

test("every country has one of four regions, and no country has none", () => {
  for (const country of countries) expect(regions).toContain(regionOf(country));
  expect(regionOf(null)).toBeNull();
});

test("the countries the literature counts stand where it puts them", () => {
  expect(["MY", "AU", "US", "CA", "DE", "KE", "AE", "BR"].map(regionOf)).toEqual([
    ...["asia-pacific", "asia-pacific", "north-america", "north-america"],
    ...["europe", "others", "others", "others"],
  ]);
});
