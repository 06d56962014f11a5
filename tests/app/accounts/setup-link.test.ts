import { expect, test } from "vitest";
import { makeAccount } from "#app/accounts/make-account.server.ts";
import { makeRecoveryCodes, signInByRecoveryCode } from "#app/accounts/recovery.server.ts";
import { actorOf } from "#app/accounts/session.server.ts";
import { isSetUp, makeSetupLink, makeSignInLink, setUp, signInByLink } from "#app/accounts/setup-link.server.ts";
import type { Database } from "#db/database.server.ts";
import { noon } from "#tests/app/assessments/an-assessment.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { freshBrowser, password, somebody } from "./somebody.ts";

const hour = 60 * 60_000;
const after = (hours: number) => new Date(noon.getTime() + hours * hour);
const chief = { name: "Ada Chief", email: "ada@eastmere.example", password, language: "en" };
const elsewhere = { ...freshBrowser, address: "192.0.2.2" };
const wrong = { ok: false, reason: "wrong" };

describeEachDatabase("the set-up link", (fresh) => {
  async function withLink() {
    const database = await fresh.open();
    const link = await makeSetupLink(database, noon);
    if (link === null) throw new Error("There was no link.");
    return { database, link };
  }

  test("makes the first administrator by its token, and is used up", async () => {
    const { database, link } = await withLink();
    expect(await isSetUp(database, noon)).toBe(false);
    const done = await setUp(database, link.token, chief, freshBrowser, noon);
    if (!done.ok) throw new Error(done.reason);
    expect(await actorOf(database, done.sessionId, noon)).toMatchObject({
      kind: "person",
      grants: [{ role: "administrator", scope: { kind: "platform" } }],
    });
    expect(await isSetUp(database, noon)).toBe(true);
    const other = { ...chief, email: "eve@eastmere.example" };
    expect(await setUp(database, link.token, other, freshBrowser, noon)).toEqual(wrong);
    expect(await makeSetupLink(database, noon)).toBeNull();
  });

  test("works by its code, typed in any way, for a day", async () => {
    const { database, link } = await withLink();
    const code = link.code.toLowerCase().replaceAll("-", " ");
    expect(await setUp(database, code, chief, elsewhere, after(24))).toEqual(wrong);
    expect((await setUp(database, code, chief, freshBrowser, after(23.9))).ok).toBe(true);
  });

  test("dies with the next one", async () => {
    const { database, link } = await withLink();
    const next = await makeSetupLink(database, noon);
    expect(await setUp(database, link.token, chief, freshBrowser, noon)).toEqual(wrong);
    expect((await setUp(database, next?.token ?? "", chief, freshBrowser, noon)).ok).toBe(true);
  });

  test("used twice at the same moment makes one administrator", async () => {
    const { database, link } = await withLink();
    const both = await Promise.all(
      ["one", "two", "three"].map((name) =>
        setUp(database, link.token, { ...chief, email: `${name}@eastmere.example` }, freshBrowser, noon),
      ),
    );
    expect(both.filter((one) => one.ok).length).toBe(1);
    expect(await database.read.selectFrom("access_grant").select("role").execute()).toEqual([
      { role: "administrator" },
    ]);
    expect((await database.read.selectFrom("person").select("id").execute()).length).toBe(1);
  });

  test("says that a name is taken only to its holder, and can be used again", async () => {
    const { database, link } = await withLink();
    await somebody(database, { email: chief.email });
    expect(await setUp(database, "guessed", chief, freshBrowser, noon)).toEqual(wrong);
    expect(await setUp(database, link.token, chief, freshBrowser, noon)).toEqual({ ok: false, reason: "emailTaken" });
    const free = { ...chief, email: "other@eastmere.example" };
    expect((await setUp(database, link.token, free, freshBrowser, noon)).ok).toBe(true);
  });

  test("makes an administrator of somebody who has an account, under a new session", async () => {
    const { database, link } = await withLink();
    const made = await makeAccount(database, chief, freshBrowser, noon);
    if (!made.ok) throw new Error(made.reason);
    const browser = { ...freshBrowser, sessionId: made.sessionId };
    const done = await setUp(database, link.token, { personId: made.personId }, browser, noon);
    if (!done.ok) throw new Error(done.reason);
    expect(await actorOf(database, made.sessionId, noon)).toEqual({ kind: "anonymous" });
    expect(await actorOf(database, done.sessionId, noon)).toMatchObject({
      grants: [{ role: "administrator", scope: { kind: "platform" } }],
    });
  });

  test("is kept as hashes only", async () => {
    const { database, link } = await withLink();
    const rows = JSON.stringify(await database.read.selectFrom("setup_link").selectAll().execute());
    for (const secret of [link.token, link.code]) expect(rows).not.toContain(secret);
  });

  test("opens nothing as a sign-in link, nor the reverse", async () => {
    const { database, link } = await withLink();
    await somebody(database);
    const signInLink = await makeSignInLink(database, "Mona@eastmere.example", noon);
    expect(await signInByLink(database, link.token, freshBrowser, noon)).toEqual(wrong);
    expect(await setUp(database, signInLink?.token ?? "", chief, freshBrowser, noon)).toEqual(wrong);
    expect((await signInByLink(database, signInLink?.token ?? "", freshBrowser, noon)).ok).toBe(true);
  });
});

describeEachDatabase("ways in without the password", (fresh) => {
  const signedIn = async (database: Database) => ({ database, personId: await somebody(database) });

  test("the operator's link signs one person in, once, and dies with the next one", async () => {
    const { database, personId } = await signedIn(await fresh.open());
    expect(await makeSignInLink(database, "nobody@eastmere.example", noon)).toBeNull();
    const first = await makeSignInLink(database, "mona@eastmere.example", noon);
    const second = await makeSignInLink(database, "mona@eastmere.example", noon);
    expect(await signInByLink(database, first?.token ?? "", freshBrowser, noon)).toEqual(wrong);
    expect(await signInByLink(database, second?.code ?? "", elsewhere, after(24))).toEqual(wrong);
    const entered = await signInByLink(database, second?.code ?? "", freshBrowser, noon);
    expect(entered).toMatchObject({ ok: true, personId });
    expect(await signInByLink(database, second?.token ?? "", freshBrowser, noon)).toEqual(wrong);
  });

  test("each of ten recovery codes signs in once, until they are replaced", async () => {
    const { database, personId } = await signedIn(await fresh.open());
    const codes = await makeRecoveryCodes(database, personId, noon);
    expect(new Set(codes).size).toBe(10);
    const [first = "", second = "", third = ""] = codes;
    const typed = first.toLowerCase().replaceAll("-", " ");
    expect(await signInByRecoveryCode(database, typed, freshBrowser, noon)).toMatchObject({ ok: true, personId });
    expect(await signInByRecoveryCode(database, first, freshBrowser, noon)).toEqual(wrong);
    const twice = await Promise.all([1, 2].map(() => signInByRecoveryCode(database, second, freshBrowser, noon)));
    expect(twice.filter(({ ok }) => ok).length).toBe(1);
    await makeRecoveryCodes(database, personId, noon);
    expect(await signInByRecoveryCode(database, third, freshBrowser, noon)).toEqual(wrong);
    const rows = JSON.stringify(await database.read.selectFrom("recovery_code").selectAll().execute());
    for (const code of codes) expect(rows).not.toContain(code);
  });
});
