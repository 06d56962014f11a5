import { describe, expect, test } from "vitest";
import { openSite } from "../../support/site.server.ts";

describe("choosing a language", () => {
  test("is remembered for a year and leads back to the same page", async () => {
    const site = await openSite({ pseudoLocales: true });
    const visitor = site.visitor();
    const { status, location, cookies } = await visitor.post("/language", { language: "ar-XB", back: "/start" });
    expect([status, location]).toEqual([303, "/start"]);
    expect(cookies).toEqual(["language=ar-XB; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax"]);
    expect((await visitor.get("/start")).text).toContain('<html lang="ar-XB" dir="rtl">');
  });

  test.each([
    "https://evil.example",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/%2f/evil.example",
    "/.//evil.example",
    "javascript:alert(1)",
    "evil.example",
    "/start\r\nLocation: https://evil.example",
    "/start?next=https://evil.example",
    "",
  ])("%j leads to our first page, never elsewhere", async (back) => {
    const site = await openSite();
    const { location } = await site.visitor().post("/language", { language: "en", back });
    expect(location).toBe("/");
  });

  test.each(["tlh", "", "en; Path=/x", "__proto__", "en\r\nX: y"])(
    "%j is no language and is not remembered",
    async (language) => {
      const site = await openSite();
      const { location, cookies } = await site.visitor().post("/language", { language, back: "/start" });
      expect([location, cookies]).toEqual(["/", []]);
    },
  );

  test("an invented language cannot be chosen where it is not offered", async () => {
    const site = await openSite();
    const { cookies } = await site.visitor().post("/language", { language: "ar-XB", back: "/" });
    expect(cookies).toEqual([]);
    expect((await site.visitor().get("/")).text).not.toContain('value="ar-XB"');
  });
});
