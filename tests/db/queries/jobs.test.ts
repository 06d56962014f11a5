import { expect, test } from "vitest";
import type { Database } from "#db/database.server.ts";
import { findJobFile, sweepJobs } from "#db/queries/job-files.server.ts";
import {
  claimJob,
  failJob,
  finishJob,
  isHeld,
  type Lease,
  recordProgress,
  releaseJob,
  renewLease,
  takeBackExpired,
} from "#db/queries/job-leases.server.ts";
import { cancelJob, countUnfinished, enqueueJob, findJob } from "#db/queries/jobs.server.ts";
import { anAssessment } from "#tests/app/assessments/an-assessment.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";

const noon = new Date("2026-11-21T12:00:00.000Z");
const after = (seconds: number) => new Date(noon.getTime() + seconds * 1000);
const day = 24 * 3600;
const kinds = ["paper"];

function aJob(id: string, given: { assessmentId?: string; requestKey?: string; maxAttempts?: number } = {}) {
  const { assessmentId = null, requestKey = null, maxAttempts = 3 } = given;
  return { id, kind: "paper", assessmentId, requestKey, payload: { copies: 1 }, maxAttempts };
}

const file = (text: string, expiresAt = after(day)) => ({
  name: "report.pdf",
  mediaType: "application/pdf",
  bytes: new TextEncoder().encode(text),
  expiresAt,
});

async function claimed(database: Database, owner = "one", now = noon): Promise<Lease> {
  const claim = await claimJob(database, owner, kinds, now, new Date(now.getTime() + 15_000));
  if (claim === null) throw new Error("There was nothing to claim.");
  return claim.lease;
}

async function stateOf(database: Database, id: string) {
  return database.read.selectFrom("job").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
}

const done = { result: "file", file: file("paper") };

describeEachDatabase("jobs in line", (fresh) => {
  test("the same request gives the same job; another request, or none to compare with, a job of its own", async () => {
    const database = await fresh.open();
    const one = await enqueueJob(database, aJob("a", { requestKey: "k" }), noon);
    expect(one).toMatchObject({ id: "a", state: "queued", payload: { copies: 1 }, attempts: 0 });
    expect((await enqueueJob(database, aJob("b", { requestKey: "k" }), noon)).id).toBe("a");
    expect((await enqueueJob(database, aJob("c", { requestKey: "l" }), noon)).id).toBe("c");
    expect((await enqueueJob(database, aJob("d"), noon)).id).toBe("d");
    expect((await enqueueJob(database, aJob("e"), noon)).id).toBe("e");
    expect(await countUnfinished(database.read)).toBe(4);
  });

  test("the same request twelve times at one moment is one job", async () => {
    const database = await fresh.open();
    const jobs = await Promise.all(
      Array.from({ length: 12 }, (_, at) => enqueueJob(database, aJob(`a${at}`, { requestKey: "k" }), noon)),
    );
    expect(new Set(jobs.map(({ id }) => id)).size).toBe(1);
    expect(await countUnfinished(database.read)).toBe(1);
  });

  test("a key asked for by different work is refused, for it would hand out somebody else's file", async () => {
    const database = await fresh.open();
    await enqueueJob(database, aJob("a", { requestKey: "k" }), noon);
    const { assessmentId } = await anAssessment(database);
    await expect(enqueueJob(database, aJob("b", { requestKey: "k", assessmentId }), noon)).rejects.toThrow(
      "one request",
    );
  });

  test("a job and its file are seen only by the assessment they belong to, and go with it", async () => {
    const database = await fresh.open();
    const { assessmentId } = await anAssessment(database);
    const other = await anAssessment(database);
    await enqueueJob(database, aJob("a", { assessmentId }), noon);
    await finishJob(database, await claimed(database), done, noon);
    expect((await findJob(database.read, assessmentId, "a"))?.state).toBe("done");
    expect(await findJob(database.read, other.assessmentId, "a")).toBeNull();
    expect(await findJobFile(database.read, other.assessmentId, "a", noon)).toBeNull();
    const found = await findJobFile(database.read, assessmentId, "a", noon);
    expect(new TextDecoder().decode(found?.bytes)).toBe("paper");
    expect(await cancelJob(database.write, other.assessmentId, "a", noon)).toBe(false);
    await database.write.deleteFrom("assessment").where("id", "=", assessmentId).execute();
    expect(await database.read.selectFrom("job").select("id").execute()).toEqual([]);
    expect(await database.read.selectFrom("job_file").select("job_id").execute()).toEqual([]);
  });

  test("the first in line comes first, what must wait waits, and unknown kinds are left alone", async () => {
    const database = await fresh.open();
    await enqueueJob(database, { ...aJob("later-kind"), kind: "unknown here" }, noon);
    await enqueueJob(database, aJob("second"), after(2));
    await enqueueJob(database, aJob("first"), after(1));
    expect(await claimJob(database, "one", kinds, noon, after(15))).toBeNull();
    expect((await claimed(database, "one", after(3))).jobId).toBe("first");
    expect((await claimed(database, "one", after(3))).jobId).toBe("second");
    expect(await claimJob(database, "one", kinds, after(3), after(15))).toBeNull();
  });

  test("how many come before", async () => {
    const database = await fresh.open();
    await enqueueJob(database, aJob("a"), noon);
    await claimed(database);
    await enqueueJob(database, aJob("b"), after(1));
    const last = await enqueueJob(database, aJob("c"), after(2));
    expect(await countUnfinished(database.read, last)).toBe(2);
  });
});

describeEachDatabase("work on a job", (fresh) => {
  test("among eight workers every job is done once, and never by two at a time", async () => {
    const database = await fresh.open();
    for (let at = 0; at < 24; at++) await enqueueJob(database, aJob(`job-${at}`), after(at / 1000));
    const [working, ran]: [Set<string>, string[]] = [new Set(), []];
    const worker = async (owner: string) => {
      for (;;) {
        const claim = await claimJob(database, owner, kinds, after(1), after(16));
        if (claim === null) return;
        expect(working.has(claim.job.id)).toBe(false);
        working.add(claim.job.id);
        ran.push(claim.job.id);
        expect(await recordProgress(database.write, claim.lease, { done: 1, total: 2, message: "set" }, noon)).toBe(
          true,
        );
        working.delete(claim.job.id);
        expect(await finishJob(database, claim.lease, { ...done, file: null }, noon)).toBe(true);
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, at) => worker(`worker-${at}`)));
    expect(ran.length).toBe(24);
    expect(new Set(ran).size).toBe(24);
    expect(await countUnfinished(database.read)).toBe(0);
  });

  test("progress is seen by everyone; the lease lasts while it is renewed", async () => {
    const database = await fresh.open();
    await enqueueJob(database, aJob("a"), noon);
    const lease = await claimed(database);
    await recordProgress(database.write, lease, { done: 1, total: 2, message: "setting" }, noon);
    expect(await stateOf(database, "a")).toMatchObject({ progress_done: 1, progress_total: 2, message: "setting" });
    expect(await renewLease(database.write, lease, after(10), after(25))).toBe(true);
    expect(await takeBackExpired(database, "lost", after(20))).toBe(0);
    expect(await isHeld(database.read, lease)).toBe(true);
  });

  test("the job of a killed worker is taken over after its lease, and the first one can change nothing any more", async () => {
    const database = await fresh.open();
    await enqueueJob(database, aJob("a"), noon);
    const killed = await claimed(database, "one");
    expect(await takeBackExpired(database, "lost", after(14))).toBe(0);
    expect(await takeBackExpired(database, "lost", after(15))).toBe(1);
    const heir = await claimed(database, "two", after(15));
    expect(heir).toMatchObject({ jobId: "a", attempt: 2 });
    expect(await isHeld(database.read, killed)).toBe(false);
    expect(await renewLease(database.write, killed, after(16), after(31))).toBe(false);
    expect(await recordProgress(database.write, killed, { done: 1, total: 2, message: "x" }, after(16))).toBe(false);
    expect(await finishJob(database, killed, done, after(16))).toBe(false);
    expect(await releaseJob(database.write, killed, after(16))).toBe(false);
    expect(await database.read.selectFrom("job_file").select("job_id").execute()).toEqual([]);
    expect(await finishJob(database, heir, done, after(17))).toBe(true);
  });

  test("of eight that find the same dead worker one takes its job", async () => {
    const database = await fresh.open();
    await enqueueJob(database, aJob("a"), noon);
    await claimed(database, "dead");
    const found = await Promise.all(Array.from({ length: 8 }, () => takeBackExpired(database, "lost", after(20))));
    expect(found.reduce((sum, one) => sum + one)).toBe(1);
    const claims = await Promise.all(
      Array.from({ length: 8 }, (_, at) => claimJob(database, `w${at}`, kinds, after(20), after(35))),
    );
    expect(claims.filter((claim) => claim !== null).length).toBe(1);
  });

  test("a job that takes every worker down ends after its last attempt", async () => {
    const database = await fresh.open();
    await enqueueJob(database, aJob("a", { maxAttempts: 2, requestKey: "k" }), noon);
    await claimed(database, "one", noon);
    await takeBackExpired(database, "lost", after(20));
    await claimed(database, "two", after(20));
    await takeBackExpired(database, "lost", after(40));
    expect(await stateOf(database, "a")).toMatchObject({
      state: "failed",
      attempts: 2,
      message: "lost",
      lease_owner: null,
    });
    expect((await enqueueJob(database, aJob("b", { requestKey: "k" }), after(41))).id).toBe("b");
  });

  test("a failed attempt waits before the next one; the last one says why, and frees the way to try again", async () => {
    const database = await fresh.open();
    await enqueueJob(database, aJob("a", { requestKey: "k" }), noon);
    const failure = { message: "failed", fault: "the press is broken" };
    const first = await claimed(database);
    expect(await failJob(database.write, first, { ...failure, retryAt: after(4) }, after(1))).toBe(true);
    expect(await claimJob(database, "one", kinds, after(3), after(18))).toBeNull();
    expect((await enqueueJob(database, aJob("b", { requestKey: "k" }), after(3))).id).toBe("a");
    const second = await claimed(database, "one", after(4));
    await failJob(database.write, second, { ...failure, retryAt: null }, after(5));
    expect(await stateOf(database, "a")).toMatchObject({
      state: "failed",
      fault: "the press is broken",
      message: "failed",
    });
    expect((await enqueueJob(database, aJob("c", { requestKey: "k" }), after(6))).id).toBe("c");
  });

  test("a stopped job stays stopped: its worker learns it, its file is refused, the same request starts afresh", async () => {
    const database = await fresh.open();
    const { assessmentId } = await anAssessment(database);
    await enqueueJob(database, aJob("a", { assessmentId, requestKey: "k" }), noon);
    const lease = await claimed(database);
    expect(await cancelJob(database.write, assessmentId, "a", after(1))).toBe(true);
    expect(await isHeld(database.read, lease)).toBe(false);
    expect(await finishJob(database, lease, done, after(2))).toBe(false);
    expect(await cancelJob(database.write, assessmentId, "a", after(3))).toBe(false);
    expect(await stateOf(database, "a")).toMatchObject({
      state: "cancelled",
      finished_at: after(1).toISOString(),
      payload: "null",
    });
    expect((await enqueueJob(database, aJob("b", { assessmentId, requestKey: "k" }), after(4))).id).toBe("b");
  });

  test("a job given back is in line at once and has lost no attempt", async () => {
    const database = await fresh.open();
    await enqueueJob(database, aJob("a"), noon);
    expect(await releaseJob(database.write, await claimed(database), after(1))).toBe(true);
    expect(await stateOf(database, "a")).toMatchObject({ state: "queued", attempts: 0 });
    expect((await claimed(database, "two", after(1))).attempt).toBe(1);
  });
});

describeEachDatabase("files of jobs", (fresh) => {
  async function withFile(database: Database, id: string, assessmentId: string, at: number, requestKey?: string) {
    await enqueueJob(
      database,
      aJob(id, { assessmentId, ...(requestKey === undefined ? {} : { requestKey }) }),
      after(at),
    );
    const end = { result: "file", file: file(id, after(at + day)) };
    await finishJob(database, await claimed(database, "one", after(at)), end, after(at));
  }
  const limits = { perAssessment: 2, altogether: 3 };
  const kept = async (database: Database) =>
    (await database.read.selectFrom("job_file").select("job_id").orderBy("job_id").execute()).map((row) => row.job_id);

  test("a file of any bytes comes back as it was", async () => {
    const database = await fresh.open();
    const { assessmentId } = await anAssessment(database);
    const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 31) % 256);
    await enqueueJob(database, aJob("a", { assessmentId }), noon);
    await finishJob(database, await claimed(database), { ...done, file: { ...file(""), bytes } }, noon);
    const found = await findJobFile(database.read, assessmentId, "a", noon);
    expect(Buffer.from(found?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
  });

  test("the same request is given the finished job until its file has had its day", async () => {
    const database = await fresh.open();
    const { assessmentId } = await anAssessment(database);
    await withFile(database, "a", assessmentId, 0, "k");
    const again = (id: string, at: number) =>
      enqueueJob(database, aJob(id, { assessmentId, requestKey: "k" }), after(at));
    expect((await again("b", day - 1)).id).toBe("a");
    expect(await findJobFile(database.read, assessmentId, "a", after(day))).toBeNull();
    expect((await again("c", day)).id).toBe("c");
  });

  test("files past their day are swept, with what nobody will look at any more", async () => {
    const database = await fresh.open();
    const { assessmentId } = await anAssessment(database);
    await withFile(database, "a", assessmentId, 0);
    await withFile(database, "b", assessmentId, 60);
    await sweepJobs(database, limits, after(day), after(-7 * day));
    expect(await kept(database)).toEqual(["b"]);
    expect((await findJob(database.read, assessmentId, "a"))?.state).toBe("done");
    await sweepJobs(database, limits, after(8 * day), after(day));
    expect(await findJob(database.read, assessmentId, "a")).toBeNull();
  });

  test("the newest files are kept, so many of one assessment and so many altogether", async () => {
    const database = await fresh.open();
    const [one, other] = [await anAssessment(database), await anAssessment(database)];
    for (const [at, id] of ["a", "b", "c"].entries()) await withFile(database, id, one.assessmentId, at);
    await sweepJobs(database, limits, after(10), after(-1));
    expect(await kept(database)).toEqual(["b", "c"]);
    for (const [at, id] of ["d", "e"].entries()) await withFile(database, id, other.assessmentId, 20 + at);
    await sweepJobs(database, limits, after(30), after(-1));
    expect(await kept(database)).toEqual(["c", "d", "e"]);
  });
});
