import { expect, test } from "vitest";
import { linkCookie, readLinkCookie } from "#app/platform/link-cookie.ts";

const link = { token: "t0k_en-", code: "K7QM-3XPA-9RTD" };

test("a fresh link comes back from the cookie it was put in", () => {
  const [pair = ""] = linkCookie(true, "a1", link).split(";");
  expect(readLinkCookie(`other=1; ${pair}`)).toEqual(link);
});

test("it lives ten minutes, on one page, out of reach of scripts", () => {
  expect(linkCookie(false, "a1", link).split("; ").slice(1)).toEqual([
    "Path=/assessments/a1/link",
    "HttpOnly",
    "SameSite=Lax",
    "Max-Age=600",
  ]);
  expect(linkCookie(true, "a1", link)).toMatch(/; Secure$/);
});

test.each([null, "", "waymark-link=", "waymark-link=only", "waymark-link=.CODE"])("%j holds none", (header) => {
  expect(readLinkCookie(header)).toBeNull();
});
