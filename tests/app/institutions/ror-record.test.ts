import { describe, expect, test } from "vitest";
import { readRorRecord, releaseIn } from "#app/institutions/ror-record.ts";
import { firstSchemaOf, metu, secondSchemaOf } from "./a-dump.ts";

describe("a record of the registry", () => {
  test("says the same in both versions of the schema", () => {
    const [second, first] = [readRorRecord(secondSchemaOf(metu)), readRorRecord(firstSchemaOf(metu))];
    expect(second).toEqual({ ok: true, record: { institution: metu, active: true, kinds: ["education"] } });
    expect(first).toEqual(second);
  });

  test("is not active any more when the registry says so", () => {
    expect(readRorRecord({ ...secondSchemaOf(metu), status: "withdrawn" })).toMatchObject({
      record: { active: false },
    });
  });

  test("may lack a place", () => {
    const nowhere = { ...secondSchemaOf(metu), locations: [] };
    expect(readRorRecord(nowhere)).toMatchObject({ record: { institution: { country: null, city: null } } });
  });

  test.each([
    [null, "expected"],
    [{ ...secondSchemaOf(metu), id: "https://ror.org/014weej13" }, "check digits"],
    [{ ...secondSchemaOf(metu), id: "014weej12" }, "not a ROR address"],
    [{ ...secondSchemaOf(metu), id: undefined }, "needs an id"],
    [{ ...secondSchemaOf(metu), names: [] }, "ror_display. (at names)"],
    [{ ...secondSchemaOf(metu), names: [{ value: " ", types: ["ror_display"] }] }, "empty. (at names.0.value)"],
    [{ ...secondSchemaOf(metu), types: "education" }, "list of texts is expected here. (at types)"],
    [{ ...firstSchemaOf(metu), country: { country_code: "Türkiye" } }, "two capital letters"],
    [{ ...firstSchemaOf(metu), name: undefined }, "(at name)"],
  ])("%j is refused with its fault", (value, part) => {
    const read = readRorRecord(value);
    expect(read.ok ? "" : read.message).toContain(part);
  });
});

test("the release stands in the name of a dump as the registry publishes it", () => {
  expect(releaseIn("v1.54-2024-10-21-ror-data_schema_v2.json")).toBe("v1.54-2024-10-21");
  expect(releaseIn("v2.0-2025-12-16-ror-data.json")).toBe("v2.0-2025-12-16");
  for (const name of ["ror.json", "v1.54-ror-data.json", "x-v1.54-2024-10-21-ror-data.json"]) {
    expect(releaseIn(name), name).toBeNull();
  }
});
