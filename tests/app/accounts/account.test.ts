import { expect, test } from "vitest";
import { endSessions, listOpenSessions } from "#app/accounts/account-sessions.server.ts";
import { changeAccount, changePassword, confirmPassword } from "#app/accounts/change-account.server.ts";
import { eraseAccount } from "#app/accounts/erase-account.server.ts";
import { keepAssessment, leaveAssessment } from "#app/accounts/keep-assessment.server.ts";
import { makeAccount } from "#app/accounts/make-account.server.ts";
import { readAccount } from "#app/accounts/read-account.server.ts";
import { makeRecoveryCodes } from "#app/accounts/recovery.server.ts";
import { actorOf, grantSession, renewSession, signedInOf } from "#app/accounts/session.server.ts";
import { makeSetupLink } from "#app/accounts/setup-link.server.ts";
import { signIn } from "#app/accounts/sign-in.server.ts";
import { listHeld } from "#app/assessments/list-held.server.ts";
import { openDemonstration } from "#app/demonstration/open-demonstration.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import type { Database } from "#db/database.server.ts";
import { insertPerson } from "#db/queries/people.server.ts";
import { listAssessments, listKeepers } from "#db/queries/person-assessments.server.ts";
import { anAssessment, noon } from "#tests/app/assessments/an-assessment.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { cheap, freshBrowser, password, somebody } from "./somebody.ts";

const after = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const mona = { email: "mona@eastmere.example", password };

async function entered(database: Database, agent = "Firefox, Linux", sessionId: string | null = null) {
  const outcome = await signIn(database, mona, { ...freshBrowser, agent, sessionId }, noon, cheap);
  const who = outcome.ok ? await signedInOf(database, outcome.sessionId, noon) : null;
  if (!outcome.ok || who === null) throw new Error("Nobody signed in.");
  return { ...outcome, who };
}

describeEachDatabase("an account", (fresh) => {
  test("is made once per address, also by two at the same moment", async () => {
    const database = await fresh.open();
    const account = { name: "Mona", ...mona, language: "en" };
    const made = await Promise.all([1, 2, 3].map(() => makeAccount(database, account, freshBrowser, noon)));
    expect(made.filter(({ ok }) => ok).length).toBe(1);
    expect(made.filter((one) => !one.ok && one.reason === "emailTaken").length).toBe(2);
  });

  test("takes another name and address, but nobody else's, and may do without one", async () => {
    const database = await fresh.open();
    const personId = await somebody(database);
    await somebody(database, { email: "taken@eastmere.example" });
    const change = { name: "Mona H.", language: "es" };
    expect(await changeAccount(database, personId, { ...change, email: "taken@eastmere.example" }, noon)).toBe(false);
    expect(await changeAccount(database, personId, { ...change, email: mona.email }, noon)).toBe(true);
    expect(await changeAccount(database, personId, { ...change, email: null }, noon)).toBe(true);
    expect((await signIn(database, mona, freshBrowser, noon, cheap)).ok).toBe(false);
  });

  test("a new password closes all other sessions, renews this one, and forgets other browsers", async () => {
    const database = await fresh.open();
    await somebody(database);
    const other = await entered(database, "Safari, iPhone");
    const { who, sessionId } = await entered(database);
    const next = "vwkzpqrmtdxa vwkz";
    const browser = { ...freshBrowser, sessionId };
    const changed = await changePassword(database, who, { password: next, email: null }, browser, noon);
    if (changed === null) throw new Error("The password was not changed.");
    expect(await actorOf(database, sessionId, noon)).toEqual({ kind: "anonymous" });
    expect(await actorOf(database, other.sessionId, noon)).toEqual({ kind: "anonymous" });
    expect((await actorOf(database, changed.sessionId, noon)).kind).toBe("person");
    expect((await database.read.selectFrom("known_device").select("id_hash").execute()).length).toBe(1);
    expect((await signIn(database, mona, freshBrowser, noon, cheap)).ok).toBe(false);
    expect((await signIn(database, { ...mona, password: next }, freshBrowser, noon)).ok).toBe(true);
  });

  test("a first password comes with an address to sign in with, unless it is somebody else's", async () => {
    const database = await fresh.open();
    await somebody(database);
    const personId = newId();
    const nothing = { email: null, passwordHash: null, language: "en" };
    await insertPerson(database.write, { id: personId, name: "Eve", ...nothing }, noon);
    const joined = { person: { id: personId, agent: "", administrator: false } };
    const sessionId = await renewSession(database, null, joined, noon);
    const who = await signedInOf(database, sessionId, noon);
    if (who === null) throw new Error("Nobody is signed in.");
    const browser = { ...freshBrowser, sessionId };
    const chosen = { password: "vwkzpqrmtdxa vwkz", email: mona.email };
    expect(await changePassword(database, who, chosen, browser, noon)).toBeNull();
    expect(await signedInOf(database, sessionId, noon)).toMatchObject({ personId, fresh: true });
    const own = { ...chosen, email: "eve@eastmere.example" };
    expect(await changePassword(database, who, own, browser, noon)).toMatchObject({ personId });
    expect(await signIn(database, own, freshBrowser, noon)).toMatchObject({ ok: true, personId });
  });

  test("asks for the password again after a quarter of an hour, and slows down guesses at it", async () => {
    const database = await fresh.open();
    await somebody(database);
    const { sessionId } = await entered(database);
    const fifteen = after(15);
    const [early, late] = [await signedInOf(database, sessionId, noon), await signedInOf(database, sessionId, fifteen)];
    if (early === null || late === null) throw new Error("Nobody is signed in.");
    expect(await confirmPassword(database, early, "", noon)).toEqual({ ok: true });
    for (let at = 0; at < 5; at++) {
      expect(await confirmPassword(database, late, "wrong", fifteen)).toMatchObject({ reason: "wrong" });
    }
    expect(await confirmPassword(database, late, password, fifteen)).toMatchObject({ reason: "wait" });
    expect(await confirmPassword(database, late, password, after(16))).toEqual({ ok: true });
  });

  test("is read with what its page shows, and without its password", async () => {
    const database = await fresh.open();
    await somebody(database, { administrator: true });
    const { who } = await entered(database);
    await makeRecoveryCodes(database, who.personId, noon);
    const account = await readAccount(database, who, noon);
    expect(account).toMatchObject({ name: "Mona Hartmann", email: mona.email, hasPassword: true, unusedCodes: 10 });
    expect(account).toMatchObject({ administrator: true, fresh: true, language: "en", sessions: [{ current: true }] });
    expect(JSON.stringify(account)).not.toContain("argon2");
  });

  test("lists its sessions, this one first, and closes one or all others, never a stranger's", async () => {
    const database = await fresh.open();
    await somebody(database);
    const phone = await entered(database, "Safari, iPhone");
    const tablet = await entered(database, "Safari, iPad");
    const { who, sessionId } = await entered(database);
    const open = await listOpenSessions(database, who, noon);
    expect(open.map(({ current }) => current)).toEqual([true, false, false]);
    const stranger = { ...who, personId: await somebody(database, { email: "x@y.example" }) };
    await endSessions(database, stranger, phone.who.sessionHash);
    expect((await actorOf(database, phone.sessionId, noon)).kind).toBe("person");
    await endSessions(database, who, phone.who.sessionHash);
    expect((await actorOf(database, phone.sessionId, noon)).kind).toBe("anonymous");
    await endSessions(database, who, null);
    expect((await actorOf(database, tablet.sessionId, noon)).kind).toBe("anonymous");
    expect((await actorOf(database, sessionId, noon)).kind).toBe("person");
  });

  test("keeps assessments that open wherever the person signs in, and gives them back", async () => {
    const database = await fresh.open();
    const personId = await somebody(database);
    const { assessmentId } = await anAssessment(database);
    const byLink = await grantSession(database, null, assessmentId, noon);
    const { sessionId } = await entered(database, "Firefox, Linux", byLink);
    const kept = await keepAssessment(database, personId, assessmentId, sessionId, noon);
    expect(await actorOf(database, sessionId, noon)).toEqual({ kind: "anonymous" });
    expect(await actorOf(database, kept, noon)).toMatchObject({ assessments: [assessmentId] });
    const elsewhere = await entered(database, "Safari, iPhone");
    expect(await actorOf(database, elsewhere.sessionId, noon)).toMatchObject({ assessments: [assessmentId] });
    expect(await listKeepers(database.read, assessmentId)).toEqual([
      { personId, name: "Mona Hartmann", since: noon.toISOString() },
    ]);
    expect(await listAssessments(database.read, [assessmentId])).toMatchObject([
      { id: assessmentId, institution: "Harbour University", state: "draft" },
    ]);
    const other = await anAssessment(database);
    const lists = await listHeld(database, [assessmentId], [assessmentId, other.assessmentId, "gone"]);
    expect(lists.kept.map(({ id }) => id)).toEqual([assessmentId]);
    expect(lists.byLink.map(({ id }) => id)).toEqual([other.assessmentId]);
    const left = await leaveAssessment(database, personId, assessmentId, kept, noon);
    expect(await actorOf(database, left, noon)).toMatchObject({ assessments: [assessmentId] });
    expect(await actorOf(database, elsewhere.sessionId, noon)).toMatchObject({ assessments: [] });
  });

  test("a copy of the demonstration that somebody keeps is not swept away", async () => {
    const database = await fresh.open();
    const personId = await somebody(database);
    const { assessmentId } = await anAssessment(database);
    await database.write
      .insertInto("demonstration")
      .values({ id: "demonstration", claim: "x", touched_at: noon.toISOString(), done: 1, total: 1, hero_id: "gone" })
      .execute();
    await database.write.updateTable("assessment").set({ copied_at: noon.toISOString() }).execute();
    await keepAssessment(database, personId, assessmentId, null, noon);
    await openDemonstration(database, { kind: "anonymous" }, after(600));
    expect(await listAssessments(database.read, [assessmentId])).toHaveLength(1);
    await leaveAssessment(database, personId, assessmentId, null, noon);
    await database.write.deleteFrom("session").execute();
    await openDemonstration(database, { kind: "anonymous" }, after(600));
    expect(await listAssessments(database.read, [assessmentId])).toHaveLength(0);
  });

  test("erased leaves no word of its person, no way in, and no administrator", async () => {
    const database = await fresh.open();
    const personId = await somebody(database, { administrator: true });
    await makeRecoveryCodes(database, personId, noon);
    const { sessionId } = await entered(database);
    const { assessmentId } = await anAssessment(database);
    await keepAssessment(database, personId, assessmentId, null, noon);
    await eraseAccount(database, personId, after(1));
    expect(await actorOf(database, sessionId, after(1))).toEqual({ kind: "anonymous" });
    expect((await signIn(database, mona, freshBrowser, after(1), cheap)).ok).toBe(false);
    expect(await makeSetupLink(database, after(1))).not.toBeNull();
    const tables = ["person", "person_session", "known_device", "recovery_code", "person_assessment"] as const;
    const rows = await Promise.all(tables.map((table) => database.read.selectFrom(table).selectAll().execute()));
    expect(rows.slice(1).flat()).toEqual([]);
    expect(JSON.stringify(rows)).not.toMatch(/Mona|eastmere|argon2/);
    expect(await listAssessments(database.read, [assessmentId])).toHaveLength(1);
  });
});
