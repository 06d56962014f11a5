import fc from "fast-check";
import { expect, test } from "vitest";
import { checkProgramme, readProgrammeForm } from "#app/programmes/programme-form.ts";

const named = { name: "Ready together", description: "", deadline: "" };

test("a name is enough; a deadline is a day that exists", () => {
  expect(checkProgramme(named)).toEqual({ ok: true, programme: { ...named, deadline: null } });
  expect(checkProgramme({ ...named, deadline: "2028-02-29" })).toMatchObject({ ok: true });
  for (const deadline of ["2027-02-29", "soon", "31.12.2027", "2027-1-1", "2027-13-01"]) {
    expect(checkProgramme({ ...named, deadline })).toEqual({ ok: false, faults: { deadline: "deadlineUnknown" } });
  }
});

test.each([
  ["name", "", "nameMissing"],
  ["name", "n".repeat(201), "nameTooLong"],
  ["name", "a\u0000b", "notText"],
  ["description", "d".repeat(2001), "descriptionTooLong"],
  ["description", "\ud800", "notText"],
])("a %s that cannot be kept is named", (field, value, problem) => {
  expect(checkProgramme({ ...named, [field]: value })).toEqual({ ok: false, faults: { [field]: problem } });
});

test("whatever a form holds is read, checked and never thrown at anybody", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom("name", "description", "deadline", "x"), fc.string()), (fields) => {
      const checked = checkProgramme(readProgrammeForm(new URLSearchParams(fields)));
      expect(checked.ok || Object.keys(checked.faults).length > 0).toBe(true);
    }),
  );
});
