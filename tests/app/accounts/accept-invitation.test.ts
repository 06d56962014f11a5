import { expect, test } from "vitest";
import { type Accepted, acceptInvitation, type Joiner } from "#app/accounts/accept-invitation.server.ts";
import { renewInvitation, withdrawInvitation } from "#app/accounts/change-invitation.server.ts";
import { lookAtInvitation } from "#app/accounts/look-at-invitation.server.ts";
import { makeInvitations } from "#app/accounts/make-invitations.server.ts";
import { actorOf } from "#app/accounts/session.server.ts";
import { enter } from "#app/accounts/sign-in.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { hashOf } from "#app/platform/tokens.server.ts";
import type { Database } from "#db/database.server.ts";
import { revokeGrant } from "#db/queries/access-grants.server.ts";
import { withdrawContribution } from "#db/queries/contributions.server.ts";
import { noon } from "#tests/app/assessments/an-assessment.ts";
import { addGrant, addInstitution, addPerson, addRoundIn } from "#tests/support/cast.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { inInstitution, inRound, invited } from "./invited.ts";
import { freshBrowser, password } from "./somebody.ts";

const hour = 60 * 60_000;
const moment = (hours: number) => new Date(noon.getTime() + hours * hour);
const mona: Joiner = { name: "Mona Hartmann", language: "en", account: null };
const wrong = { ok: false, reason: "wrong" };
const address = freshBrowser.address;

describeEachDatabase("accepting an invitation", (fresh) => {
  async function harbour() {
    const database = await fresh.open();
    const { id, lead } = await addInstitution(database, "Harbour University", noon);
    const roundId = await addRoundIn(database, id, "open", noon);
    return { database, institutionId: id, leadId: lead.id, roundId, place: inRound(id, roundId) };
  }

  const count = async (database: Database, table: "person" | "access_grant" | "contribution") =>
    (await database.read.selectFrom(table).selectAll().execute()).length;

  test("takes somebody new into the round with a name alone, once", async () => {
    const { database, leadId, place, roundId } = await harbour();
    const { token, code } = await invited(database, leadId, { place, sections: ["STD", "REC"] }, noon);
    expect(await lookAtInvitation(database, token, address, noon)).toMatchObject({
      ok: true,
      invitation: {
        institution: "Harbour University",
        inviter: "Lead of Harbour University",
        round: { state: "open" },
      },
    });
    const done = await acceptInvitation(database, token, mona, freshBrowser, noon);
    if (!done.ok) throw new Error(done.reason);
    expect(await actorOf(database, done.sessionId, noon)).toMatchObject({
      personId: done.personId,
      grants: expect.arrayContaining(
        ["STD", "REC"].map((id) => ({ role: "respondent", scope: { kind: "section", id: `${roundId}/${id}` } })),
      ),
    });
    expect(await database.read.selectFrom("contribution").selectAll().execute()).toMatchObject([
      { person_id: done.personId, role_group: "faculty", sections: '["STD","REC"]', state: "open" },
    ]);
    for (const secret of [token, code]) {
      expect(await acceptInvitation(database, secret, mona, freshBrowser, noon)).toEqual(wrong);
      expect(await lookAtInvitation(database, secret, address, noon)).toEqual(wrong);
    }
  });

  test("works by its code, typed in any way", async () => {
    const { database, leadId, place } = await harbour();
    const { code } = await invited(database, leadId, { place }, noon);
    const typed = ` ${code.toLowerCase().replaceAll("-", " ")} `;
    expect(await acceptInvitation(database, typed, mona, freshBrowser, noon)).toMatchObject({ ok: true });
  });

  test("used by several at the same moment takes in one, and leaves nothing of the others", async () => {
    const { database, leadId, place } = await harbour();
    const { token } = await invited(database, leadId, { place }, noon);
    const people = await count(database, "person");
    const all = await Promise.all(
      ["one", "two", "three", "four"].map((name) =>
        acceptInvitation(database, token, { name, language: "en", account: null }, freshBrowser, noon),
      ),
    );
    expect(all.filter((one) => one.ok)).toHaveLength(1);
    expect(await count(database, "person")).toBe(people + 1);
    expect(await count(database, "contribution")).toBe(1);
  });

  test("gives somebody signed in the role under a new session id, without counting as a fresh sign-in", async () => {
    const { database, institutionId, leadId } = await harbour();
    const { token } = await invited(database, leadId, { place: inInstitution(institutionId), role: "viewer" }, noon);
    const eve = await addPerson(database, "Eve", noon);
    const { sessionId } = await enter(database, eve.id, freshBrowser, noon);
    const browser = { ...freshBrowser, sessionId };
    const done = await acceptInvitation(database, token, { personId: eve.id }, browser, moment(2));
    if (!done.ok) throw new Error(done.reason);
    expect(done.sessionId).not.toBe(sessionId);
    expect(await actorOf(database, sessionId, moment(2))).toEqual({ kind: "anonymous" });
    expect(await actorOf(database, done.sessionId, moment(2))).toMatchObject({ grants: [{ role: "viewer" }] });
    const [session] = await database.read.selectFrom("person_session").select("created_at").execute();
    expect(session?.created_at).toBe(noon.toISOString());
  });

  test("is written down in the same breath: who used what, and whose role it is", async () => {
    const { database, institutionId, leadId, place } = await harbour();
    const before = (await entries(database)).length;
    const { id, token } = await invited(database, leadId, { place }, noon);
    const done = await acceptInvitation(database, token, mona, freshBrowser, noon);
    const personId = done.ok ? done.personId : "";
    expect((await entries(database)).slice(before)).toMatchObject([
      { institution_id: institutionId, act: "invitation.made", actor_id: leadId, subject_id: id },
      { act: "invitation.used", actor_id: personId, subject_id: id },
      { act: "grant.made", actor_id: leadId, subject_id: personId },
    ]);
  });

  test("opens nothing after two weeks, when withdrawn or replaced, nor for another's secret", async () => {
    const { database, institutionId, leadId, place } = await harbour();
    const [old, gone, replaced] = [
      await invited(database, leadId, { place }, noon),
      await invited(database, leadId, { place }, noon),
      await invited(database, leadId, { place }, noon),
    ];
    const change = { institutionId, personId: leadId };
    expect(await withdrawInvitation(database, { ...change, invitationId: gone.id }, noon)).toBe(true);
    expect(await withdrawInvitation(database, { ...change, invitationId: gone.id }, noon)).toBe(false);
    const renewed = await renewInvitation(database, { ...change, invitationId: replaced.id }, noon);
    expect(await renewInvitation(database, { ...change, invitationId: gone.id }, noon)).toBeNull();
    const elsewhere = { ...change, institutionId: "another", invitationId: old.id };
    expect(await withdrawInvitation(database, elsewhere, noon)).toBe(false);
    expect(await renewInvitation(database, elsewhere, noon)).toBeNull();
    const dead: readonly (readonly [string, Date])[] = [
      [old.token, moment(14 * 24)],
      [gone.token, noon],
      [gone.code, noon],
      [replaced.token, noon],
      [replaced.code, noon],
      [hashOf(old.token), noon],
      [old.id, noon],
      ["", noon],
    ];
    for (const [secret, at] of dead) {
      expect(await acceptInvitation(database, secret, mona, freshBrowser, at)).toEqual(wrong);
      expect(await lookAtInvitation(database, secret, address, at)).toEqual(wrong);
    }
    expect((await acceptInvitation(database, renewed?.code ?? "", mona, freshBrowser, noon)).ok).toBe(true);
  });

  test("dies when whoever made it leads the institution no more, and lives again when somebody who does renews it", async () => {
    const { database, institutionId, leadId, place } = await harbour();
    const { id, token } = await invited(database, leadId, { place }, noon);
    const scope = { kind: "institution", id: institutionId } as const;
    const other = await addPerson(database, "Other lead", noon);
    await addGrant(database, other.id, "lead", scope, noon);
    const [grant] = await database.read
      .selectFrom("access_grant")
      .selectAll()
      .where("person_id", "=", leadId)
      .execute();
    await revokeGrant(database.write, grant?.id ?? "", scope, noon);
    expect(await lookAtInvitation(database, token, address, noon)).toEqual(wrong);
    expect(await acceptInvitation(database, token, mona, freshBrowser, noon)).toEqual(wrong);
    const renewed = await renewInvitation(database, { institutionId, invitationId: id, personId: other.id }, noon);
    expect((await acceptInvitation(database, renewed?.token ?? "", mona, freshBrowser, noon)).ok).toBe(true);
  });

  test("says that a round has gone too far, and to nobody without a good invitation", async () => {
    const { database, institutionId, leadId } = await harbour();
    for (const state of ["consensus", "locked", "archived"] as const) {
      const place = inRound(institutionId, await addRoundIn(database, institutionId, state, noon));
      const { token } = await invited(database, leadId, { place }, noon);
      const closed = { ok: false, reason: "closed", invitation: { round: { state } } };
      expect(await lookAtInvitation(database, token, address, noon)).toMatchObject(closed);
      expect(await acceptInvitation(database, token, mona, freshBrowser, noon)).toMatchObject(closed);
    }
    const draft = inRound(institutionId, await addRoundIn(database, institutionId, "draft", noon));
    const { token } = await invited(database, leadId, { place: draft }, noon);
    expect((await acceptInvitation(database, token, mona, freshBrowser, noon)).ok).toBe(true);
  });

  test("is not used up by somebody who is in already; whoever was taken out comes back with what they had", async () => {
    const { database, leadId, place, roundId } = await harbour();
    const [first, second] = [
      await invited(database, leadId, { place }, noon),
      await invited(database, leadId, { place, roleGroup: "leadership" }, noon),
    ];
    const done = await acceptInvitation(database, first.token, mona, freshBrowser, noon);
    if (!done.ok) throw new Error(done.reason);
    const [self, browser] = [{ personId: done.personId }, { ...freshBrowser, sessionId: done.sessionId }];
    const again = await acceptInvitation(database, second.token, self, browser, noon);
    expect(again).toEqual({ ok: false, reason: "already" });
    expect((await lookAtInvitation(database, second.token, address, noon)).ok).toBe(true);
    expect(await withdrawContribution(database.write, roundId, done.personId, noon)).toBe(true);
    expect((await acceptInvitation(database, second.token, self, browser, noon)).ok).toBe(true);
    expect(await database.read.selectFrom("contribution").selectAll().execute()).toMatchObject([
      { role_group: "leadership", state: "open" },
    ]);
  });

  test("of a consultant ends with the engagement, and a new one takes its place", async () => {
    const { database, institutionId, leadId } = await harbour();
    const eve = await addPerson(database, "Eve", noon);
    const engage = (hours: number) => {
      const place = inInstitution(institutionId);
      const plan = { place, role: "consultant", purpose: "Spring workshop", roleGroup: null } as const;
      return invited(database, leadId, { ...plan, grantEndsAt: moment(hours).toISOString() }, noon);
    };
    const grants = async (at: Date) => {
      const { sessionId } = await enter(database, eve.id, freshBrowser, at);
      const actor = await actorOf(database, sessionId, at);
      return actor.kind === "person" ? actor.grants : [];
    };
    for (const hours of [24, 48]) {
      const { token } = await engage(hours);
      expect((await acceptInvitation(database, token, { personId: eve.id }, freshBrowser, noon)).ok).toBe(true);
    }
    expect(await grants(moment(1))).toHaveLength(1);
    expect(await grants(moment(47))).toEqual([
      { role: "consultant", scope: { kind: "institution", id: institutionId } },
    ]);
    expect(await grants(moment(48))).toEqual([]);
    const late = await engage(1);
    expect(await acceptInvitation(database, late.token, { personId: eve.id }, freshBrowser, moment(2))).toEqual(wrong);
  });

  test("with an address is refused to an account with another, and makes an account of that address only", async () => {
    const { database, leadId, place } = await harbour();
    const email = "mona@eastmere.example";
    const { token } = await invited(database, leadId, { place, people: [{ label: "Mona", email }] }, noon);
    const eve = await addPerson(database, "Eve", noon);
    const refused = async (joiner: Joiner, reason: string) =>
      expect(await acceptInvitation(database, token, joiner, freshBrowser, noon)).toEqual({ ok: false, reason });
    await refused({ personId: eve.id }, "otherAddress");
    const people = await count(database, "person");
    const withAccount = (address: string) => ({ ...mona, account: { email: address, password } });
    await refused(withAccount("eve@eastmere.example"), "otherAddress");
    expect(await count(database, "person")).toBe(people);
    const done = await acceptInvitation(database, token, withAccount(email), freshBrowser, noon);
    expect(done.ok).toBe(true);
  });

  test("an address that has an account is refused, and the invitation can be used again", async () => {
    const { database, leadId, place } = await harbour();
    const eve = await addPerson(database, "Eve", noon);
    const { token } = await invited(database, leadId, { place }, noon);
    const taken = { ...mona, account: { email: eve.email, password } };
    const refused = { ok: false, reason: "emailTaken" };
    expect(await acceptInvitation(database, token, taken, freshBrowser, noon)).toEqual(refused);
    expect(await acceptInvitation(database, token, null, freshBrowser, noon)).toEqual({ ok: false, reason: "nobody" });
    expect((await acceptInvitation(database, token, mona, freshBrowser, noon)).ok).toBe(true);
  });

  test("to a programme gives its role there, and is no institution's business", async () => {
    const { database } = await harbour();
    const instrument = { instrument_id: "micro-credential-readiness", instrument_version: "1.0.0" };
    const times = { deadline: null, created_at: noon.toISOString(), closed_at: null };
    const row = { id: "atlas", name: "Atlas", description: "", ...instrument, ...times };
    await database.write.insertInto("programme").values(row).execute();
    const publisher = await addPerson(database, "Publisher", noon);
    await addGrant(database, publisher.id, "publisher", { kind: "programme", id: "atlas" }, noon);
    const place = { institutionId: null, programmeId: "atlas", roundId: null };
    const { token } = await invited(database, publisher.id, { place, role: "analyst", roleGroup: null }, noon);
    const done = await acceptInvitation(database, token, mona, freshBrowser, noon);
    const actor = await actorOf(database, done.ok ? done.sessionId : null, noon);
    expect(actor).toMatchObject({ grants: [{ role: "analyst", scope: { kind: "programme", id: "atlas" } }] });
  });

  test("wrong codes slow their address down, and right ones cost it nothing", async () => {
    const { database, leadId, place } = await harbour();
    const { token } = await invited(database, leadId, { place }, noon);
    for (let person = 0; person < 100; person++) await lookAtInvitation(database, token, address, noon);
    expect((await lookAtInvitation(database, token, address, noon)).ok).toBe(true);
    let guesses = 0;
    while ((await guess()).reason === "wrong") guesses++;
    expect(guesses).toBe(60);
    expect(await lookAtInvitation(database, token, address, noon)).toMatchObject({ reason: "wait" });
    expect((await lookAtInvitation(database, token, "192.0.2.77", noon)).ok).toBe(true);

    async function guess() {
      const look = await lookAtInvitation(database, "K7QM-3XPA-9RTD", address, noon);
      return look.ok ? { reason: "right" } : look;
    }
  });

  test("is kept as hashes only, and a form sent twice makes nothing twice", async () => {
    const { database, leadId, place } = await harbour();
    const people = ["Mona", "Ada"].map((label) => ({ label, email: null }));
    const rest = { roleGroup: "faculty", sections: null, purpose: null, grantEndsAt: null, people, letters: null };
    const plan = { place, role: "respondent", ...rest } as const;
    const key = newId();
    const made = await makeInvitations(database, plan, leadId, key, noon);
    const rows = JSON.stringify(await database.read.selectFrom("invitation").selectAll().execute());
    for (const { token, code } of made.ok ? made.invitations : []) {
      expect(rows).not.toContain(token);
      expect(rows).not.toContain(code);
    }
    expect(await makeInvitations(database, plan, leadId, key, noon)).toEqual({ ok: false, reason: "twice" });
    expect(await database.read.selectFrom("invitation").select("id").execute()).toHaveLength(2);
  });
});

const entries = (database: Database) => database.read.selectFrom("audit_entry").selectAll().orderBy("number").execute();

/** Compiles only while every refusal is known here. */
const refusals = { wrong: 1, closed: 1, wait: 1, already: 1, otherAddress: 1, emailTaken: 1, nobody: 1 };
refusals satisfies Record<Extract<Accepted, { ok: false }>["reason"], number>;
