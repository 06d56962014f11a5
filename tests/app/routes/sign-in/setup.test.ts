import { describe, expect, test } from "vitest";
import { makeAdministratorsLink, makeSetupLink, makeSignInLink } from "#app/accounts/setup-link.server.ts";
import { addPerson } from "../../../support/cast.server.ts";
import { readForm, readText } from "../../../support/read-page.ts";
import { openSite } from "../../../support/site.server.ts";
import { mona, withAccount } from "../people.ts";

describe("the set-up page", () => {
  async function withLink() {
    const site = await openSite();
    const link = await makeSetupLink(site.database, site.now);
    if (link === null) throw new Error("There was no link.");
    return { site, link };
  }

  test("makes an administrator of whoever has the link, and is gone afterwards", async () => {
    const { site, link } = await withLink();
    const visitor = site.visitor();
    const form = readForm((await visitor.get("/setup")).text);
    for (const [name, value] of Object.entries(mona)) form.set(name, value);
    form.set("token", link.token);
    expect((await visitor.post("/setup", form)).location).toBe("/account/recovery-codes");
    expect(readText((await visitor.get("/account")).text)).toContain("You administer this installation");
    for (const one of [visitor, site.visitor()]) {
      const missing = await one.get("/setup");
      expect(missing.status).toBe(404);
      expect(readText(missing.text)).toContain("There is nothing at this address");
      expect((await one.post("/setup", form)).status).toBe(404);
    }
  });

  test("takes the code without script, and keeps everything but the password when something is wrong", async () => {
    const { site, link } = await withLink();
    const visitor = site.visitor();
    const first = await visitor.post("/setup", { ...mona, code: link.code, password: "short" });
    expect(first.status).toBe(400);
    const form = readForm(first.text);
    expect(Object.fromEntries(form)).toEqual({ ...mona, token: "", code: link.code, password: "" });
    form.set("password", mona.password);
    expect((await visitor.post("/setup", form)).status).toBe(303);
  });

  test("does not tell a wrong code from a used one, nor which addresses have accounts", async () => {
    const { site } = await withLink();
    await withAccount(site);
    const nonce = /nonce[-=]"?[^'" ]+/g;
    const asked = [mona.email, "nona@eastmere.example"].map(async (email) => {
      const { status, text } = await site.visitor().post("/setup", { ...mona, email, code: "K7QM-3XPA-9RTD" });
      return [status, text.replaceAll(email, "name").replace(nonce, "")];
    });
    const [known, unknown] = await Promise.all(asked);
    expect(known).toEqual(unknown);
    expect(known?.[0]).toBe(401);
  });

  test("an account alone administers nothing: extra fields of a form are ignored", async () => {
    const site = await openSite();
    const { visitor } = await withAccount(site, { ...mona, administrator: "1", role: "administrator" } as typeof mona);
    expect(readText((await visitor.get("/account")).text)).not.toContain("You administer");
    expect((await visitor.get("/setup")).status).toBe(200);
  });

  test("makes an administrator of an account that is signed in, without asking for another", async () => {
    const { site, link } = await withLink();
    const { visitor } = await withAccount(site);
    const page = await visitor.get("/setup");
    expect(readText(page.text)).toContain("You are signed in as Mona Hartmann");
    expect(page.text).not.toContain('name="password"');
    expect((await visitor.post("/setup", { token: link.token })).status).toBe(303);
    expect(readText((await visitor.get("/account")).text)).toContain("You administer this installation");
  });
});

describe("ways in without the password", () => {
  test("a one-time link of the operator signs in once and leads to a new password", async () => {
    const site = await openSite();
    await withAccount(site);
    const link = await makeSignInLink(site.database, mona.email, site.now);
    const visitor = site.visitor();
    expect((await visitor.get("/sign-in/link")).text).toContain('data-enhance="return-link"');
    expect((await visitor.post("/sign-in/link", { token: link?.token ?? "" })).location).toBe("/account/password");
    const changed = await visitor.post("/account/password", { password: "vwkzpqrmtdxa vwkz" });
    expect(changed.location).toBe("/account");
    expect((await site.visitor().post("/sign-in", mona)).status).toBe(401);
    const again = await site.visitor().post("/sign-in/link", { token: link?.token ?? "" });
    expect(again.status).toBe(401);
    expect(readText(again.text, "code-fault")).toContain("no longer works");
  });

  test("an administrator's link opens nothing but the choice of a password, until it is made", async () => {
    const site = await openSite();
    const { id } = await addPerson(site.database, "Ines", site.now);
    const link = await makeAdministratorsLink(site.database, id, site.now);
    const visitor = site.visitor();
    expect((await visitor.post("/sign-in/link", { token: link?.token ?? "" })).location).toBe("/account/password");
    expect(readText((await visitor.get("/account/password")).text)).toContain("by an administrator's link");
    for (const path of ["/account", "/account/data.json", "/account/recovery-codes"]) {
      expect((await visitor.get(path)).location).toBe("/account/password");
    }
    expect((await visitor.post("/account/recovery-codes")).location).toBe("/account/password");
    await visitor.post("/account/password", { password: "vwkzpqrmtdxa vwkz" });
    expect((await visitor.get("/account")).status).toBe(200);
  });

  test("a recovery code signs in once", async () => {
    const site = await openSite();
    const { visitor } = await withAccount(site);
    const codes = readText((await visitor.post("/account/recovery-codes")).text, "recovery-codes").split(" ");
    expect(codes).toHaveLength(10);
    const other = site.visitor();
    const typed = { code: ` ${codes[0]?.toLowerCase()} ` };
    expect((await other.post("/sign-in/recovery", typed)).location).toBe("/account/password");
    expect((await site.visitor().post("/sign-in/recovery", typed)).status).toBe(401);
    expect(readText((await visitor.get("/account/recovery-codes")).text)).toContain("9 unused codes");
  });
});
