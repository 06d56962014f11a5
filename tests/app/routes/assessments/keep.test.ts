import { describe, expect, test } from "vitest";
import { readForm, readText } from "../../../support/read-page.ts";
import { openSite } from "../../../support/site.server.ts";
import { begin } from "../begun.ts";
import { mona, signedIn, withAccount } from "../people.ts";

describe("keeping an assessment in an account", () => {
  test("an account is made on the way, and opens it wherever its person signs in", async () => {
    const site = await openSite();
    const { visitor, at } = await begin(site);
    expect((await visitor.get(at())).text).toContain(`href="${at("/keep")}"`);
    const form = readForm((await visitor.get(at("/keep"))).text);
    for (const [name, value] of Object.entries(mona)) form.set(name, value);
    expect((await visitor.post(at("/keep"), form)).location).toBe("/account/recovery-codes");
    expect(readText((await visitor.get(at())).text)).toContain("You open this assessment by signing in");
    const elsewhere = await signedIn(site);
    expect((await elsewhere.get(at())).status).toBe(200);
    expect((await elsewhere.postJson(at("/answers"), {})).status).toBe(400);
  });

  test("nobody makes an account without holding an assessment", async () => {
    const site = await openSite();
    const { at } = await begin(site);
    expect((await site.visitor().get(at("/keep"))).status).toBe(404);
    expect((await site.visitor().post(at("/keep"), mona)).status).toBe(401);
    expect(await site.database.read.selectFrom("person").select("id").execute()).toEqual([]);
  });

  test("what is wrong with an account is said at its field, and what was typed stays, the password apart", async () => {
    const site = await openSite();
    await withAccount(site);
    const { visitor, at } = await begin(site);
    const short = await visitor.post(at("/keep"), { ...mona, password: "short" });
    expect(short.status).toBe(400);
    expect(readText(short.text, "password-fault")).toContain("at least 12");
    expect(Object.fromEntries(readForm(short.text))).toEqual({ ...mona, password: "" });
    const taken = await visitor.post(at("/keep"), mona);
    expect(taken.status).toBe(409);
    expect(readText(taken.text, "email-fault")).toContain("exists already");
  });

  test("somebody signed in keeps several, and gives one back to its link", async () => {
    const site = await openSite();
    const { visitor } = await withAccount(site);
    const second = await begin(site, "Second College", visitor);
    expect(readText((await visitor.get(second.at("/keep"))).text)).toContain("Keep it in the account of Mona Hartmann");
    expect((await visitor.post(second.at("/keep"), { intent: "keep" })).location).toBe(second.at("/keep"));
    const elsewhere = await signedIn(site);
    expect((await elsewhere.get(second.at())).status).toBe(200);
    await visitor.post(second.at("/keep"), { intent: "leave" });
    expect((await visitor.get(second.at())).status).toBe(200);
    expect((await elsewhere.get(second.at())).status).toBe(404);
  });

  test("the link goes on working until it is renewed; accounts that keep it are named, and can be ended with it", async () => {
    const site = await openSite();
    const { visitor, at } = await begin(site);
    const code = readText((await visitor.get(at("/link"))).text, "return-code");
    const keeper = site.visitor();
    await keeper.post("/return", { code });
    await keeper.post(at("/keep"), mona);
    expect((await site.visitor().post("/return", { code })).status).toBe(303);
    expect(readText((await visitor.get(at("/link"))).text)).toContain("Mona Hartmann");
    await visitor.post(at("/link"));
    expect((await site.visitor().post("/return", { code })).status).toBe(404);
    expect((await keeper.get(at())).status).toBe(200);
    await visitor.post(at("/link"), { keepers: "end" });
    expect((await keeper.get(at())).status).toBe(404);
    expect((await visitor.get(at())).status).toBe(200);
  });
});
