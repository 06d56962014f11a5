import { expect, test } from "vitest";
import { submissionId } from "#app/benchmarks/submission-id.ts";
import { findAssessment } from "#db/queries/assessments.server.ts";
import { readAuditLinks } from "#db/queries/audit.server.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { aRound, later, noon } from "./a-round.ts";

describeEachDatabase("moving a round", (fresh) => {
  async function begun() {
    const database = await fresh.open();
    const all = await aRound(database);
    const acts = async () =>
      (await readAuditLinks(database.read, all.institutionId, 1, 100)).map(({ entry: { act } }) => act).slice(1);
    return { database, ...all, acts };
  }

  test("goes all the way and back, and every step stands in the history", async () => {
    const { database, id, join, answer, step, round, acts } = await begun();
    const mona = await join("Mona", "faculty");
    await step("open");
    await answer(mona.id, "STD-1", { level: 3 });
    for (const name of ["consensus", "lock", "archive", "restore", "unlock", "reopen"] as const) {
      expect(await step(name)).toEqual({ ok: true });
    }
    expect(await round()).toMatchObject({ state: "open", revision: 8 });
    expect((await findAssessment(database.read, id))?.state).toBe("draft");
    expect(await acts()).toEqual([
      ...["grant.made", "round.opened", "round.consensus", "round.locked", "round.archived"],
      ...["round.restored", "round.unlocked", "round.reopened"],
    ]);
  });

  test("locking submits the record, and remembers when each state began", async () => {
    const { database, id, join, answer, step, round } = await begun();
    const mona = await join("Mona", "faculty");
    await step("open");
    await answer(mona.id, "STD-1", { level: 3 });
    await step("consensus");
    await step("lock");
    expect(await findAssessment(database.read, id)).toMatchObject({
      state: "submitted",
      submittedAt: later.toISOString(),
    });
    const at = later.toISOString();
    expect(await round()).toMatchObject({ openedAt: at, consensusAt: at, lockedAt: at, archivedAt: null });
    await step("unlock");
    expect(await round()).toMatchObject({ openedAt: at, consensusAt: at, lockedAt: null });
  });

  test("the same step sent twice is taken once", async () => {
    const { step, round, acts } = await begun();
    const { revision } = await round();
    expect(await step("open", revision)).toEqual({ ok: true });
    expect(await step("open", revision)).toEqual({ ok: true });
    expect(await round()).toMatchObject({ state: "open", revision: revision + 1 });
    expect(await acts()).toEqual(["round.opened"]);
  });

  test("of two leads who decide at once, one is told to look again", async () => {
    const { step, round, acts } = await begun();
    await step("open");
    const { revision } = await round();
    const outcomes = await Promise.all([step("consensus", revision), step("redraft", revision)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, reason: "changed" });
    expect(await acts()).toHaveLength(2);
  });

  test("a step from a page that is out of date does nothing, even where the state came round again", async () => {
    const { step, round } = await begun();
    const { revision } = await round();
    await step("open");
    await step("redraft");
    expect(await step("open", revision)).toEqual({ ok: false, reason: "changed" });
    expect((await round()).state).toBe("draft");
  });

  test("what stands in the way leaves everything as it was", async () => {
    const { join, answer, step, round } = await begun();
    const mona = await join("Mona", "faculty");
    await step("open");
    await answer(mona.id, "STD-1", { level: 3 });
    const before = await round();
    expect(await step("redraft")).toEqual({ ok: false, reason: "obstacle", obstacles: ["answersGiven"] });
    expect(await round()).toEqual(before);
  });

  test("a record nobody has answered is not locked", async () => {
    const { step, round } = await begun();
    await step("open");
    await step("consensus");
    expect(await step("lock")).toEqual({ ok: false, reason: "obstacle", obstacles: ["recordEmpty"] });
    expect((await round()).state).toBe("consensus");
  });

  test("a round that published figures count stays locked", async () => {
    const { database, id, institutionId, join, answer, step } = await begun();
    const mona = await join("Mona", "faculty");
    await step("open");
    await answer(mona.id, "STD-1", { level: 3 });
    await step("consensus");
    await step("lock");
    const at = noon.toISOString();
    const release = { id: "r", number: 1, demonstration: 0, instrument_id: "i", instrument_version: "1.0.0" };
    await database.write
      .insertInto("release")
      .values({ ...release, as_of: at, built_at: at })
      .execute();
    const member = { release_id: "r", institution_id: institutionId, submission: submissionId(id, at), revised: 0 };
    await database.write
      .insertInto("release_member")
      .values({ ...member, group_ids: "[]", record: "{}" })
      .execute();
    expect(await step("unlock")).toEqual({ ok: false, reason: "obstacle", obstacles: ["released"] });
  });
});
