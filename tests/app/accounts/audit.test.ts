import { expect, test } from "vitest";
import { audit } from "#app/accounts/audit.server.ts";
import { chainBegin } from "#app/accounts/audit-chain.ts";
import type { NewAuditEntry } from "#app/accounts/audit-entry.ts";
import { verifyAudit } from "#app/accounts/verify-audit.server.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { readAuditLinks } from "#db/queries/audit.server.ts";
import { findInstitution, insertInstitution } from "#db/queries/institutions.server.ts";
import { addInstitution } from "../../support/cast.server.ts";
import { describeEachDatabase } from "../../support/database.server.ts";

const noon = new Date("2026-11-21T12:00:00.000Z");

function entryFor(institutionId: string, number = 0, name: string | null = null): NewAuditEntry {
  return {
    institutionId,
    actor: { kind: "operator", id: null },
    act: "round.changed",
    subject: { kind: "round", id: `round ${number}` },
    ...(name === null ? {} : { detail: { personId: "mona", words: { name } } }),
  };
}

function write(database: Database, entry: NewAuditEntry): Promise<void> {
  return transaction(database, (work) => audit(work, entry, noon));
}

describeEachDatabase("the history of an institution", (fresh) => {
  test("numbers its entries from 1 without gaps, however many are written at once, each institution for itself", async () => {
    const database = await fresh.open();
    const [one, other] = [await addInstitution(database, "One", noon), await addInstitution(database, "Other", noon)];
    await Promise.all(
      Array.from({ length: 60 }, (_, n) => write(database, entryFor(n % 3 === 0 ? other.id : one.id, n, `Name ${n}`))),
    );
    for (const [{ id }, count] of [
      [one, 40],
      [other, 20],
    ] as const) {
      const links = await readAuditLinks(database.read, id, 1, 100);
      expect(links.map(({ entry }) => entry.number)).toEqual(Array.from({ length: count }, (_, n) => n + 1));
      expect(await verifyAudit(database, id)).toMatchObject({ head: { number: count }, fault: null });
    }
  });

  test("stands or falls with the deed: neither is there without the other", async () => {
    const database = await fresh.open();
    const { id } = await addInstitution(database, "Harbour University", noon);
    const late = { country: null, type: null, size: null, ror: null, demonstration: false };
    const deed = transaction(database, async (work) => {
      await insertInstitution(work, { id: "late", name: "Late", ...late }, noon);
      await audit(work, entryFor(id), noon);
      throw new Error("The deed failed after all.");
    });
    await expect(deed).rejects.toThrow("after all");
    expect(await readAuditLinks(database.read, id, 1, 10)).toEqual([]);
    const unheard = transaction(database, async (work) => {
      await insertInstitution(work, { id: "late", name: "Late", ...late }, noon);
      await audit(work, entryFor("an institution that is not there"), noon);
    });
    await expect(unheard).rejects.toThrow();
    expect(await findInstitution(database.read, "late")).toBeNull();
    await write(database, entryFor(id));
    expect((await verifyAudit(database, id)).head.number).toBe(1);
  });

  test("keeps words apart, so that erasing them leaves the chain as it was", async () => {
    const database = await fresh.open();
    const { id } = await addInstitution(database, "Harbour University", noon);
    for (const n of [1, 2, 3]) await write(database, entryFor(id, n, `Wörter “${n}” \u2028 🎓`));
    const before = await verifyAudit(database, id);
    expect(before.fault).toBeNull();
    await database.write.deleteFrom("audit_detail").where("number", "=", 2).execute();
    expect(await verifyAudit(database, id, { remembered: before.head })).toEqual(before);
    await database.write.updateTable("audit_detail").set({ detail: "{}" }).where("number", "=", 3).execute();
    expect((await verifyAudit(database, id)).fault).toEqual({ number: 3, kind: "words" });
  });

  test("shows what somebody did to its rows, portion after portion", async () => {
    const database = await fresh.open();
    const { id } = await addInstitution(database, "Harbour University", noon);
    await transaction(database, async (work) => {
      for (let n = 1; n <= 520; n++) await audit(work, entryFor(id, n), noon);
    });
    const { head } = await verifyAudit(database, id);
    expect(head.number).toBe(520);
    const row = (number: number) =>
      database.write.updateTable("audit_entry").where("institution_id", "=", id).where("number", "=", number);
    await row(510).set({ actor_id: "somebody else" }).execute();
    expect((await verifyAudit(database, id)).fault).toEqual({ number: 510, kind: "changed" });
    await row(510).set({ actor_id: null }).execute();
    expect(await verifyAudit(database, id)).toEqual({ head, fault: null });
    await database.write.deleteFrom("audit_entry").where("number", "=", 520).execute();
    expect((await verifyAudit(database, id)).fault).toBeNull();
    expect((await verifyAudit(database, id, { remembered: head })).fault).toEqual({ number: 520, kind: "cutOff" });
    await database.write.deleteFrom("audit_entry").where("number", "=", 1).execute();
    expect((await verifyAudit(database, id)).fault).toEqual({ number: 1, kind: "missing" });
  });

  test("that has not begun holds, and one can be followed from a fingerprint taken for granted", async () => {
    const database = await fresh.open();
    const { id } = await addInstitution(database, "Harbour University", noon);
    expect(await verifyAudit(database, id)).toEqual({ head: chainBegin, fault: null });
    for (const n of [1, 2, 3]) await write(database, entryFor(id, n));
    const [, second] = await readAuditLinks(database.read, id, 1, 3);
    const from = { number: 2, hash: second?.entry.hash ?? "" };
    expect(await verifyAudit(database, id, { from })).toEqual(await verifyAudit(database, id));
    expect((await verifyAudit(database, id, { from: { number: 2, hash: "x" } })).fault).toMatchObject({ number: 3 });
  });
});
