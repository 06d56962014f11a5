import { expect, test } from "vitest";
import { countries } from "#app/institutions/countries.ts";
import { checkInstitution } from "#app/institutions/institution-file.ts";

const paths = (input: unknown) => {
  const read = checkInstitution(input);
  return read.ok ? [] : read.problems.map((problem) => problem.path);
};

test("only the name is required", () => {
  expect(checkInstitution({ name: "  Harbour University " })).toEqual({
    ok: true,
    institution: { name: "Harbour University", country: null, type: null, size: null, ror: null },
  });
});

test("a whole profile is read, and a country in small letters is understood", () => {
  const profile = { country: "id", type: "teaching", size: "medium", ror: "https://ror.org/05wg1m734" };
  expect(checkInstitution({ name: "Universitas Pelabuhan", ...profile })).toEqual({
    ok: true,
    institution: { name: "Universitas Pelabuhan", ...profile, country: "ID" },
  });
});

test("fields a form leaves empty are not given", () => {
  expect(paths({ name: "Harbour", country: "", type: " ", size: "", ror: "" })).toEqual([]);
});

test("a name has 1 to 200 characters on one line", () => {
  expect(paths({ name: "x".repeat(200) })).toEqual([]);
  const names = ["", "   ", "x".repeat(201), "a\nb", "a\u0000b", "a\u2028b", "a\ud800", 7, null, undefined];
  for (const name of names) expect(paths({ name })).toEqual(["name"]);
});

test("any script is a name", () => {
  for (const name of ["جامعة الميناء", "海港大学", "Université de l’Île", "O'Neill & Sons <School>"]) {
    expect(checkInstitution({ name })).toMatchObject({ institution: { name } });
  }
});

test("every wrong field is named, with a sentence", () => {
  const read = checkInstitution({ name: "", country: "XX", type: "big", size: "huge", ror: "ror.org/1" });
  expect(read).toMatchObject({ ok: false });
  expect(paths({ name: "", country: "XX", type: "big", size: "huge", ror: "ror.org/1" })).toEqual([
    ...["name", "country", "type", "size", "ror"],
  ]);
  if (!read.ok) for (const { message } of read.problems) expect(message).toMatch(/^[A-Z].*\.$/);
});

test("an unknown field is a mistake, named by itself", () => {
  expect(paths({ name: "Harbour", nmae: "x", isAdmin: true })).toEqual(["nmae", "isAdmin"]);
});

test("a file that holds no object says what it should hold", () => {
  for (const input of [null, 7, "Harbour", ["Harbour"]]) expect(paths(input)).toEqual([""]);
});

test("all 249 country codes have a name", () => {
  const names = new Intl.DisplayNames(["en"], { type: "region" });
  expect(new Set(countries).size).toBe(249);
  expect(countries.filter((code) => names.of(code) === code)).toEqual([]);
  expect([...countries].sort()).toHaveLength(countries.length);
});
