import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { expect, onTestFinished, test, vi } from "vitest";
import { changeAccount } from "#app/accounts/change-account.server.ts";
import { eraseAccount } from "#app/accounts/erase-account.server.ts";
import { readOwnHistory } from "#app/accounts/read-history.server.ts";
import { readOwnData } from "#app/accounts/read-own-data.server.ts";
import { purgeErased } from "#app/accounts/settle-erasures.server.ts";
import { verifyAudit } from "#app/accounts/verify-audit.server.ts";
import { writeBackup } from "#db/backup.server.ts";
import { type Database, openDatabase } from "#db/database.server.ts";
import { readErasureJournal } from "#db/erasure-journal.server.ts";
import { migrate } from "#db/migrate.server.ts";
import { listErasures } from "#db/queries/erasures.server.ts";
import { findInstitution } from "#db/queries/institutions.server.ts";
import { findPerson } from "#db/queries/people.server.ts";
import { addGrant, addInstitution, addPerson, addRoundIn } from "../../support/cast.server.ts";
import { describeEachDatabase, type FreshDatabase } from "../../support/database.server.ts";
import { emptyFolder } from "../../support/waymark.server.ts";
import { addTrace, found } from "./a-trace.ts";
import { inInstitution, invited } from "./invited.ts";

const longAgo = new Date("2026-11-01T12:00:00.000Z");
const noon = new Date("2026-11-21T12:00:00.000Z");

async function opened(fresh: FreshDatabase): Promise<{ readonly database: Database; readonly url: string }> {
  const url = await fresh.url();
  const database = await openDatabase(url);
  onTestFinished(() => database.close());
  await migrate(database);
  return { database, url };
}

async function aRound(database: Database) {
  const { id, lead } = await addInstitution(database, "Harbour University", noon);
  return { id, lead, roundId: await addRoundIn(database, id, "open", noon) };
}

describeEachDatabase("somebody who deletes their account", (fresh) => {
  vi.setConfig({ testTimeout: 60_000 });

  test("leaves no name, no note and no address anywhere in the files of the engine, and others' stay", async () => {
    const { database, url } = await opened(fresh);
    const { id, roundId } = await aRound(database);
    const mona = await addTrace(database, roundId, id, "mona", noon);
    const ines = await addTrace(database, roundId, id, "ines", noon);
    const before = await verifyAudit(database, id);
    expect(await found(database, url, mona.canaries)).toEqual(mona.canaries);
    expect(await eraseAccount(database, mona.id, noon)).toEqual({ ok: true });
    expect(await purgeErased(database, noon)).toBe(true);
    expect(await purgeErased(database, noon)).toBe(false);
    expect(await found(database, url, mona.canaries)).toEqual([]);
    expect(await found(database, url, ines.canaries)).toEqual(ines.canaries);
    const file = `${emptyFolder()}/one.backup`;
    await writeBackup(database, file, { version: "0.1.0", at: noon });
    const backup = gunzipSync(await readFile(file)).toString("utf8");
    expect(mona.canaries.filter((canary) => backup.includes(canary))).toEqual([]);
    expect(await verifyAudit(database, id, { remembered: before.head })).toMatchObject({ fault: null });
    expect((await verifyAudit(database, id)).head.number).toBe(before.head.number + 1);
  });

  test("leaves the levels they chose, a dash for a reason, and an end to what they could do", async () => {
    const { database } = await opened(fresh);
    const { id, roundId } = await aRound(database);
    const mona = await addTrace(database, roundId, id, "mona", noon);
    await eraseAccount(database, mona.id, noon);
    const perceptions = await database.read.selectFrom("perception").selectAll().orderBy("capability_id").execute();
    expect(perceptions).toMatchObject([
      { kind: "level", level: 4, note: null, evidence_url: null, reason: null },
      { kind: "notApplicable", level: null, reason: "\u2014", note: null, evidence_url: null },
    ]);
    const answer = await database.read.selectFrom("answer").selectAll().executeTakeFirst();
    expect(answer).toMatchObject({ kind: "notApplicable", reason: "\u2014", revision: 2 });
    expect(await database.read.selectFrom("suggestion").selectAll().executeTakeFirst()).toMatchObject({
      ...{ reason: "\u2014", answer_revision: 2 },
    });
    const contribution = await database.read
      .selectFrom("contribution")
      .selectAll()
      .where("person_id", "=", mona.id)
      .executeTakeFirst();
    expect(contribution).toMatchObject({ state: "withdrawn", comment: null });
    const invitations = await database.read.selectFrom("invitation").selectAll().execute();
    for (const invitation of invitations) expect(invitation).toMatchObject({ label: "", email: null });
    expect(invitations.filter((one) => one.used_at === null && one.revoked_at === null)).toEqual([]);
    expect(await findPerson(database.read, mona.id)).toBeNull();
    expect(await listErasures(database.read)).toEqual([{ kind: "person", id: mona.id, at: noon.toISOString() }]);
    if (database.journal !== null) {
      expect(await readErasureJournal(database.journal)).toEqual(await listErasures(database.read));
    }
    expect(await eraseAccount(database, mona.id, noon)).toEqual({ ok: true });
  });

  test("leaves invitations alone that are made out to an address they only say is theirs", async () => {
    const { database } = await opened(fresh);
    const { id, lead } = await addInstitution(database, "Harbour University", noon);
    const victim = { label: "Professor Victim, Dean", email: "victim@harbour.example" };
    await invited(
      database,
      lead.id,
      { place: inInstitution(id), role: "viewer", roleGroup: null, people: [victim] },
      noon,
    );
    const eve = await addPerson(database, "Eve", noon);
    const claimed = { name: "Eve", email: victim.email, language: "en" };
    expect(await changeAccount(database, eve.id, claimed, noon)).toBe(true);
    expect((await readOwnData(database, eve.id, noon)).invitations).toEqual([]);
    expect(await eraseAccount(database, eve.id, noon)).toEqual({ ok: true });
    const invitation = await database.read.selectFrom("invitation").selectAll().executeTakeFirst();
    expect(invitation).toMatchObject({ ...victim, revoked_at: null });
  });

  test("who alone leads an institution with rounds hands it over first; of the last two leads one stays", async () => {
    const { database } = await opened(fresh);
    const { id, lead, roundId } = await aRound(database);
    const refused = { ok: false, reason: "lastLead", institutions: [{ id, name: "Harbour University" }] };
    expect(await eraseAccount(database, lead.id, noon)).toEqual(refused);
    expect((await findPerson(database.read, lead.id))?.name).toBe(lead.name);
    const past = await addPerson(database, "A former lead", noon);
    await addGrant(database, past.id, "lead", { kind: "institution", id }, longAgo, "2026-11-20T12:00:00.000Z");
    const viewer = await addPerson(database, "A viewer", noon);
    await addGrant(database, viewer.id, "viewer", { kind: "institution", id }, noon);
    expect(await eraseAccount(database, lead.id, noon)).toEqual(refused);
    const other = await addPerson(database, "Another lead", noon);
    await addGrant(database, other.id, "lead", { kind: "institution", id }, noon);
    const outcomes = await Promise.all([lead, other].map((one) => eraseAccount(database, one.id, noon)));
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await findInstitution(database.read, id)).not.toBeNull();
    expect(roundId).not.toBe("");
  });

  test("takes an institution without rounds along, which nobody could look after any more", async () => {
    const { database } = await opened(fresh);
    const { id, lead } = await addInstitution(database, "Harbour University", noon);
    expect(await eraseAccount(database, lead.id, noon)).toEqual({ ok: true });
    expect(await findInstitution(database.read, id)).toBeNull();
    expect((await listErasures(database.read)).map(({ kind }) => kind).sort()).toEqual(["institution", "person"]);
  });

  test("can first take along everything that is kept about them, and nothing about anybody else", async () => {
    const { database } = await opened(fresh);
    const { id, lead, roundId } = await aRound(database);
    const mona = await addTrace(database, roundId, id, "mona", noon);
    const ines = await addTrace(database, roundId, id, "ines", noon);
    await addGrant(database, mona.id, "viewer", { kind: "institution", id }, noon);
    const text = JSON.stringify(await readOwnData(database, mona.id, noon));
    const kept = ["-password-", "-letter-"];
    expect(mona.canaries.filter((canary) => !text.toLowerCase().includes(canary.toLowerCase()))).toEqual(
      mona.canaries.filter((canary) => kept.some((part) => canary.includes(part))),
    );
    for (const foreign of [...ines.canaries, lead.name, lead.email, lead.id, ines.id]) {
      expect(text.toLowerCase()).not.toContain(foreign.toLowerCase());
    }
    const own = JSON.stringify(await readOwnHistory(database, mona.id, new URLSearchParams()));
    expect(own).toContain("mona-detail-canary");
    expect(own).not.toContain("ines");
    await eraseAccount(database, mona.id, noon);
    expect(JSON.stringify(await readOwnData(database, mona.id, noon))).not.toContain("canary");
  });
});
