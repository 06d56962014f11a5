import { describe, expect, test } from "vitest";
import { acceptInvitation } from "#app/accounts/accept-invitation.server.ts";
import { withdrawInvitation } from "#app/accounts/change-invitation.server.ts";
import { lookAtInvitation } from "#app/accounts/look-at-invitation.server.ts";
import { makeWayBack } from "#app/accounts/make-way-back.server.ts";
import { hashesOfTyped } from "#app/accounts/secret-hashes.server.ts";
import { letterDelay, mostTries } from "#app/letters/letter-retry.ts";
import { orderLetter } from "#app/letters/order-letter.server.ts";
import { remindPeople } from "#app/letters/remind-people.server.ts";
import { sendNextLetter } from "#app/letters/send-letters.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import type { Database } from "#db/database.server.ts";
import { endGrant, grantsOfPerson } from "#db/queries/access-grants.server.ts";
import { findInvitationBySecret } from "#db/queries/invitations.server.ts";
import { claimLetter, markHanded } from "#db/queries/letters.server.ts";
import { inRound, invited } from "#tests/app/accounts/invited.ts";
import { aRound } from "#tests/app/rounds/a-round.ts";
import { contentOf } from "#tests/db/filled.ts";
import { addInstitution, addRoundIn } from "#tests/support/cast.server.ts";
import { describeEachDatabase, type FreshDatabase, freshSqlite } from "#tests/support/database.server.ts";
import { aMailServer, headerOf, type Taken, textOf } from "./a-mail-server.ts";

const noon = new Date("2026-11-21T12:00:00.000Z");
const minute = 60_000;
const origin = "https://waymark.example";
const never = new AbortController().signal;
const browser = { address: "203.0.113.7", agent: "", deviceId: null, sessionId: null } as const;

/** A mail server, and somebody invited by letter into an open round. */
async function harbour(fresh: FreshDatabase) {
  const database = await fresh.open();
  const server = await aMailServer();
  const { id, lead } = await addInstitution(database, "Harbour University", noon);
  const roundId = await addRoundIn(database, id, "open", noon);
  const clock = { now: noon };
  const invite = (email: string | null = "mona@eastmere.example") =>
    invited(
      database,
      lead.id,
      { place: inRound(id, roundId), people: [{ label: "Mona", email }], letters: "es" },
      noon,
    );
  const send = (stop = never) =>
    sendNextLetter({ database, now: () => clock.now }, { settings: server.settings, origin }, stop);
  const wait = (time: number) => {
    clock.now = new Date(clock.now.getTime() + time);
  };
  const look = async (token: string) => (await lookAtInvitation(database, token, newId(), clock.now)).ok;
  const rows = () => database.read.selectFrom("mail").selectAll().orderBy("created_at").orderBy("id").execute();
  return { database, server, id, lead, roundId, clock, invite, send, wait, look, rows };
}

function tokenIn(letter: Taken | undefined): string {
  return /\/join#([\w-]{43})\n/.exec(letter === undefined ? "" : textOf(letter))?.[1] ?? "";
}

/** Everything in the database that could be a secret, tried as one. */
async function whatOpens(database: Database): Promise<readonly string[]> {
  const words = new Set(JSON.stringify(await contentOf(database)).match(/[\w-]{8,}/g));
  const opening: string[] = [];
  for (const word of words) {
    if ((await findInvitationBySecret(database.read, hashesOfTyped(word))) !== null) opening.push(word);
  }
  return opening;
}

describeEachDatabase("letters", (fresh) => {
  test("carry a link of their own in the language that was asked for, and the one on paper stays good", async () => {
    const { database, server, invite, send, look, rows } = await harbour(fresh);
    const { token, letter } = await invite();
    expect(letter).toBe(true);
    expect(await whatOpens(database)).toEqual([]);
    expect(await send()).toBe(true);
    expect(await send()).toBe(false);
    const [taken] = server.taken;
    const inLetter = tokenIn(taken);
    expect(taken?.to).toContain("mona@eastmere.example");
    expect(headerOf(taken ?? { lines: [] }, "Subject")).toBe("Invitación de Harbour University");
    expect(inLetter).not.toBe(token);
    expect([await look(inLetter), await look(token)]).toEqual([true, true]);
    expect(await rows()).toMatchObject([{ state: "sent", attempts: 1, fault: null, sent_at: noon.toISOString() }]);
    // A dump taken now opens nothing, and says neither the link nor its words.
    expect(await whatOpens(database)).toEqual([]);
    expect(JSON.stringify(await contentOf(database))).not.toContain(inLetter);
    // Had it been written down anywhere, the look through the dump would have found it.
    await database.write.updateTable("invitation").set({ purpose: inLetter }).execute();
    expect(await whatOpens(database)).toEqual([inLetter]);
    const joined = await acceptInvitation(
      database,
      inLetter,
      { name: "Mona", language: "es", account: null },
      browser,
      noon,
    );
    expect([joined.ok, await look(inLetter), await look(token)]).toEqual([true, false, false]);
  });

  test("are tried again later with another link, and given up in the end, with no word of the server's", async () => {
    const { database, server, invite, send, wait, look, rows } = await harbour(fresh);
    await invite();
    server.moods = { to: "451 4.7.1 mona@eastmere.example, come back later" };
    await send();
    expect(await rows()).toMatchObject([
      { state: "waiting", attempts: 1, fault: "address 451 4.7.1", token_hash: null, lease_until: null },
    ]);
    expect(await send()).toBe(false);
    wait(minute);
    server.moods = {};
    expect(await send()).toBe(true);
    expect(await look(tokenIn(server.taken[0]))).toBe(true);
    await invite("eve@eastmere.example");
    server.moods = { end: "452 4.3.1 https://waymark.example/join#secret" };
    for (let attempt = 1; attempt <= mostTries; attempt++) {
      expect(await send()).toBe(true);
      wait(letterDelay(attempt) ?? 0);
    }
    expect(await send()).toBe(false);
    const failed = (await rows()).find(({ state }) => state === "failed");
    expect(failed).toMatchObject({ attempts: mostTries, fault: "refused 452 4.3.1", token_hash: null });
    expect(await whatOpens(database)).toEqual([]);
  });

  test("cut off while they go out may have arrived: they are not sent twice, and their link is left alone", async () => {
    const { server, invite, send, wait, look, rows } = await harbour(fresh);
    await invite();
    server.moods = { end: "hang up" };
    await send();
    expect(await rows()).toMatchObject([{ state: "failed", fault: "unclear ECONNECTION" }]);
    server.moods = {};
    wait(60 * minute);
    expect(await send()).toBe(false);
    expect(server.taken).toHaveLength(1);
    expect(await look(tokenIn(server.taken[0]))).toBe(true);
  });

  test("of a sender that died are sent by the next, unless their words had begun to go out", async () => {
    const { database, server, invite, send, wait, rows, clock } = await harbour(fresh);
    await invite();
    const until = new Date(noon.getTime() + 5 * minute);
    const first = await claimLetter(database, noon, until);
    expect(await send()).toBe(false);
    wait(5 * minute);
    expect(await send()).toBe(true);
    expect(server.taken).toHaveLength(1);
    // Whoever was thought dead finds that the letter is no longer theirs.
    if (first !== null) expect(await markHanded(database.write, first, clock.now)).toBe(false);
    await invite("eve@eastmere.example");
    const second = await claimLetter(database, clock.now, new Date(clock.now.getTime() + 5 * minute));
    if (second !== null) await markHanded(database.write, second, clock.now);
    wait(5 * minute);
    expect(await send()).toBe(false);
    expect(server.taken).toHaveLength(1);
    expect((await rows()).map(({ state, fault }) => [state, fault]).toSorted()).toEqual([
      ["failed", "unclear"],
      ["sent", null],
    ]);
  });

  test("go out once each, however many senders there are", async () => {
    const { server, invite, send } = await harbour(fresh);
    const people = ["ada", "ben", "cleo", "dan", "eve"].map((name) => `${name}@eastmere.example`);
    for (const email of people) await invite(email);
    const sendAll = async () => {
      while (await send());
    };
    await Promise.all([sendAll(), sendAll(), sendAll()]);
    expect(server.taken.map(({ to }) => /<(.*?)>/.exec(to)?.[1]).toSorted()).toEqual(people);
  });

  test("remind those a round waits for, in their own language, at most once a day, and name nobody else", async () => {
    const database = await fresh.open();
    const server = await aMailServer();
    const round = await aRound(database);
    await round.step("open");
    const [mona, done] = [await round.join("Mona", "faculty"), await round.join("Dana", "faculty")];
    await round.join("Nobody knows where", "faculty");
    await database.write.updateTable("person").set({ language: "es" }).where("id", "=", mona.id).execute();
    await database.write.updateTable("person").set({ email: null }).where("name", "like", "Nobody%").execute();
    await database.write
      .updateTable("contribution")
      .set({ state: "submitted" })
      .where("person_id", "=", done.id)
      .execute();
    const at = { roundId: round.id, institutionId: round.institutionId };
    const later = (hours: number) => new Date(noon.getTime() + hours * 60 * minute);
    expect(await remindPeople(database, at, round.lead.id, noon)).toEqual({ ok: true, count: 1 });
    expect(await remindPeople(database, at, round.lead.id, later(23))).toEqual({ ok: true, count: 0 });
    const post = { settings: server.settings, origin };
    while (await sendNextLetter({ database, now: () => noon }, post, never));
    expect(server.taken.map(({ to }) => to)).toEqual([expect.stringContaining(mona.email)]);
    const text = textOf(server.taken[0] ?? { from: "", to: "", lines: [] });
    expect(text).toContain("Usted todavía no ha entregado sus respuestas.");
    expect(text).toContain(`${origin}/rounds/${round.id}/respond`);
    expect(text).not.toMatch(/Dana|Mona|#/);
    expect(await remindPeople(database, at, round.lead.id, later(25))).toEqual({ ok: true, count: 1 });
    await database.write
      .updateTable("contribution")
      .set({ state: "submitted" })
      .where("person_id", "=", mona.id)
      .execute();
    expect(await sendNextLetter({ database, now: () => later(25) }, post, never)).toBe(true);
    expect(server.taken).toHaveLength(1);
    const acts = await database.read
      .selectFrom("audit_entry")
      .select("act")
      .where("act", "=", "round.reminded")
      .execute();
    expect(acts).toHaveLength(2);
  });
});

describe("a letter in line", () => {
  test("goes nowhere once its invitation opens nothing any more", async () => {
    const { database, server, id, lead, invite, send, rows, clock } = await harbour(freshSqlite);
    const withdrawn = await invite();
    await withdrawInvitation(database, { institutionId: id, invitationId: withdrawn.id, personId: lead.id }, noon);
    expect(await send()).toBe(true);
    await invite("eve@eastmere.example");
    const [grant] = await database.read
      .selectFrom("access_grant")
      .select("id")
      .where("person_id", "=", lead.id)
      .execute();
    await endGrant(database.write, grant?.id ?? "", clock.now);
    expect(await grantsOfPerson(database.read, lead.id, clock.now)).toEqual([]);
    expect(await send()).toBe(true);
    expect((await rows()).map(({ state }) => state)).toEqual(["dropped", "dropped"]);
    expect(server.heard).toEqual([]);
  });

  test("is given back unharmed by a sender that is asked to stop", async () => {
    const { server, invite, send, rows } = await harbour(freshSqlite);
    await invite();
    await send(AbortSignal.abort());
    expect(await rows()).toMatchObject([{ state: "waiting", attempts: 0, fault: null, token_hash: null }]);
    expect(await send()).toBe(true);
    expect(server.taken).toHaveLength(1);
  });

  test("is one for each invitation at a time, and none for an invitation without an address or that is over", async () => {
    const { database, id, lead, invite, send, wait, clock } = await harbour(freshSqlite);
    const order = (invitationId: string) =>
      orderLetter(database, { institutionId: id, invitationId, byId: lead.id, language: "en" }, clock.now);
    const mona = await invite();
    expect(await order(mona.id)).toEqual({ ok: false, reason: "soon" });
    await send();
    expect(await order(mona.id)).toEqual({ ok: false, reason: "soon" });
    wait(10 * minute);
    expect(await order(mona.id)).toEqual({ ok: true });
    const nameless = await invite(null);
    expect(nameless.letter).toBe(false);
    expect(await order(nameless.id)).toEqual({ ok: false, reason: "over" });
    await withdrawInvitation(database, { institutionId: id, invitationId: mona.id, personId: lead.id }, noon);
    expect(await order(mona.id)).toEqual({ ok: false, reason: "over" });
    const other = await addInstitution(database, "Elsewhere", noon);
    const foreign = { institutionId: other.id, invitationId: mona.id, byId: other.lead.id, language: "en" };
    expect(await orderLetter(database, foreign, noon)).toEqual({ ok: false, reason: "over" });
  });

  test("is refused to an institution that has sent as many as one may within a day", async () => {
    const { database, id, lead, roundId, clock } = await harbour(freshSqlite);
    const people = Array.from({ length: 501 }, (_, at) => ({ label: `P${at}`, email: `p${at}@eastmere.example` }));
    await invited(database, lead.id, { place: inRound(id, roundId), people, letters: "en" }, noon);
    const { mail } = await database.read
      .selectFrom("mail")
      .select((select) => select.fn.countAll<number>().as("mail"))
      .executeTakeFirstOrThrow();
    expect(mail).toBe(500);
    expect((await invited(database, lead.id, { place: inRound(id, roundId), letters: "en" }, clock.now)).letter).toBe(
      false,
    );
  });

  test("lets somebody back in at the address they came in by, and only where a link may be made at all", async () => {
    const { database, server, id, lead, invite, send, wait, clock, look } = await harbour(freshSqlite);
    const { token } = await invite();
    await send();
    const joined = await acceptInvitation(
      database,
      token,
      { name: "Mona", language: "es", account: null },
      browser,
      noon,
    );
    const personId = joined.ok ? joined.personId : "";
    const back = await makeWayBack(database, { institutionId: id, personId, byId: lead.id }, noon);
    if (!back.ok) throw new Error(back.reason);
    const order = { institutionId: id, invitationId: back.invitation.id, byId: lead.id, language: "es" };
    expect(await orderLetter(database, order, noon)).toEqual({ ok: true });
    await send();
    expect(headerOf(server.taken[1] ?? { lines: [] }, "Subject")).toBe("Su camino de regreso a Harbour University");
    expect(server.taken[1]?.to).toContain("mona@eastmere.example");
    expect(await look(tokenIn(server.taken[1]))).toBe(true);
    // With a password of their own, no link into their account may go anywhere.
    wait(10 * minute);
    expect(await orderLetter(database, order, clock.now)).toEqual({ ok: true });
    await database.write.updateTable("person").set({ password_hash: "x" }).where("id", "=", personId).execute();
    expect(await send()).toBe(true);
    expect(server.taken).toHaveLength(2);
  });
});
