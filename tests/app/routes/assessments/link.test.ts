import { describe, expect, test } from "vitest";
import { readText } from "../../../support/read-page.ts";
import { openSite } from "../../../support/site.server.ts";
import { begin } from "../begun.ts";

async function opened() {
  const site = await openSite();
  const held = await begin(site);
  const shown = async () => {
    const { text } = await held.visitor.get(held.at("/link"));
    return { link: readText(text, "personal-link"), code: readText(text, "return-code") };
  };
  return { site, held, shown };
}

const tokenOf = (link: string) => link.split("#")[1] ?? "";

describe("the personal link and the return code", () => {
  test("open the assessment in another browser exactly as they are shown", async () => {
    const { site, held, shown } = await opened();
    const { link, code } = await shown();
    expect(link.startsWith(`${site.origin}/return#`)).toBe(true);
    for (const form of [{ token: tokenOf(link), code: "" }, { token: "", code }, { code }]) {
      const other = site.visitor();
      const { status, location } = await other.post("/return", form);
      expect([status, location]).toEqual([303, held.at()]);
      expect((await other.get(held.at())).status).toBe(200);
    }
  });

  test("are renewed together: the old ones open nothing, other browsers are signed out, this one is not", async () => {
    const { site, held, shown } = await opened();
    const old = await shown();
    const other = site.visitor();
    await other.post("/return", { code: old.code });
    expect((await held.visitor.post(held.at("/link"))).location).toBe(held.at("/link"));
    const fresh = await shown();
    expect(fresh.link).not.toBe(old.link);
    expect(fresh.code).not.toBe(old.code);
    expect((await other.get(held.at())).status).toBe(404);
    for (const form of [{ token: tokenOf(old.link) }, { code: old.code }]) {
      expect((await site.visitor().post("/return", form)).status).toBe(404);
    }
    expect((await site.visitor().post("/return", { token: tokenOf(fresh.link) })).status).toBe(303);
    expect((await held.visitor.get(held.at())).status).toBe(200);
  });

  test("are shown in the browser that made them and nowhere else, not even to who came in through them", async () => {
    const { site, held, shown } = await opened();
    const { link, code } = await shown();
    const other = site.visitor();
    await other.post("/return", { code });
    const { text } = await other.get(held.at("/link"));
    expect(text).not.toContain(tokenOf(link));
    expect(text).not.toContain(code);
  });

  test("stand in no page but this one", async () => {
    const { held, shown } = await opened();
    const { link } = await shown();
    for (const place of ["", "/check", "/result", "/assessment.json"]) {
      expect((await held.visitor.get(held.at(place))).text).not.toContain(tokenOf(link));
    }
  });
});
