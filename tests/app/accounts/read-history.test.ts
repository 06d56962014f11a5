import { expect, test } from "vitest";
import { audit } from "#app/accounts/audit.server.ts";
import type { NewAuditEntry } from "#app/accounts/audit-entry.ts";
import { checkHistory } from "#app/accounts/check-history.server.ts";
import { readHistory, readOwnHistory } from "#app/accounts/read-history.server.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { addInstitution, addPerson, addRoundIn } from "../../support/cast.server.ts";
import { describeEachDatabase } from "../../support/database.server.ts";

const noon = new Date("2026-11-21T12:00:00.000Z");
const asked = (text = "") => new URLSearchParams(text);

async function write(database: Database, ...entries: readonly NewAuditEntry[]): Promise<void> {
  await transaction(database, async (work) => {
    for (const entry of entries) await audit(work, entry, noon);
  });
}

describeEachDatabase("a history that is read", (fresh) => {
  test("begins with the newest entry, is one institution's alone, and can be narrowed to a kind", async () => {
    const database = await fresh.open();
    const harbour = { ...(await addInstitution(database, "Harbour University", noon)), name: "Harbour University" };
    const other = await addInstitution(database, "Other", noon);
    const roundId = await addRoundIn(database, harbour.id, "draft", noon, "Spring round");
    const actor = { kind: "person", id: harbour.lead.id } as const;
    const opened = { act: "round.opened", actor, subject: { kind: "round", id: roundId } } as const;
    const granted = { act: "grant.made", actor, subject: { kind: "person", id: "gone" } } as const;
    await write(database, { institutionId: harbour.id, ...opened }, { institutionId: harbour.id, ...granted });
    await write(database, { institutionId: other.id, ...opened });
    const { rows, paging } = await readHistory(database, harbour, asked());
    expect(paging.total).toBe(3);
    expect(rows.map(({ number, act }) => [number, act])).toEqual([
      [3, "grant.made"],
      [2, "round.opened"],
      [1, "round.made"],
    ]);
    expect(rows[1]).toMatchObject({
      who: { kind: "person", name: "Lead of Harbour University" },
      what: { kind: "round", name: "Spring round" },
    });
    expect(rows[0]).toMatchObject({ what: { kind: "person", name: null } });
    const people = await readHistory(database, harbour, asked("kind=people"));
    expect(people.rows.map(({ act }) => act)).toEqual(["grant.made"]);
    expect((await readHistory(database, harbour, asked("kind=tokens"))).rows).toEqual([]);
    expect((await readHistory(database, harbour, asked("kind=nonsense"))).rows).toHaveLength(3);
  });

  test("comes in pages, and is checked from its first entry, or at its end where it is long", async () => {
    const database = await fresh.open();
    const { id, lead } = await addInstitution(database, "Harbour University", noon);
    const actor = { kind: "person", id: lead.id } as const;
    const entry = {
      institutionId: id,
      actor,
      act: "institution.changed",
      subject: { kind: "institution", id },
    } as const;
    expect(await checkHistory(database, id, asked())).toMatchObject({ last: 0, fault: null, head: { number: 0 } });
    await write(database, ...Array.from({ length: 230 }, () => entry));
    const place = { id, name: "Harbour University" };
    const last = await readHistory(database, place, asked("page=12"));
    expect(last.rows.map(({ number }) => number)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(await checkHistory(database, id, asked())).toMatchObject({ first: 181, last: 230, fault: null });
    const whole = await checkHistory(database, id, asked("all=1"));
    expect(whole).toMatchObject({ first: 1, head: { number: 230 }, fault: null });
    const noted = (hash: string, number = 230) =>
      checkHistory(database, id, asked(`entry=${number}&fingerprint=${hash}`));
    expect(await noted(whole.head.hash)).toMatchObject({ fault: null, noted: { number: 230 } });
    expect((await noted("x".repeat(43))).fault).toEqual({ number: 230, kind: "other" });
    expect((await noted(whole.head.hash, 231)).fault).toEqual({ number: 231, kind: "cutOff" });
    expect((await noted("too short")).noted).toBe("unreadable");
    await database.write.updateTable("audit_entry").set({ act: "x" }).where("number", "=", 5).execute();
    expect((await checkHistory(database, id, asked())).fault).toBeNull();
    expect((await checkHistory(database, id, asked("all=1"))).fault).toEqual({ number: 5, kind: "changed" });
  });

  test("of a person holds what they did and what was done to them everywhere, and nothing else", async () => {
    const database = await fresh.open();
    const one = await addInstitution(database, "One", noon);
    const other = await addInstitution(database, "Other", noon);
    const mona = await addPerson(database, "Mona Hartmann", noon);
    const lead = { kind: "person", id: one.lead.id } as const;
    const round = { kind: "round", id: "r1" } as const;
    await write(
      database,
      { institutionId: one.id, actor: { kind: "person", id: mona.id }, act: "round.opened", subject: round },
      { institutionId: one.id, actor: lead, act: "round.locked", subject: round },
      { institutionId: one.id, actor: lead, act: "grant.made", subject: { kind: "person", id: mona.id } },
    );
    await write(database, {
      institutionId: other.id,
      actor: { kind: "operator", id: null },
      act: "invitation.made",
      subject: { kind: "invitation", id: "i1" },
      detail: { personId: mona.id, words: { name: "Mona Hartmann", role: "viewer" } },
    });
    const { rows, paging } = await readOwnHistory(database, mona.id, asked());
    expect(paging.total).toBe(3);
    expect(rows.map(({ institution, act }) => [institution, act]).sort()).toEqual([
      ["One", "grant.made"],
      ["One", "round.opened"],
      ["Other", "invitation.made"],
    ]);
    expect(rows.find(({ act }) => act === "round.opened")?.who).toEqual({ kind: "you" });
    expect((await readOwnHistory(database, one.lead.id, asked())).paging.total).toBe(2);
    expect((await readOwnHistory(database, other.lead.id, asked())).rows).toEqual([]);
  });
});
