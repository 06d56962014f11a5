import { describe, expect, test } from "vitest";
import { readForm, readText } from "../../../support/read-page.ts";
import { openSite } from "../../../support/site.server.ts";
import { begin } from "../begun.ts";
import { mona, password, signedIn, withAccount } from "../people.ts";

const pages = ["/account", "/account/password", "/account/recovery-codes", "/account/delete"];
const hour = 3_600_000;

describe("the pages of an account", () => {
  test("are for whoever is signed in; everybody else signs in first", async () => {
    const site = await openSite();
    const { visitor } = await withAccount(site);
    const holder = (await begin(site, "Another")).visitor;
    for (const path of pages) {
      const { status, text } = await visitor.get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(text.match(/<h1[ >]/g)).toHaveLength(1);
      for (const stranger of [site.visitor(), holder]) {
        expect((await stranger.get(path)).location).toBe(`/sign-in?to=${path}`);
        expect((await stranger.post(path, { password: "vwkzpqrmtdxa vwkz" })).location).toBe(`/sign-in?to=${path}`);
      }
    }
    expect((await site.visitor().post("/account/sessions")).status).toBe(303);
    expect((await signedIn(site)) && (await visitor.get("/account")).status).toBe(200);
  });

  test("list what is kept, and apart from it what only this browser holds", async () => {
    const site = await openSite();
    const { visitor, at } = await withAccount(site);
    await begin(site, "Second College", visitor);
    const page = readText((await visitor.get("/account")).text);
    expect(page).toMatch(/Your assessments Harbour University .*Open in this browser only.* Second College/);
    const elsewhere = await signedIn(site);
    const text = readText((await elsewhere.get("/account")).text);
    expect(text).toContain("Harbour University");
    expect(text).not.toContain("Second College");
    expect((await elsewhere.get(at("/result"))).status).toBe(200);
  });

  test("name, address and language can be changed; the address only with the password after a while", async () => {
    const site = await openSite();
    const { visitor } = await withAccount(site);
    site.now = new Date(site.now.getTime() + hour);
    const form = readForm((await visitor.get("/account")).text);
    expect(Object.fromEntries(form)).toMatchObject({ name: mona.name, email: mona.email, language: "en" });
    form.set("name", "Mona H.");
    form.set("language", "es");
    expect((await visitor.post("/account", form)).status).toBe(303);
    expect((await visitor.get("/account")).text).toContain('<html lang="es"');
    form.set("email", "other@eastmere.example");
    expect((await visitor.post("/account", form)).status).toBe(403);
    form.set("current", password);
    expect((await visitor.post("/account", form)).status).toBe(303);
    await signedIn(site, { ...mona, email: "other@eastmere.example" });
  });

  test("somebody else's address is refused, and what was typed stays", async () => {
    const site = await openSite();
    await withAccount(site);
    const { visitor } = await withAccount(site, { ...mona, email: "eve@eastmere.example" });
    const form = { name: "Eve", email: mona.email, language: "en" };
    const { status, text } = await visitor.post("/account", form);
    expect(status).toBe(409);
    expect(readForm(text).get("email")).toBe(mona.email);
    expect((await visitor.post("/account", { ...form, name: " " })).status).toBe(400);
  });

  test("addresses are not tried out one after the other: after a few it takes a minute for each", async () => {
    const site = await openSite();
    await withAccount(site);
    const { visitor } = await withAccount(site, { ...mona, email: "eve@eastmere.example" });
    const tried = (email: string) => visitor.post("/account", { name: "Eve", email, language: "en" });
    for (let at = 0; at < 5; at++) expect((await tried(mona.email)).status).toBe(409);
    const { status, text } = await tried(mona.email);
    expect(status).toBe(429);
    expect(readText(text, "email-fault")).toContain("Wait 60 seconds");
    expect((await tried("eve@eastmere.example")).status).toBe(303);
  });

  test("sessions are listed and ended, one or all others, never another person's", async () => {
    const site = await openSite();
    const { visitor } = await withAccount(site);
    const [one, other] = [await signedIn(site), await signedIn(site)];
    const page = (await visitor.get("/account")).text;
    const ids = [...page.matchAll(/name="id" value="([^"]+)"/g)].map(([, id]) => id ?? "");
    expect(ids).toHaveLength(2);
    const eve = (await withAccount(site, { ...mona, email: "eve@eastmere.example" })).visitor;
    for (const id of ids) await eve.post("/account/sessions", { id });
    expect((await one.get("/account")).status).toBe(200);
    await visitor.post("/account/sessions", { id: ids[0] ?? "" });
    await visitor.post("/account/sessions", {});
    for (const ended of [one, other]) expect((await ended.get("/account")).status).toBe(303);
    expect((await visitor.get("/account")).status).toBe(200);
    expect((await eve.get("/account")).status).toBe(200);
  });

  test("the password is asked again after a while, before codes, a new password and deleting", async () => {
    const site = await openSite();
    const { visitor } = await withAccount(site);
    site.now = new Date(site.now.getTime() + hour);
    for (const path of pages.slice(1)) {
      expect((await visitor.get(path)).text).toContain('name="current"');
      const { status, text } = await visitor.post(path, { password: "vwkzpqrmtdxa vwkz", current: "not it" });
      expect([path, status]).toEqual([path, 403]);
      expect(readText(text, "current-fault")).toContain("not the password of your account");
    }
    const given = { password: "vwkzpqrmtdxa vwkz", current: password };
    expect((await visitor.post("/account/password", { ...given, password: "short" })).status).toBe(400);
    expect((await visitor.post("/account/password", given)).status).toBe(303);
  });

  test("deleted, the account is gone and the assessment opens by its link as before", async () => {
    const site = await openSite();
    const { visitor, at, id } = await withAccount(site);
    const link = await visitor.get(at("/link"));
    const code = readText(link.text, "return-code");
    expect((await visitor.post("/account/delete")).location).toBe("/");
    expect((await visitor.get("/account")).status).toBe(303);
    expect((await site.visitor().post("/sign-in", mona)).status).toBe(401);
    expect((await site.visitor().post("/return", { code })).location).toBe(`/assessments/${id}`);
  });
});
