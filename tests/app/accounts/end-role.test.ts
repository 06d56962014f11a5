import { expect, test } from "vitest";
import { acceptInvitation } from "#app/accounts/accept-invitation.server.ts";
import { endPart } from "#app/accounts/end-part.server.ts";
import { changeRole, endRole, extendEngagement } from "#app/accounts/end-role.server.ts";
import type { Role, Scope } from "#app/accounts/grant.ts";
import { makeWayBack } from "#app/accounts/make-way-back.server.ts";
import { readClients } from "#app/accounts/read-clients.server.ts";
import { actorOf } from "#app/accounts/session.server.ts";
import { enter } from "#app/accounts/sign-in.server.ts";
import type { Database } from "#db/database.server.ts";
import { grantsOfPerson } from "#db/queries/access-grants.server.ts";
import { insertContribution } from "#db/queries/contributions.server.ts";
import { noon } from "#tests/app/assessments/an-assessment.ts";
import { addGrant, addInstitution, addPerson, addRoundIn } from "#tests/support/cast.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { inRound, invited } from "./invited.ts";
import { freshBrowser } from "./somebody.ts";

const day = 24 * 60 * 60_000;
const moment = (days: number) => new Date(noon.getTime() + days * day);

describeEachDatabase("roles of an institution", (fresh) => {
  async function harbour() {
    const database = await fresh.open();
    const { id, lead } = await addInstitution(database, "Harbour University", noon);
    const scope = { kind: "institution", id } as const;
    const [grant] = await database.read.selectFrom("access_grant").select("id").execute();
    const change = (grantId: string) => ({ institutionId: id, grantId, byId: lead.id });
    const give = async (role: Role, at: Scope = scope, endsAt: string | null = null) => {
      const person = await addPerson(database, `The ${role}`, noon);
      return { ...person, grantId: await addGrant(database, person.id, role, at, noon, endsAt) };
    };
    return { database, id, lead, scope, leadGrant: grant?.id ?? "", change, give };
  }
  const held = async (database: Database, personId: string) =>
    (await grantsOfPerson(database.read, personId, noon)).map(({ role }) => role);

  test("end at once, in the institution and in its rounds, and are written down", async () => {
    const { database, id, change, give } = await harbour();
    const round: Scope = { kind: "round", id: await addRoundIn(database, id, "open", noon) };
    for (const person of [await give("viewer"), await give("consultant"), await give("reviewer", round)]) {
      expect(await endRole(database, change(person.grantId), noon)).toEqual({ ok: true, personId: person.id });
      expect(await held(database, person.id)).toEqual([]);
      const again = await endRole(database, change(person.grantId), noon);
      expect(again).toEqual({ ok: false, reason: "gone" });
    }
    const entries = await database.read
      .selectFrom("audit_entry")
      .select("act")
      .where("act", "=", "grant.revoked")
      .execute();
    expect(entries).toHaveLength(3);
  });

  test("of another institution, of a programme or of the installation are not there", async () => {
    const { database, change, give } = await harbour();
    const other = await addInstitution(database, "Another", noon);
    const foreignRound = await addRoundIn(database, other.id, "open", noon);
    const scopes: readonly (readonly [Role, Scope])[] = [
      ["viewer", { kind: "institution", id: other.id }],
      ["reviewer", { kind: "round", id: foreignRound }],
      ["administrator", { kind: "platform" }],
      ["publisher", { kind: "programme", id: "atlas" }],
    ];
    for (const [role, at] of scopes) {
      const { grantId, id } = await give(role, at);
      expect(await endRole(database, change(grantId), noon)).toEqual({ ok: false, reason: "gone" });
      expect(await changeRole(database, change(grantId), "lead", noon)).toEqual({ ok: false, reason: "gone" });
      expect(await held(database, id)).toEqual([role]);
    }
  });

  test("never leave an institution without a lead, not even when two leads end each other at once", async () => {
    const { database, change, leadGrant, lead, give } = await harbour();
    const refused = { ok: false, reason: "lastLead" };
    expect(await endRole(database, change(leadGrant), noon)).toEqual(refused);
    expect(await changeRole(database, change(leadGrant), "viewer", noon)).toEqual(refused);
    const second = await give("lead");
    const both = await Promise.all(
      [leadGrant, second.grantId].map((grantId) => endRole(database, change(grantId), noon)),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect([...(await held(database, lead.id)), ...(await held(database, second.id))]).toEqual(["lead"]);
  });

  test("change between leading and reading, and nothing else changes into anything", async () => {
    const { database, change, give } = await harbour();
    const viewer = await give("viewer");
    expect(await changeRole(database, change(viewer.grantId), "lead", noon)).toMatchObject({ ok: true });
    expect(await held(database, viewer.id)).toEqual(["lead"]);
    const consultant = await give("consultant");
    const refused = await changeRole(database, change(consultant.grantId), "lead", noon);
    expect(refused).toEqual({ ok: false, reason: "gone" });
    expect(await held(database, consultant.id)).toEqual(["consultant"]);
  });

  test("an engagement ends on its day, sooner or later as the client says, and then leaves the list of clients", async () => {
    const { database, id, change, give, scope } = await harbour();
    const consultant = await give("consultant", scope, moment(10).toISOString());
    const other = await addInstitution(database, "Another", noon);
    await addGrant(database, consultant.id, "consultant", { kind: "institution", id: other.id }, noon);
    await addRoundIn(database, id, "open", noon, "Spring");
    await addRoundIn(database, id, "draft", noon, "Not begun");
    await addRoundIn(database, other.id, "locked", noon, "Autumn");
    const clients = await readClients(database, consultant.id, noon);
    expect(clients.map(({ institution, rounds }) => [institution, rounds.map(({ name }) => name)])).toEqual([
      ["Another", ["Autumn"]],
      ["Harbour University", ["Spring"]],
    ]);
    const names = async (at: Date) =>
      (await readClients(database, consultant.id, at)).map(({ institution }) => institution);
    expect(await names(moment(10))).toEqual(["Another"]);
    await extendEngagement(database, change(consultant.grantId), moment(20).toISOString(), noon);
    expect(await names(moment(19))).toEqual(["Another", "Harbour University"]);
    await endRole(database, change(consultant.grantId), noon);
    expect(await names(noon)).toEqual(["Another"]);
    const viewer = await give("viewer");
    const extended = await extendEngagement(database, change(viewer.grantId), moment(20).toISOString(), noon);
    expect(extended).toEqual({ ok: false, reason: "gone" });
  });

  test("a part in a round ends with its grants; what was answered stays", async () => {
    const { database, id, lead } = await harbour();
    const roundId = await addRoundIn(database, id, "open", noon);
    const { token } = await invited(database, lead.id, { place: inRound(id, roundId), sections: ["STD", "REC"] }, noon);
    const joined = await acceptInvitation(
      database,
      token,
      { name: "Mona", language: "en", account: null },
      freshBrowser,
      noon,
    );
    const personId = joined.ok ? joined.personId : "";
    const part = { institutionId: id, roundId, personId, byId: lead.id };
    expect(await endPart(database, { ...part, institutionId: "another" }, noon)).toBe(false);
    expect(await held(database, personId)).toHaveLength(2);
    expect(await endPart(database, part, noon)).toBe(true);
    expect(await held(database, personId)).toEqual([]);
    expect(await database.read.selectFrom("contribution").select("state").execute()).toEqual([{ state: "withdrawn" }]);
    expect(await endPart(database, part, noon)).toBe(false);
  });
});

describeEachDatabase("a way back", (fresh) => {
  async function withMona() {
    const database = await fresh.open();
    const { id, lead } = await addInstitution(database, "Harbour University", noon);
    const place = inRound(id, await addRoundIn(database, id, "open", noon));
    const { token } = await invited(database, lead.id, { place }, noon);
    const mona = await acceptInvitation(
      database,
      token,
      { name: "Mona", language: "en", account: null },
      freshBrowser,
      noon,
    );
    if (!mona.ok) throw new Error(mona.reason);
    return { database, mona, by: { institutionId: id, byId: lead.id, personId: mona.personId } };
  }

  test("signs its person in elsewhere, once, gives nothing new and leaves their other sessions alone", async () => {
    const { database, mona, by } = await withMona();
    const [first, second] = [await makeWayBack(database, by, noon), await makeWayBack(database, by, noon)];
    if (!first.ok || !second.ok) throw new Error("There was no way back.");
    const use = (token: string) => acceptInvitation(database, token, null, freshBrowser, moment(1));
    expect(await use(first.invitation.token)).toEqual({ ok: false, reason: "wrong" });
    const grants = await grantsOfPerson(database.read, mona.personId, noon);
    const back = await use(second.invitation.token);
    expect(back).toMatchObject({ ok: true, personId: mona.personId });
    expect(await actorOf(database, mona.sessionId, moment(1))).toMatchObject({ personId: mona.personId, grants });
    expect(await use(second.invitation.token)).toEqual({ ok: false, reason: "wrong" });
  });

  test("takes the browser of somebody else over to its person", async () => {
    const { database, mona, by } = await withMona();
    const eve = await addPerson(database, "Eve", noon);
    const { sessionId } = await enter(database, eve.id, freshBrowser, noon);
    const made = await makeWayBack(database, by, noon);
    const token = made.ok ? made.invitation.token : "";
    const browser = { ...freshBrowser, sessionId };
    const back = await acceptInvitation(database, token, { personId: eve.id }, browser, noon);
    expect(back).toMatchObject({ ok: true, personId: mona.personId });
    expect(await actorOf(database, sessionId, noon)).toEqual({ kind: "anonymous" });
  });

  test("is refused where somebody once answered for another institution, whose part has ended there", async () => {
    const { database, by, mona } = await withMona();
    const another = await addInstitution(database, "Another", noon);
    const roundId = await addRoundIn(database, another.id, "open", noon);
    const part = { assessmentId: roundId, personId: mona.personId, roleGroup: "faculty", sections: null };
    await insertContribution(database.write, part, noon);
    const ending = { institutionId: another.id, roundId, personId: mona.personId, byId: another.lead.id };
    expect(await endPart(database, ending, noon)).toBe(true);
    expect(await makeWayBack(database, by, noon)).toEqual({ ok: false, reason: "elsewhere" });
  });

  test("is refused for strangers, passwords, administrators and accounts that open more, also once it is made", async () => {
    const { database, by, mona } = await withMona();
    const eve = await addPerson(database, "Eve", noon);
    expect(await makeWayBack(database, { ...by, personId: eve.id }, noon)).toEqual({ ok: false, reason: "stranger" });
    expect(await makeWayBack(database, { ...by, personId: "nobody" }, noon)).toEqual({ ok: false, reason: "stranger" });
    await addGrant(database, eve.id, "viewer", { kind: "institution", id: by.institutionId }, noon);
    expect(await makeWayBack(database, { ...by, personId: eve.id }, noon)).toEqual({ ok: false, reason: "password" });
    await addGrant(database, eve.id, "administrator", { kind: "platform" }, noon);
    const refused = await makeWayBack(database, { ...by, personId: eve.id }, noon);
    expect(refused).toEqual({ ok: false, reason: "administrator" });
    const made = await makeWayBack(database, by, noon);
    await addGrant(database, mona.personId, "viewer", { kind: "institution", id: "another" }, noon);
    expect(await makeWayBack(database, by, noon)).toEqual({ ok: false, reason: "elsewhere" });
    const token = made.ok ? made.invitation.token : "";
    expect(await acceptInvitation(database, token, null, freshBrowser, noon)).toEqual({ ok: false, reason: "wrong" });
  });
});
