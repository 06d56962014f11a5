import { expect, test } from "vitest";
import { readCookie, sessionCookie, sessionCookieName } from "#app/platform/session-cookie.ts";

test("over https the session cookie is bound to host, transport and our own pages", () => {
  expect(sessionCookie(true, "abc", 60)).toBe("__Host-waymark=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure");
});

test("on this computer alone the cookie goes without Secure", () => {
  expect(sessionCookie(false, "abc", 60)).toBe("waymark=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60");
});

test("forgetting a session empties its cookie at once", () => {
  expect(sessionCookie(false, null, 60)).toContain("Max-Age=0");
});

test("a cookie is read by its exact name", () => {
  const header = "other=1; waymark=a=b; xwaymark=2";
  expect(readCookie(header, sessionCookieName(false))).toBe("a=b");
  expect(readCookie(header, "missing")).toBeNull();
  expect(readCookie(null, "waymark")).toBeNull();
});
