import { describe, expect, test } from "vitest";
import { readForm, readText } from "../../../support/read-page.ts";
import { openSite } from "../../../support/site.server.ts";
import { mona, password, signedIn, withAccount } from "../people.ts";

const day = 86_400_000;

describe("signing in", () => {
  test("leads to the account, and to the page one came from", async () => {
    const site = await openSite();
    const { at } = await withAccount(site);
    expect((await site.visitor().post("/sign-in", mona)).location).toBe("/account");
    const missed = await site.visitor().get(at("/result"));
    expect(missed.status).toBe(404);
    expect(missed.text).toContain(`href="/sign-in?to=${at("/result")}"`);
    const visitor = site.visitor();
    const form = readForm((await visitor.get(`/sign-in?to=${at("/result")}`)).text);
    for (const [name, value] of Object.entries(mona)) form.set(name, value);
    expect((await visitor.post("/sign-in", form)).location).toBe(at("/result"));
    expect((await visitor.get(at("/result"))).status).toBe(200);
  });

  test("leads to no other site", async () => {
    const site = await openSite();
    await withAccount(site);
    for (const to of [
      "https://evil.example",
      "//evil.example",
      "/\\evil.example",
      "/../x",
      "javascript:alert(1)",
      "/a?b",
    ]) {
      expect((await site.visitor().post("/sign-in", { ...mona, to })).location, to).toBe("/account");
    }
  });

  test("a wrong password and an unknown name get the same page, and the name stays in the form", async () => {
    const site = await openSite();
    await withAccount(site);
    const nonce = /nonce[-=]"?[^'" ]+/g;
    const pages = await Promise.all(
      [mona.email, "nona@eastmere.example"].map(async (email) => {
        const { status, text, cookies } = await site.visitor().post("/sign-in", { email, password: "not this one" });
        expect([status, cookies]).toEqual([401, []]);
        expect(text).toContain(`value="${email}"`);
        return text.replaceAll(email, "name").replace(nonce, "");
      }),
    );
    expect(pages[0]).toBe(pages[1]);
    expect(readText(pages[0] ?? "", "email-fault")).toContain("Check both");
    expect(pages[0]).not.toContain("not this one");
  });

  test("too many attempts are told how long to wait", async () => {
    const site = await openSite();
    for (let at = 0; at < 5; at++) await site.visitor().post("/sign-in", { email: mona.email, password: "x" });
    const { status, text } = await site.visitor().post("/sign-in", { email: mona.email, password: "x" });
    expect(status).toBe(429);
    expect(readText(text, "email-fault")).toContain("Wait 1 second");
  });

  test("every page then shows who is signed in, and the way to sign in before", async () => {
    const site = await openSite();
    await withAccount(site);
    expect((await site.visitor().get("/")).text).toContain('href="/sign-in"');
    const visitor = await signedIn(site);
    for (const path of ["/", "/method", "/nowhere"]) {
      const { text } = await visitor.get(path);
      expect(text).toMatch(/href="\/account"[^>]*>Mona Hartmann/);
      expect(text).not.toContain('href="/sign-in"');
    }
  });

  test("the cookies are out of reach of scripts and of other sites, and a known browser has one more", async () => {
    const site = await openSite({ publicUrl: "https://waymark.example.edu" });
    await withAccount(site);
    const { cookies } = await site.visitor().post("/sign-in", mona);
    expect(cookies).toEqual([
      expect.stringMatching(/^__Host-waymark=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=7776000; Secure$/),
      expect.stringMatching(
        /^__Host-waymark-device=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=31536000; Secure$/,
      ),
      "language=en; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure",
    ]);
  });
});

describe("signing out", () => {
  test("closes the account and what the browser held by link", async () => {
    const site = await openSite();
    const { visitor, at } = await withAccount(site);
    expect((await visitor.get("/sign-out")).status).toBe(302);
    expect((await visitor.get(at())).status).toBe(200);
    const { location, cookies } = await visitor.post("/sign-out");
    expect(location).toBe("/");
    expect(cookies[0]).toContain("Max-Age=0");
    expect((await visitor.get(at())).status).toBe(404);
    expect((await visitor.get("/account")).location).toBe("/sign-in?to=/account");
  });
});

describe("a form that comes in after its session has ended", () => {
  async function ended() {
    const site = await openSite();
    const begun = await withAccount(site);
    const visitor = await signedIn(site);
    const form = readForm((await visitor.get(begun.at("/questions/STD"))).text);
    form.set("choice:STD-1", "4");
    form.set("note:STD-1", "Typed <b>late</b> & kept");
    site.now = new Date(site.now.getTime() + 31 * day);
    const refused = await visitor.post(begun.at("/questions/STD"), form);
    return { site, refused, ...begun, visitor };
  }

  test("is kept, and saved once its person has signed in", async () => {
    const { visitor, refused, at } = await ended();
    expect(refused.status).toBe(401);
    expect(readText(refused.text)).toContain("What you typed is kept on this page");
    const signIn = readForm(refused.text);
    signIn.set("email", mona.email);
    signIn.set("password", "wrong at first");
    const again = readForm((await visitor.post("/sign-in", signIn)).text);
    again.set("email", mona.email);
    again.set("password", password);
    const { status, text } = await visitor.post("/sign-in", again);
    expect(status).toBe(200);
    expect(text).toContain('data-enhance="send-at-once"');
    expect(text).toContain('dir="auto">Mona Hartmann');
    expect((await visitor.post(at("/questions/STD"), readForm(text))).status).toBe(303);
    expect((await visitor.get(at("/questions/STD"))).text).toContain("Typed &lt;b&gt;late&lt;/b&gt; &amp; kept");
  });

  test("is never saved by somebody else, even one who holds the same assessment", async () => {
    const { site, visitor, refused, at, id } = await ended();
    const other = { ...mona, name: "Eve", email: "eve@eastmere.example" };
    const elsewhere = await withAccount(site, other);
    const personId = (
      await site.database.read
        .selectFrom("person")
        .select("id")
        .where("email", "=", other.email)
        .executeTakeFirstOrThrow()
    ).id;
    const since = site.now.toISOString();
    const row = { person_id: personId, assessment_id: id, since };
    await site.database.write.insertInto("person_assessment").values(row).execute();
    expect((await elsewhere.visitor.get(at())).status).toBe(200);
    const signIn = readForm(refused.text);
    signIn.set("email", other.email);
    signIn.set("password", password);
    const { text } = await visitor.post("/sign-in", signIn);
    expect(readText(text)).toContain("somebody else was signed in when it was typed");
    expect(text).not.toContain("Typed");
    expect((await visitor.get(at("/questions/STD"))).text).not.toContain("Typed");
  });

  test("opens no assessment to somebody who does not hold it", async () => {
    const site = await openSite();
    const { at } = await withAccount(site);
    const other = { ...mona, name: "Eve", email: "eve@eastmere.example" };
    await withAccount(site, other);
    const stranger = site.visitor();
    const refused = await stranger.post(at("/delete"), { confirm: "Harbour University" });
    expect(refused.status).toBe(401);
    const signIn = readForm(refused.text);
    signIn.set("email", other.email);
    signIn.set("password", password);
    const { text } = await stranger.post("/sign-in", signIn);
    expect((await stranger.post(at("/delete"), readForm(text))).status).toBe(404);
  });

  test("while saving goes on by itself, says so in a sentence", async () => {
    const site = await openSite();
    const { at } = await withAccount(site);
    const { status, json } = await site.visitor().postJson(at("/answers"), { capabilityId: "STD-1" });
    expect(status).toBe(401);
    expect(json).toEqual({ ok: false, sentence: expect.stringContaining("Nothing is lost") });
  });

  test("is sent nowhere but to a page of an assessment", async () => {
    const site = await openSite();
    await withAccount(site);
    for (const to of [
      "/sign-out",
      "/account/delete",
      "/assessments/../sign-out",
      "https://evil.example/assessments/x",
    ]) {
      const { status, text } = await site.visitor().post("/sign-in", { ...mona, to, carried: "a=1" });
      expect([to, status, text]).toEqual([to, 303, ""]);
    }
  });
});
