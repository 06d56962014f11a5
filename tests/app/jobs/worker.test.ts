import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import type { JobContext, JobKind, JobOutcome } from "#app/jobs/job-kind.ts";
import { startWorker, type Worker } from "#app/jobs/worker.server.ts";
import type { Database } from "#db/database.server.ts";
import { cancelJob, enqueueJob } from "#db/queries/jobs.server.ts";
import { anAssessment } from "#tests/app/assessments/an-assessment.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";

const pace = { lease: 600, look: 20, shortRest: 10, longRest: 60, grace: 200, sweep: 60_000 };
const done: JobOutcome = { result: "done", file: null };
const now = () => new Date();

function work(database: Database, run: JobKind["run"], own: Partial<typeof pace> = {}): Worker {
  const kinds = { deed: async () => ({ run }) };
  const worker = startWorker({ database, now, newId: randomUUID }, { kinds, pace: { ...pace, ...own } });
  onTestFinished(() => worker.stop());
  return worker;
}

async function order(database: Database, maxAttempts = 3): Promise<{ id: string; assessmentId: string }> {
  const { assessmentId } = await anAssessment(database);
  const job = { id: randomUUID(), kind: "deed", assessmentId, requestKey: null, payload: { of: "gold" }, maxAttempts };
  await enqueueJob(database, job, now());
  return { id: job.id, assessmentId };
}

const rowOf = (database: Database, id: string) =>
  database.read.selectFrom("job").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

const untilState = (database: Database, id: string, state: string) =>
  vi.waitUntil(async () => (await rowOf(database, id)).state === state, { timeout: 60_000, interval: 10 });

/** Goes on until it is told to stop, as printing does. */
const endless = ({ signal }: JobContext) =>
  new Promise<JobOutcome>((_, reject) => signal.addEventListener("abort", () => reject(new Error("told to stop"))));

describeEachDatabase("a worker", (fresh) => {
  test("does what is in line, tells how far it is, and hears of new work at once", async () => {
    const database = await fresh.open();
    const seen: unknown[] = [];
    const worker = work(
      database,
      async (payload, { progress }) => {
        await progress(1, 2, "printing");
        seen.push(payload);
        return done;
      },
      { shortRest: 5000, longRest: 5000 },
    );
    await sleep(150);
    const { id } = await order(database);
    worker.wake();
    await untilState(database, id, "done");
    expect(seen).toEqual([{ of: "gold" }]);
    expect(await rowOf(database, id)).toMatchObject({
      progress_done: 1,
      progress_total: 2,
      result: "done",
      attempts: 1,
    });
  });

  test("looks for work that another process put in line", async () => {
    const database = await fresh.open();
    work(database, async () => done);
    const { id } = await order(database);
    await untilState(database, id, "done");
  });

  test("tries again after a fault, and gives up after the last attempt with the cause for the operator", async () => {
    const database = await fresh.open();
    let attempts = 0;
    work(database, async () => {
      attempts += 1;
      throw new Error("no paper");
    });
    const { id } = await order(database, 2);
    await untilState(database, id, "failed");
    expect(attempts).toBe(2);
    expect(await rowOf(database, id)).toMatchObject({ message: "failed", fault: "no paper", attempts: 2 });
  });

  test("stops a job somebody stopped, and goes on with the next", async () => {
    const database = await fresh.open();
    let stopped = 0;
    work(database, async (_payload, context) => {
      if (stopped > 0) return done;
      try {
        return await endless(context);
      } finally {
        stopped += 1;
      }
    });
    const first = await order(database);
    await untilState(database, first.id, "running");
    expect(await cancelJob(database.write, first.assessmentId, first.id, now())).toBe(true);
    const second = await order(database);
    await untilState(database, second.id, "done");
    expect(stopped).toBe(1);
    expect((await rowOf(database, first.id)).state).toBe("cancelled");
  });

  test("keeps its lease for as long as the work takes", async () => {
    const database = await fresh.open();
    let runs = 0;
    const slow = async () => {
      runs += 1;
      await sleep(1500);
      return done;
    };
    work(database, slow);
    work(database, slow);
    const { id } = await order(database);
    await untilState(database, id, "done");
    expect(runs).toBe(1);
    expect((await rowOf(database, id)).attempts).toBe(1);
  });

  test("takes over what a killed worker left, once its lease has run out", async () => {
    const database = await fresh.open();
    const { id } = await order(database);
    const end = Date.now() + 300;
    const lease = { lease_owner: "killed", lease_until: new Date(end).toISOString() };
    await database.write
      .updateTable("job")
      .set({ state: "running", attempts: 1, ...lease })
      .execute();
    work(database, async () => done);
    await untilState(database, id, "done");
    expect(Date.now()).toBeGreaterThanOrEqual(end);
    expect((await rowOf(database, id)).attempts).toBe(2);
  });

  test("asked to stop, finishes what is nearly done", async () => {
    const database = await fresh.open();
    const worker = work(database, async () => {
      await sleep(80);
      return done;
    });
    const { id } = await order(database);
    await untilState(database, id, "running");
    await worker.stop();
    expect((await rowOf(database, id)).state).toBe("done");
  });

  test("asked to stop, gives back what takes longer, and takes no more", async () => {
    const database = await fresh.open();
    const worker = work(database, async (_payload, context) => endless(context));
    const [first, second] = [await order(database), await order(database)];
    await untilState(database, first.id, "running");
    await worker.stop();
    expect(await rowOf(database, first.id)).toMatchObject({ state: "queued", attempts: 0, lease_owner: null });
    expect(await rowOf(database, second.id)).toMatchObject({ state: "queued", attempts: 0 });
    work(database, async () => done);
    await untilState(database, first.id, "done");
  });

  test("four workers share the work, and no job is done by two", async () => {
    const database = await fresh.open();
    const ran: unknown[] = [];
    for (let at = 0; at < 4; at++) {
      work(database, async (_payload, { createdAt }) => {
        ran.push(createdAt);
        await sleep(5);
        return done;
      });
    }
    const jobs: string[] = [];
    for (let at = 0; at < 16; at++) jobs.push((await order(database)).id);
    for (const id of jobs) await untilState(database, id, "done");
    expect(ran.length).toBe(16);
  });
});
