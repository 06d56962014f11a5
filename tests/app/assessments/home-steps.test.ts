import { expect, test } from "vitest";
import { homeSteps } from "#app/assessments/home-steps.ts";
import { translatorFor } from "#app/i18n/translator.ts";

const next = { href: "/next", name: "Recognition" };
const begun = { submittedAt: null, answered: 3, of: 20, next, welcome: "Welcome.", result: "/result", check: "/check" };
const steps = (change: Partial<Parameters<typeof homeSteps>[0]>) =>
  homeSteps({ ...begun, ...change }, translatorFor("en"));

test("before the first answer there is a welcome and one way in", () => {
  expect(steps({ answered: 0 })).toMatchObject({ lead: "Welcome.", main: { href: "/next" }, side: null });
});

test("in between, the next open section comes first, and what is answered can be checked", () => {
  const { lead, main, side } = steps({});
  expect(lead).toContain("3 of 20");
  expect(main).toEqual({ href: "/next", label: "Continue with Recognition" });
  expect(side?.href).toBe("/check");
});

test("when nothing is open, checking is the one thing left", () => {
  expect(steps({ answered: 20, next: null })).toMatchObject({ main: { href: "/check" }, side: null });
});

test("once submitted, the result comes first, and the answers can be read again", () => {
  const submitted = steps({ submittedAt: "2026-11-21T12:00:00.000Z" });
  expect(submitted).toMatchObject({ main: { href: "/result" }, side: { href: "/check" } });
  expect(submitted.lead).toContain("21 November 2026");
});
