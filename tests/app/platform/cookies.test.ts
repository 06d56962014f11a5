import { expect, test } from "vitest";
import { deviceCookie, deviceCookieName } from "#app/platform/device-cookie.ts";
import { languageCookie } from "#app/platform/language-cookie.ts";

test("a known browser's cookie is bound to host and https, as the session's is", () => {
  expect(deviceCookieName(false)).toBe("waymark-device");
  expect(deviceCookie(true, "id", 60)).toBe(
    "__Host-waymark-device=id; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure",
  );
  expect(deviceCookie(false, "id", 60)).toBe("waymark-device=id; Path=/; HttpOnly; SameSite=Lax; Max-Age=60");
});

test("the language is remembered for a year", () => {
  expect(languageCookie(true, "es")).toBe("language=es; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure");
});
