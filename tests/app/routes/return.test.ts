import { describe, expect, test } from "vitest";
import { sessionDays } from "#app/accounts/session.server.ts";
import { readText } from "../../support/read-page.ts";
import { openSite } from "../../support/site.server.ts";
import { begin } from "./begun.ts";

describe("coming back", () => {
  test.each([
    [{ code: "K7QM-3XPA-9RTD" }, "code"],
    [{ code: "" }, "code"],
    [{ code: "<script>alert(1)</script>" }, "code"],
    [{ code: "x".repeat(2000) }, "code"],
    [{ code: "\u0000" }, "code"],
    [{}, "code"],
    [{ token: "A".repeat(43), code: "" }, "link"],
    [{ token: "../../etc/passwd" }, "link"],
  ])("with %j leads nowhere, and the page says what to do", async (form, what) => {
    const site = await openSite();
    await begin(site);
    const { status, text, cookies } = await site.visitor().post("/return", form);
    expect(status).toBe(404);
    expect(cookies).toEqual([]);
    expect(text).not.toContain("<script>alert");
    expect(readText(text, "code-fault")).toContain(what);
  });

  test("what was typed stays, as far as it could be a code", async () => {
    const site = await openSite();
    const { text } = await site.visitor().post("/return", { code: 'K7QM "3XPA"' });
    expect(text).toContain('value="K7QM &quot;3XPA&quot;"');
  });

  test("ends when the session does, and the code opens it again", async () => {
    const site = await openSite();
    const { visitor, at } = await begin(site);
    const code = readText((await visitor.get(at("/link"))).text, "return-code");
    site.now = new Date(site.now.getTime() + sessionDays * 86_400_000);
    expect((await visitor.get(at())).status).toBe(404);
    await visitor.post("/return", { code });
    expect((await visitor.get(at())).status).toBe(200);
  });

  test("gives a new session, so that one planted before is worth nothing", async () => {
    const site = await openSite();
    const { visitor, at } = await begin(site);
    const code = readText((await visitor.get(at("/link"))).text, "return-code");
    const planted = { Cookie: "waymark=planted" };
    const { cookies } = await site.visitor().post("/return", { code }, planted);
    expect(cookies[0]).not.toContain("planted");
    expect((await site.visitor().get(at(), planted)).status).toBe(404);
  });
});
