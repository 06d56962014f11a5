import { expect, test, vi } from "vitest";
import { deleteAssessment } from "#app/assessments/delete-assessment.server.ts";
import { buildRelease } from "#app/benchmarks/build-release.server.ts";
import { decideConsent } from "#app/rounds/decide-consent.server.ts";
import { moveRound } from "#app/rounds/move-round.server.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { insertRecord } from "#db/queries/hand-over.server.ts";
import { readParties } from "#db/queries/releases.server.ts";
import { findRound } from "#db/queries/rounds.server.ts";
import { addGrant, addInstitution, addPerson, addRoundIn } from "#tests/support/cast.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { flagship } from "#tests/support/flagship.ts";

const noon = new Date("2026-11-21T12:00:00.000Z");
const later = new Date("2027-01-10T12:00:00.000Z");
const instrument = flagship();
const operator = { kind: "operator" } as const;

/** A locked round whose institution agreed to be counted. */
async function counted(database: Database, institutionId: string, level: number, now: Date) {
  const assessmentId = await addRoundIn(database, institutionId, "locked", now);
  const entries = capabilitiesOf(instrument).map(({ id: capabilityId }) => ({
    capabilityId,
    entry: { answer: { level }, note: null, evidenceUrl: null },
  }));
  await transaction(database, async (work) => {
    await insertRecord(work, assessmentId, entries, now);
    const submitted = { state: "submitted", submitted_at: now.toISOString() } as const;
    await work.updateTable("assessment").set(submitted).where("id", "=", assessmentId).execute();
  });
  const round = { assessmentId, institutionId };
  await decideConsent(database, round, "benchmark", true, operator, now);
  return round;
}

describeEachDatabase("a release of real rounds", (fresh) => {
  vi.setConfig({ testTimeout: 60_000 });

  async function released(count: number) {
    const database = await fresh.open();
    const rounds = [];
    for (let at = 0; at < count; at++) {
      const { id } = await addInstitution(database, `University ${at}`, noon);
      rounds.push(await counted(database, id, 1 + (at % 5), noon));
    }
    const built = await buildRelease(database, instrument, null, noon);
    expect(built.ok).toBe(true);
    return { database, rounds };
  }

  const recordsOf = async ({ read }: Database, institutionId: string) =>
    (
      await read.selectFrom("release_member").select("record").where("institution_id", "=", institutionId).execute()
    ).map(({ record }) => record);

  test("keeps the rounds it counts locked", async () => {
    const { database, rounds } = await released(10);
    const roundId = rounds[0]?.assessmentId ?? "";
    const revision = (await findRound(database.read, roundId))?.revision ?? 0;
    const moved = await moveRound(database, roundId, { step: "unlock", revision }, instrument, operator, later);
    expect(moved).toEqual({ ok: false, reason: "obstacle", obstacles: ["released"] });
  });

  test("never counts again what was withdrawn or deleted, not even in the place of new answers that wait", async () => {
    const { database, rounds } = await released(20);
    const [withdrawn, deleted, ...others] = rounds;
    if (withdrawn === undefined || deleted === undefined) throw new Error("There are twenty.");
    await decideConsent(database, withdrawn, "benchmark", false, operator, later);
    await deleteAssessment(database, deleted.assessmentId, operator, later);
    expect(await recordsOf(database, withdrawn.institutionId)).toEqual(["{}"]);
    expect(await recordsOf(database, deleted.institutionId)).toEqual(["{}"]);
    for (const left of others.slice(0, 3)) {
      await decideConsent(database, left, "benchmark", false, operator, later);
    }
    // One of five who changed: alone it would have to wait with the answers that are gone.
    await counted(database, deleted.institutionId, 5, later);
    expect(await buildRelease(database, instrument, null, later)).toMatchObject({ ok: true, release: { number: 2 } });
    const members = await database.read
      .selectFrom("release_member")
      .select("institution_id")
      .where("release_id", "like", "release-2-%")
      .execute();
    expect(members.map(({ institution_id }) => institution_id).sort()).toEqual(
      others
        .slice(3)
        .map(({ institutionId }) => institutionId)
        .sort(),
    );
  });

  test("counts nobody by what a restored backup brought back after their consent was withdrawn", async () => {
    const { database, rounds } = await released(20);
    for (const left of rounds.slice(0, 5)) await decideConsent(database, left, "benchmark", false, operator, later);
    const [first] = rounds;
    if (first === undefined) throw new Error("There are twenty.");
    const record = JSON.stringify({ overall: 100 });
    await database.write
      .updateTable("release_member")
      .set({ record })
      .where("institution_id", "=", first.institutionId)
      .execute();
    await counted(database, first.institutionId, 5, later);
    expect(await buildRelease(database, instrument, null, later)).toMatchObject({ ok: true });
    expect(await recordsOf(database, first.institutionId)).toEqual([record]);
  });

  test("reckons with everybody who knows results of several institutions, reviewers and viewers too", async () => {
    const database = await fresh.open();
    const [one, other] = [await addInstitution(database, "One", noon), await addInstitution(database, "Other", noon)];
    const roundId = await addRoundIn(database, other.id, "consensus", noon);
    const [viewer, reviewer, respondent] = [
      await addPerson(database, "Vera", noon),
      await addPerson(database, "Rita", noon),
      await addPerson(database, "Nora", noon),
    ];
    for (const { id } of [one, other]) await addGrant(database, viewer.id, "viewer", { kind: "institution", id }, noon);
    await addGrant(database, reviewer.id, "lead", { kind: "institution", id: one.id }, noon);
    await addGrant(database, reviewer.id, "reviewer", { kind: "round", id: roundId }, noon);
    await addGrant(database, respondent.id, "viewer", { kind: "institution", id: one.id }, noon);
    await addGrant(database, respondent.id, "respondent", { kind: "round", id: roundId }, noon);
    const both = new Set([one.id, other.id]);
    expect(await readParties(database.read)).toEqual([both, both]);
  });
});
