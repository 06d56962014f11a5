import { expect, test } from "vitest";
import { buildRelease } from "#app/benchmarks/build-release.server.ts";
import { readRelease } from "#app/benchmarks/read-release.server.ts";
import { overallMeasure } from "#app/benchmarks/release.ts";
import { callInstitution } from "#app/programmes/call-institution.server.ts";
import { changeProgramme } from "#app/programmes/change-programme.server.ts";
import { joinProgramme, leaveProgramme, lookAtCall } from "#app/programmes/join-programme.server.ts";
import { makeProgramme } from "#app/programmes/make-programme.server.ts";
import { readProgramme } from "#app/programmes/read-programme.server.ts";
import { readVisibility } from "#app/programmes/read-visibility.server.ts";
import { decideConsent } from "#app/rounds/decide-consent.server.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { compareAndSetEntry } from "#db/queries/answers.server.ts";
import { readAuditLinks } from "#db/queries/audit.server.ts";
import { findProgramme } from "#db/queries/programmes.server.ts";
import { actorWith, addInstitution, addPerson, addRoundIn } from "../../support/cast.server.ts";
import { describeEachDatabase } from "../../support/database.server.ts";
import { flagship } from "../../support/flagship.ts";

const noon = new Date("2026-11-21T12:00:00.000Z");
const later = new Date("2027-06-01T12:00:00.000Z");
const instrument = flagship();

describeEachDatabase("a programme", (fresh) => {
  async function begun() {
    const database = await fresh.open();
    const publisher = await addPerson(database, "Pia", noon);
    const about = { name: "Ready together", description: "", deadline: null };
    const of = { id: instrument.id, version: instrument.version };
    const id = await makeProgramme(database, { ...about, instrument: of }, publisher.id, noon);
    const programme = await findProgramme(database.read, id);
    if (programme === null) throw new Error("The programme was not kept.");
    return { database, publisher, programme };
  }

  async function joined(database: Database, programmeId: string, publisherId: string, name: string) {
    const call = await callInstitution(database, programmeId, name, publisherId, noon);
    const looked = await lookAtCall(database, call.code.toLowerCase(), name, noon);
    if (!looked.ok) throw new Error(looked.reason);
    const lead = await addPerson(database, `Lead of ${name}`, noon);
    const who = actorWith(lead.id);
    if (who.kind !== "person") throw new Error("Not a person.");
    const outcome = await joinProgramme(database, looked, { name }, who, "en", noon);
    if (!outcome.ok) throw new Error(outcome.reason);
    return { ...outcome, who, call, looked };
  }

  test("is joined by a call that works once, with a round of the institution's own and both written down", async () => {
    const { database, publisher, programme } = await begun();
    const { roundId, institutionId, who, call, looked } = await joined(database, programme.id, publisher.id, "Harbour");
    expect(await lookAtCall(database, call.token, "there", noon)).toEqual({ ok: false, reason: "wrong" });
    const again = await joinProgramme(database, looked, { name: "Harbour" }, who, "en", noon);
    expect(again).toEqual({ ok: false, reason: "used" });
    const { rounds, programmes } = await readVisibility(database, institutionId, noon);
    expect(rounds).toMatchObject([{ assessmentId: roundId, programme: "Ready together" }]);
    expect(programmes).toMatchObject([{ id: programme.id }]);
    const acts = (await readAuditLinks(database.read, institutionId, 1, 10)).map(({ entry }) => entry.act);
    expect(acts).toEqual(["institution.made", "programme.joined", "round.made"]);
    // Nothing is left of the second attempt.
    expect(await database.read.selectFrom("institution").select("id").execute()).toHaveLength(1);
  });

  test("sees no name and no state until the institution agrees, and not again once it changes its mind", async () => {
    const { database, publisher, programme } = await begun();
    const { roundId, institutionId, who } = await joined(database, programme.id, publisher.id, "Harbour");
    const round = { assessmentId: roundId, institutionId };
    const seen = async () => (await readProgramme(database, programme.id, true, noon)).members;
    expect(await seen()).toEqual([{ named: false, joinedAt: "2026-11-21" }]);
    await decideConsent(database, round, "programme", true, who, noon);
    expect(await seen()).toMatchObject([{ named: true, name: "Harbour", state: "draft" }]);
    await decideConsent(database, round, "programme", false, who, noon);
    expect(await seen()).toMatchObject([{ named: false }]);
    expect((await readProgramme(database, programme.id, false, noon)).members).toBeNull();
    await leaveProgramme(database, programme, institutionId, who, noon);
    expect(await seen()).toEqual([]);
  });

  test("deciding the same twice is written down once", async () => {
    const { database, publisher, programme } = await begun();
    const { roundId, institutionId, who } = await joined(database, programme.id, publisher.id, "Harbour");
    const round = { assessmentId: roundId, institutionId };
    for (const granted of [true, true, false, false]) {
      await decideConsent(database, round, "benchmark", granted, who, noon);
    }
    const acts = (await readAuditLinks(database.read, institutionId, 4, 10)).map(({ entry }) => entry.act);
    expect(acts).toEqual(["consent.given", "consent.withdrawn"]);
  });

  test("that is closed, or has withdrawn a call, lets nobody in", async () => {
    const { database, publisher, programme } = await begun();
    const call = await callInstitution(database, programme.id, "Harbour", publisher.id, noon);
    const works = async () => (await lookAtCall(database, call.token, "there", noon)).ok;
    expect(await works()).toBe(true);
    await changeProgramme(database, programme, { intent: "close", id: "" }, noon);
    expect(await works()).toBe(false);
    await changeProgramme(database, programme, { intent: "reopen", id: "" }, noon);
    expect(await works()).toBe(true);
    const [open] = (await readProgramme(database, programme.id, true, noon)).calls;
    await changeProgramme(database, { id: "another" }, { intent: "revoke", id: open?.id ?? "" }, noon);
    expect(await works()).toBe(true);
    await changeProgramme(database, programme, { intent: "revoke", id: open?.id ?? "" }, noon);
    expect(await works()).toBe(false);
    const late = await callInstitution(database, programme.id, "Harbour", publisher.id, noon);
    expect((await lookAtCall(database, late.token, "there", later)).ok).toBe(false);
  });
});

describeEachDatabase("a release of real results", (fresh) => {
  async function finished(database: Database, count: number, agreed: number) {
    const rounds: { assessmentId: string; institutionId: string }[] = [];
    for (let at = 0; at < count; at++) {
      const { id } = await addInstitution(database, `University ${at}`, noon);
      const assessmentId = await addRoundIn(database, id, "locked", noon);
      await transaction(database, async (work) => {
        for (const { id: capability } of capabilitiesOf(instrument)) {
          const entry = { note: null, evidenceUrl: null, answer: { level: 1 + (at % 5) } };
          await compareAndSetEntry(work, assessmentId, capability, 0, entry, noon);
        }
        await work
          .updateTable("assessment")
          .set({ state: "submitted", submitted_at: noon.toISOString() })
          .where("id", "=", assessmentId)
          .execute();
      });
      const round = { assessmentId, institutionId: id };
      rounds.push(round);
      if (at < agreed) await decideConsent(database, round, "benchmark", true, { kind: "operator" }, noon);
    }
    return rounds;
  }

  test("counts only finished rounds whose institution agreed, and is not built of fewer than ten", {
    timeout: 120_000,
  }, async () => {
    const database = await fresh.open();
    const rounds = await finished(database, 12, 9);
    expect(await buildRelease(database, instrument, null, noon)).toEqual({ ok: false, reason: "tooFew", counted: 9 });
    const [tenth] = rounds.slice(9);
    if (tenth === undefined) throw new Error("There are not enough rounds.");
    await decideConsent(database, tenth, "benchmark", true, { kind: "operator" }, noon);
    const built = await buildRelease(database, instrument, null, noon);
    if (!built.ok) throw new Error(built.reason);
    expect(built.release).toMatchObject({ number: 1, demonstration: false, programmeId: null, isPublic: false });
    expect(await readRelease(database, built.release.id)).toEqual(built.release);
    const all = built.release.groups.find(({ id }) => id === "all");
    expect(all).toMatchObject({ hidden: false, band: "10-14" });
    expect(all?.hidden === false ? all.figures[overallMeasure] : null).toMatchObject({ q1: 25, median: 50, q3: 75 });
    const members = await database.read.selectFrom("release_member").select("institution_id").execute();
    expect(members).toHaveLength(10);
  });

  test("leaves out whoever has withdrawn, and is then not built if that would give them away", {
    timeout: 120_000,
  }, async () => {
    const database = await fresh.open();
    const [first] = await finished(database, 14, 14);
    expect((await buildRelease(database, instrument, null, noon)).ok).toBe(true);
    if (first === undefined) throw new Error("There are not enough rounds.");
    await decideConsent(database, first, "benchmark", false, { kind: "operator" }, noon);
    // Fourteen less thirteen would tell the one that left.
    expect(await buildRelease(database, instrument, null, noon)).toEqual({ ok: false, reason: "tooFew", counted: 13 });
  });
});
