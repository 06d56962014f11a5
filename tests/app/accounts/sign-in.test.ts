import { expect, test } from "vitest";
import { actorOf, closeSession, formerPersonOf, grantSession, signedInOf } from "#app/accounts/session.server.ts";
import { signIn } from "#app/accounts/sign-in.server.ts";
import { anAssessment, noon } from "#tests/app/assessments/an-assessment.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { cheap, freshBrowser, password, somebody } from "./somebody.ts";

const minute = 60_000;
const after = (milliseconds: number) => new Date(noon.getTime() + milliseconds);
const mona = { email: "mona@eastmere.example", password };

describeEachDatabase("signing in", (fresh) => {
  async function entered({ administrator = false } = {}) {
    const database = await fresh.open();
    const personId = await somebody(database, { administrator });
    const outcome = await signIn(database, mona, freshBrowser, noon, cheap);
    if (!outcome.ok) throw new Error(outcome.reason);
    return { database, ...outcome, personId };
  }

  test("by name and password, whatever case and space the name is typed with", async () => {
    const database = await fresh.open();
    const personId = await somebody(database);
    const typed = { email: "  MONA@Eastmere.example ", password };
    const outcome = await signIn(database, typed, freshBrowser, noon, cheap);
    expect(outcome).toMatchObject({ ok: true, personId });
    if (outcome.ok) {
      const actor = { kind: "person", personId, assessments: [], grants: [] };
      expect(await actorOf(database, outcome.sessionId, noon)).toEqual(actor);
    }
  });

  test("a wrong password, an unknown name and an empty form are answered alike", async () => {
    const database = await fresh.open();
    await somebody(database);
    const wrong = { ok: false, reason: "wrong" };
    expect(await signIn(database, { ...mona, password: "another boat" }, freshBrowser, noon, cheap)).toEqual(wrong);
    expect(await signIn(database, { ...mona, email: "nobody@x.example" }, freshBrowser, noon, cheap)).toEqual(wrong);
    expect(await signIn(database, { email: "", password: "" }, freshBrowser, noon, cheap)).toEqual(wrong);
    const long = "x".repeat(100_000);
    expect(await signIn(database, { email: long, password: long }, freshBrowser, noon, cheap)).toEqual(wrong);
  });

  test("gives a new id that keeps what the browser held by link, and the old id dies", async () => {
    const database = await fresh.open();
    await somebody(database);
    const { assessmentId } = await anAssessment(database);
    const before = await grantSession(database, null, assessmentId, noon);
    const outcome = await signIn(database, mona, { ...freshBrowser, sessionId: before }, noon, cheap);
    if (!outcome.ok) throw new Error(outcome.reason);
    expect(outcome.sessionId).not.toBe(before);
    expect(await actorOf(database, before, noon)).toEqual({ kind: "anonymous" });
    expect(await actorOf(database, outcome.sessionId, noon)).toMatchObject({
      kind: "person",
      assessments: [assessmentId],
    });
    const third = await grantSession(database, outcome.sessionId, (await anAssessment(database)).assessmentId, noon);
    expect(await actorOf(database, outcome.sessionId, noon)).toEqual({ kind: "anonymous" });
    expect(await actorOf(database, third, noon)).toMatchObject({ kind: "person" });
  });

  test("lasts thirty days unused and ninety in all", async () => {
    const { database, sessionId } = await entered();
    const day = 24 * 60 * minute;
    for (let days = 29; days < 90; days += 29) {
      expect((await actorOf(database, sessionId, after(days * day))).kind).toBe("person");
    }
    expect((await actorOf(database, sessionId, after(90 * day))).kind).toBe("anonymous");
    const idle = await entered();
    expect((await actorOf(idle.database, idle.sessionId, after(30 * day))).kind).toBe("anonymous");
  });

  test("lasts an administrator one hour unused and ten in all", async () => {
    const { database, sessionId } = await entered({ administrator: true });
    expect(await actorOf(database, sessionId, noon)).toMatchObject({
      grants: [{ role: "administrator", scope: { kind: "platform" } }],
    });
    for (let minutes = 59; minutes < 600; minutes += 59) {
      expect((await actorOf(database, sessionId, after(minutes * minute))).kind).toBe("person");
    }
    expect((await actorOf(database, sessionId, after(600 * minute))).kind).toBe("anonymous");
    const idle = await entered({ administrator: true });
    expect((await actorOf(idle.database, idle.sessionId, after(60 * minute))).kind).toBe("anonymous");
  });

  test("an ended session still says whose it was, a closed one says nothing", async () => {
    const { database, sessionId, personId } = await entered({ administrator: true });
    expect(await formerPersonOf(database, sessionId)).toBe(personId);
    expect(await signedInOf(database, sessionId, after(60 * minute))).toBeNull();
    expect(await formerPersonOf(database, sessionId)).toBe(personId);
    await closeSession(database, sessionId);
    expect(await formerPersonOf(database, sessionId)).toBeNull();
  });

  test("a quarter of an hour long nothing needs to be confirmed", async () => {
    const { database, sessionId } = await entered();
    expect((await signedInOf(database, sessionId, after(14 * minute)))?.fresh).toBe(true);
    expect((await signedInOf(database, sessionId, after(15 * minute)))?.fresh).toBe(false);
  });

  test("keeps hashes only: no id, no password and no name of a browser is in the database", async () => {
    const { database, sessionId, deviceId } = await entered();
    const tables = ["person", "person_session", "known_device", "sign_in_attempt", "session"] as const;
    const rows = await Promise.all(tables.map((table) => database.read.selectFrom(table).selectAll().execute()));
    for (const secret of [sessionId, deviceId, password, freshBrowser.address]) {
      expect(JSON.stringify(rows)).not.toContain(secret);
    }
  });

  test("a hash at an older cost is replaced by one at the cost of today", async () => {
    const database = await fresh.open();
    const personId = await somebody(database);
    const dearer = { memory: 128, passes: 1 };
    await signIn(database, mona, freshBrowser, noon, dearer);
    const row = await database.read.selectFrom("person").select("password_hash").where("id", "=", personId).execute();
    expect(row[0]?.password_hash).toContain("$m=128,t=1,p=1$");
    expect((await signIn(database, mona, freshBrowser, noon, dearer)).ok).toBe(true);
  });
});

describeEachDatabase("guessing", (fresh) => {
  const wrong = { ...mona, password: "another boat altogether" };
  const from = (address: number) => ({ ...freshBrowser, address: `192.0.2.${address}` });

  test("after five failures strangers wait, from wherever they come; an unknown name is no different", async () => {
    const database = await fresh.open();
    await somebody(database);
    for (const email of [mona.email, "nobody@eastmere.example"]) {
      for (let at = 0; at < 5; at++) {
        expect(await signIn(database, { ...wrong, email }, from(at), noon, cheap)).toMatchObject({ reason: "wrong" });
      }
      const held = { ok: false, reason: "wait", seconds: 1 };
      expect(await signIn(database, { ...wrong, email }, from(9), noon, cheap)).toEqual(held);
      expect(await signIn(database, { ...mona, email }, from(10), noon, cheap)).toEqual(held);
    }
  });

  test("does not keep the owner from signing in where they have signed in before", async () => {
    const database = await fresh.open();
    await somebody(database);
    const first = await signIn(database, mona, from(1), noon, cheap);
    if (!first.ok) throw new Error(first.reason);
    let now = noon.getTime();
    for (let at = 0; at < 61; at++) {
      const outcome = await signIn(database, wrong, from(at % 200), new Date(now), cheap);
      now += !outcome.ok && outcome.reason === "wait" ? outcome.seconds * 1000 : 0;
    }
    const held = await signIn(database, mona, from(201), new Date(now), cheap);
    expect(held.ok).toBe(false);
    const owner = { ...from(202), deviceId: first.deviceId };
    expect((await signIn(database, mona, owner, new Date(now), cheap)).ok).toBe(true);
  });

  test("a known browser that guesses on and on becomes a stranger", async () => {
    const database = await fresh.open();
    await somebody(database);
    const first = await signIn(database, mona, from(1), noon, cheap);
    if (!first.ok) throw new Error(first.reason);
    const thief = { ...from(2), deviceId: first.deviceId };
    let [now, guesses] = [noon.getTime(), 0];
    const end = now + 20 * 60 * 60_000;
    while (now < end) {
      const outcome = await signIn(database, wrong, thief, new Date(now), cheap);
      if (!outcome.ok && outcome.reason === "wait") now += outcome.seconds * 1000;
      else guesses++;
    }
    expect(guesses).toBeLessThanOrEqual(60);
  });

  test("many at the same moment are counted one by one", async () => {
    const database = await fresh.open();
    await somebody(database);
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, (_, at) => signIn(database, wrong, from(at), noon, cheap)),
    );
    expect(outcomes.filter((one) => !one.ok && one.reason === "wrong").length).toBeLessThanOrEqual(5);
  });

  test("one address may not try name after name", async () => {
    const database = await fresh.open();
    let through = 0;
    for (let at = 0; at < 70; at++) {
      const outcome = await signIn(database, { ...wrong, email: `name${at}@x.example` }, from(1), noon, cheap);
      if (!outcome.ok && outcome.reason === "wrong") through++;
    }
    expect(through).toBe(60);
    expect(await signIn(database, wrong, from(2), noon, cheap)).toMatchObject({ reason: "wrong" });
  });
});
