import { expect, test } from "vitest";
import { changeAccount, changePassword } from "#app/accounts/change-account.server.ts";
import { makeRecoveryCodes } from "#app/accounts/recovery.server.ts";
import { signedInOf } from "#app/accounts/session.server.ts";
import { enter } from "#app/accounts/sign-in.server.ts";
import { doAct } from "#app/administration/do-act.server.ts";
import type { Database } from "#db/database.server.ts";
import { readAuditLinks } from "#db/queries/audit.server.ts";
import { noon } from "#tests/app/assessments/an-assessment.ts";
import { addGrant, addInstitution, addPerson, addRoundIn, type Member } from "#tests/support/cast.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { freshBrowser } from "./somebody.ts";

const longAgo = new Date("2026-11-01T12:00:00.000Z");

describeEachDatabase("what changes who can use an account", (fresh) => {
  async function changeEverything(database: Database, { id, email }: Member, administratorId: string) {
    const { sessionId } = await enter(database, id, freshBrowser, noon);
    const who = await signedInOf(database, sessionId, noon);
    if (who === null) throw new Error("Nobody is signed in.");
    await changeAccount(database, id, { name: "Mona", email, language: "es" }, noon);
    await changeAccount(database, id, { name: "Mona", email: `new-${email}`, language: "es" }, noon);
    await makeRecoveryCodes(database, id, noon);
    const chosen = { password: "another boat for the orchestra", email: null };
    await changePassword(database, who, chosen, { ...freshBrowser, sessionId }, noon);
    const session = await database.read
      .selectFrom("person_session")
      .select("id_hash")
      .where("person_id", "=", id)
      .executeTakeFirstOrThrow();
    for (const _ of [1, 2]) await doAct(database, "endSession", session.id_hash, administratorId, noon);
  }
  const written = async (database: Database, institutionId: string) =>
    (await readAuditLinks(database.read, institutionId, 1, 50))
      .filter(({ entry }) => entry.act.startsWith("account."))
      .map(({ entry, detail }) => [entry.act, entry.actor.id, entry.subject.id, detail?.detail]);

  test("stands in the history of every institution in which its person sees what others answered", async () => {
    const database = await fresh.open();
    const [ada, mona] = [await addPerson(database, "Ada", noon), await addPerson(database, "Mona", noon)];
    const [harbour, hill] = [
      await addInstitution(database, "Harbour", noon),
      await addInstitution(database, "Hill", noon),
    ];
    const before = await addInstitution(database, "Before", noon);
    const round = await addRoundIn(database, hill.id, "open", noon);
    await addGrant(database, mona.id, "viewer", { kind: "institution", id: harbour.id }, noon);
    await addGrant(database, mona.id, "reviewer", { kind: "round", id: round }, noon);
    await addGrant(database, mona.id, "lead", { kind: "institution", id: before.id }, longAgo, noon.toISOString());
    await changeEverything(database, mona, ada.id);
    const words = JSON.stringify({ name: "Mona" });
    const entries = [
      ["account.address", mona.id, mona.id, words],
      ["account.codes", mona.id, mona.id, words],
      ["account.password", mona.id, mona.id, words],
      ["account.session", ada.id, mona.id, words],
    ];
    expect(await written(database, harbour.id)).toEqual(entries);
    expect(await written(database, hill.id)).toEqual(entries);
    expect(await written(database, before.id)).toEqual([]);
  });

  test("is nobody's affair where its person only answers", async () => {
    const database = await fresh.open();
    const [ada, mona] = [await addPerson(database, "Ada", noon), await addPerson(database, "Mona", noon)];
    const { id } = await addInstitution(database, "Harbour", noon);
    const round = await addRoundIn(database, id, "open", noon);
    await addGrant(database, mona.id, "respondent", { kind: "round", id: round }, noon);
    await addGrant(database, mona.id, "respondent", { kind: "section", id: `${round}/STD` }, noon);
    await changeEverything(database, mona, ada.id);
    expect(await written(database, id)).toEqual([]);
  });
});
