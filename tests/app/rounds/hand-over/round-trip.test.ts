import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { verifyAudit } from "#app/accounts/verify-audit.server.ts";
import { checkBulkRounds } from "#app/rounds/hand-over/check-bulk-rounds.ts";
import { exportRound } from "#app/rounds/hand-over/export-round.server.ts";
import type { HandOver } from "#app/rounds/hand-over/hand-over-file.ts";
import { importBulk } from "#app/rounds/hand-over/import-bulk.server.ts";
import { importRound } from "#app/rounds/hand-over/import-round.server.ts";
import { parseCsv } from "#app/rounds/hand-over/parse-csv.ts";
import { readHandOver } from "#app/rounds/hand-over/read-hand-over.server.ts";
import type { InstrumentLibrary } from "#app/surveys/instrument-library.ts";
import type { Database } from "#db/database.server.ts";
import { listAuditEntries } from "#db/queries/audit.server.ts";
import { findInstitution } from "#db/queries/institutions.server.ts";
import { listRounds } from "#db/queries/rounds.server.ts";
import { addInstitution, addRoundIn } from "#tests/support/cast.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { flagship } from "#tests/support/flagship.ts";
import { aHandOver, anyHandOver, sealed } from "./a-hand-over.ts";

const instrument = flagship();
const library: InstrumentLibrary = { instruments: [{ instrument, words: {}, evidence: null }], trees: [] };
const later = new Date("2027-01-15T09:30:00.000Z");
const operator = { kind: "operator" } as const;
const withNames = { names: true, actor: operator };

async function takeIn(database: Database, file: HandOver, institutionId: string | null) {
  const read = readHandOver(JSON.stringify(sealed(file)), library);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const imported = await importRound(database, { ...read, institutionId }, operator, later);
  if (!imported.ok) throw new Error("It is here already.");
  return imported;
}

async function handOut(database: Database, roundId: string, how = withNames) {
  const file = await exportRound(database, library, roundId, how, later);
  if (file === null) throw new Error("There is no such round.");
  return file;
}

/**
 * What must be the same wherever a round is taken in: everything but ids, the moment, consents, the history, and parts that
 * are not passed on.
 */
function contentOf({ institution, round: { id: _, ...round }, record, contributions, instrument: of }: HandOver) {
  const locked = round.state === "locked" || round.state === "archived";
  const passedOn = contributions.filter(({ state }) => locked && (state === "submitted" || state === "accepted"));
  const parts = passedOn.map(({ id: __, ...part }) => sorted(part)).sort();
  return { institution, round, record, parts, of };
}

/** As text, whatever the order of its keys. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

describeEachDatabase("a round that is handed over", (fresh) => {
  vi.setConfig({ testTimeout: 120_000 });

  test("is elsewhere what it was here, and is so again when it is handed on", async () => {
    const [there, further] = [await fresh.open(), await fresh.open()];
    await fc.assert(
      fc.asyncProperty(anyHandOver(instrument), async (given) => {
        const first = await takeIn(there, given, null);
        const once = await handOut(there, first.roundId);
        expect(contentOf(once)).toEqual(contentOf(given));
        const second = await takeIn(further, once, null);
        expect(contentOf(await handOut(further, second.roundId))).toEqual(contentOf(given));
      }),
      { numRuns: fresh.language === "sqlite" ? 60 : 12 },
    );
  });

  test("gives nobody away unless names were asked for, and carries entries whose hashes hold", async () => {
    const database = await fresh.open();
    const file = aHandOver(instrument);
    const named = file.contributions.map((part) => ({ ...part, name: "Mona Hartmann" }));
    const { roundId } = await takeIn(database, { ...file, contributions: named }, null);
    const bare = await handOut(database, roundId, { names: false, actor: operator });
    expect(JSON.stringify(bare)).not.toContain("Mona");
    expect(JSON.stringify(await handOut(database, roundId))).toContain("Mona Hartmann");
    expect(bare.contributions.map(({ id }) => id)).toEqual(["c1"]);
    expect(bare.history.entries.map(({ act }) => act)).toEqual(["round.imported"]);
    expect(readHandOver(JSON.stringify(bare), library).ok).toBe(true);
  });

  test("is written down on both sides, and its consents stay where they were given", async () => {
    const database = await fresh.open();
    const { id } = await addInstitution(database, "Elsewhere", later);
    const { roundId } = await takeIn(database, aHandOver(instrument), id);
    const file = await handOut(database, roundId);
    expect(file.consents).toEqual([]);
    expect(file.institution.name).toBe("Elsewhere");
    const acts = (await listAuditEntries(database.read, id, null, { offset: 0, size: 10 })).map(
      ({ entry }) => entry.act,
    );
    expect(acts).toEqual(["round.exported", "round.imported"]);
    expect((await verifyAudit(database, id)).fault).toBeNull();
  });

  test("is taken in once: a second time it is found, and another institution's round of its id stays hidden", async () => {
    const database = await fresh.open();
    const [one, other] = [await addInstitution(database, "One", later), await addInstitution(database, "Other", later)];
    const file = aHandOver(instrument);
    const first = await takeIn(database, file, one.id);
    expect(first.roundId).toBe(file.round.id);
    const order = { file, checksum: "", institutionId: one.id };
    expect(await importRound(database, order, operator, later)).toEqual({
      ok: false,
      reason: "here",
      roundId: file.round.id,
    });
    const elsewhere = await takeIn(database, file, other.id);
    expect(elsewhere.roundId).not.toBe(file.round.id);
    expect((await listRounds(database.read, one.id)).map(({ state }) => state)).toEqual(["locked"]);
  });

  test("goes in whole or not at all", async () => {
    const database = await fresh.open();
    const file = aHandOver(instrument);
    const broken = { ...file, contributions: [...file.contributions, { ...file.contributions[0], state: "lost" }] };
    const order = { file: broken as HandOver, checksum: "", institutionId: null };
    await expect(importRound(database, order, operator, later)).rejects.toThrow();
    for (const table of ["institution", "assessment", "round", "person", "answer", "audit_entry"] as const) {
      expect(await database.read.selectFrom(table).selectAll().execute()).toEqual([]);
    }
  });
});

describeEachDatabase("records in bulk", (fresh) => {
  test("become rounds that wait for their lead, at institutions that are known or made", async () => {
    const database = await fresh.open();
    const known = await addInstitution(database, "Old name", later);
    const ror = "https://ror.org/05wg1m734";
    await database.write.updateTable("institution").set({ ror }).where("id", "=", known.id).execute();
    await addRoundIn(database, known.id, "open", later, "earlier");
    const lead = { id: known.lead.id, name: known.lead.name };
    const text = `institution,country,ror,round,STD-1,STD-2\nHarbour,ID,${ror},2026,3,?\nHarbour,ID,${ror},2027,4,\n"=1+1",ID,,2026,1,2`;
    const read = parseCsv(text);
    const checked = checkBulkRounds(read.ok ? read.rows : [], instrument);
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
    const order = { instrument, language: "en", lead };
    expect(await importBulk(database, checked.rounds, order, operator, later)).toEqual({
      ...{ institutions: 2, rounds: 3, made: 1 },
    });
    const rounds = await listRounds(database.read, known.id);
    expect(rounds.map(({ name, state }) => `${name} ${state}`).sort()).toEqual([
      ...["2026 consensus", "2027 consensus", "earlier open"],
    ]);
    const first = rounds.find(({ name }) => name === "2026")?.assessmentId ?? "";
    const { record } = await handOut(database, first);
    expect(record.answers).toEqual({ "STD-1": { level: 3 }, "STD-2": { dontKnow: true } });
    expect((await findInstitution(database.read, known.id))?.name).toBe("Old name");
    expect((await verifyAudit(database, known.id)).fault).toBeNull();
  });
});
