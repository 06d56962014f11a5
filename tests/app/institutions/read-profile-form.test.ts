import { expect, test } from "vitest";
import { createTranslator } from "#app/i18n/translator.ts";
import { profileFaults, readProfileForm } from "#app/institutions/read-profile-form.ts";

test("five fields are read, missing ones as empty text, others not at all", () => {
  const form = new URLSearchParams("name=Harbour&country=ID&ror=x&colour=z&__proto__=y&name=Second");
  expect(readProfileForm(form)).toEqual({ name: "Harbour", country: "ID", type: "", size: "", ror: "x" });
});

test("each faulty field gets one sentence, in the order of the form", () => {
  const problems = [{ path: "size" }, { path: "name" }, { path: "name" }, { path: "elsewhere" }];
  const faults = profileFaults(problems, createTranslator("en"));
  expect(Object.keys(faults)).toEqual(["name", "size"]);
  expect(faults.name).toBe("Enter the name of the institution, at most 200 characters.");
});
