import { expect, test } from "vitest";
import { accountFaults, confirmationFault } from "#app/accounts/account-faults.ts";
import { checkProfile, readProfile } from "#app/accounts/own-profile.ts";
import { waitText } from "#app/accounts/wait-text.ts";
import { translatorFor } from "#app/i18n/translator.ts";

const english = translatorFor("en");

test("each fault of an account is a sentence that says what to do", () => {
  const faults = [
    ...(["short", "long", "common"] as const).map((password) => accountFaults({ password }, english).password),
    ...(["email", "emailTaken"] as const).map((email) => accountFaults({ email }, english).email),
    accountFaults({ name: "name" }, english).name,
    confirmationFault({ reason: "wrong" }, english),
  ];
  expect(new Set(faults).size).toBe(7);
  for (const fault of faults) expect(fault).toMatch(/^[A-Z][^{]+\.$/);
  expect(accountFaults({}, english)).toEqual({});
});

test("waiting is told in seconds, and from a minute and a half on in minutes", () => {
  expect(waitText(1, english)).toContain("Wait 1 second,");
  expect(waitText(90, english)).toContain("Wait 90 seconds,");
  expect(waitText(91, english)).toContain("Wait 2 minutes,");
  expect(confirmationFault({ reason: "wait", seconds: 3600 }, english)).toContain("Wait 60 minutes,");
});

test("a profile may do without an address, not without a name, and reads in an offered language", () => {
  const read = (fields: Record<string, string>) => checkProfile(readProfile(new URLSearchParams(fields)), false);
  expect(read({ name: "Mona", language: "es" })).toEqual({
    ok: true,
    profile: { name: "Mona", email: null, language: "es" },
  });
  for (const language of ["xx", "en-XA", ""]) {
    expect(read({ name: "Mona", language })).toMatchObject({ ok: true, profile: { language: "en" } });
  }
  expect(read({ name: "", email: "mona" })).toEqual({ ok: false, faults: { name: "name", email: "email" } });
});
