import fc from "fast-check";
import { expect, test } from "vitest";
import type { Database } from "#db/database.server.ts";
import {
  claimJob,
  failJob,
  finishJob,
  type Lease,
  recordProgress,
  releaseJob,
  takeBackExpired,
} from "#db/queries/job-leases.server.ts";
import { cancelJob, enqueueJob } from "#db/queries/jobs.server.ts";
import { anAssessment, noon } from "#tests/app/assessments/an-assessment.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";

const leaseSeconds = 15;
const maxAttempts = 3;

/** What may happen around the jobs; `worker` is one of three, `pick` chooses among the leases it once got. */
type Event =
  | { readonly kind: "order" }
  | { readonly kind: "claim"; readonly worker: number }
  | { readonly kind: "progress" | "finish" | "fail" | "release"; readonly pick: number }
  | { readonly kind: "cancel"; readonly pick: number }
  | { readonly kind: "wait"; readonly seconds: number }
  | { readonly kind: "take back" };

const anEvent: fc.Arbitrary<Event> = fc.oneof(
  fc.constant<Event>({ kind: "order" }),
  fc.record({ kind: fc.constant("claim" as const), worker: fc.nat(2) }),
  fc.record({ kind: fc.constantFrom("progress", "finish", "fail", "release"), pick: fc.nat(9) }),
  fc.record({ kind: fc.constant("cancel" as const), pick: fc.nat(9) }),
  fc.record({ kind: fc.constant("wait" as const), seconds: fc.integer({ min: 1, max: 20 }) }),
  fc.constant<Event>({ kind: "take back" }),
);

describeEachDatabase("leases, whatever happens in whatever order", (fresh) => {
  test("a job is held by one worker at most, tried three times at most, and what has ended stays as it is", async () => {
    const database = await fresh.open();
    let story = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anEvent, { minLength: 10, maxLength: 40 }), async (events) => {
        story += 1;
        await live(database, `story-${story}`, events);
      }),
      { numRuns: fresh.language === "sqlite" ? 30 : 12 },
    );
  });
});

async function live(database: Database, kind: string, events: readonly Event[]): Promise<void> {
  const { assessmentId } = await anAssessment(database);
  const leases: Lease[] = [];
  const ended = new Map<string, string>();
  let [now, jobs] = [noon, 0];
  for (const event of events) {
    const lease = "pick" in event ? leases[event.pick % Math.max(1, leases.length)] : undefined;
    const holder = lease === undefined ? null : await holderOf(database, lease.jobId);
    const holds = lease !== undefined && holder === `${lease.owner} ${lease.attempt}`;
    if (event.kind === "order") {
      jobs += 1;
      const job = { id: `${kind}-${jobs}`, kind, assessmentId, requestKey: null, payload: jobs, maxAttempts };
      await enqueueJob(database, job, now);
    } else if (event.kind === "claim") {
      const until = new Date(now.getTime() + leaseSeconds * 1000);
      const claim = await claimJob(database, `worker-${event.worker}`, [kind], now, until);
      if (claim !== null) leases.push(claim.lease);
    } else if (event.kind === "wait") {
      now = new Date(now.getTime() + event.seconds * 1000);
    } else if (event.kind === "take back") {
      await takeBackExpired(database, "lost", now);
    } else if (lease !== undefined) {
      if (event.kind === "cancel") await cancelJob(database.write, assessmentId, lease.jobId, now);
      else expect(await act(database, event.kind, lease, now), `${event.kind} by a holder: ${holds}`).toBe(holds);
    }
    await expectSound(database, kind, ended);
  }
}

function act(database: Database, kind: "progress" | "finish" | "fail" | "release", lease: Lease, now: Date) {
  if (kind === "progress") return recordProgress(database.write, lease, { done: 1, total: 2, message: "set" }, now);
  if (kind === "finish") return finishJob(database, lease, { result: "x", file: null }, now);
  if (kind === "release") return releaseJob(database.write, lease, now);
  const retryAt = lease.attempt < maxAttempts ? new Date(now.getTime() + 1000) : null;
  return failJob(database.write, lease, { message: "failed", fault: "x", retryAt }, now);
}

async function holderOf(database: Database, jobId: string): Promise<string | null> {
  const row = await database.read.selectFrom("job").selectAll().where("id", "=", jobId).executeTakeFirstOrThrow();
  return row.state === "running" ? `${row.lease_owner} ${row.attempts}` : null;
}

async function expectSound(database: Database, kind: string, ended: Map<string, string>): Promise<void> {
  for (const job of await database.read.selectFrom("job").selectAll().where("kind", "=", kind).execute()) {
    expect(job.attempts).toBeLessThanOrEqual(maxAttempts);
    expect(job.lease_owner !== null).toBe(job.state === "running");
    if (ended.has(job.id)) expect(JSON.stringify(job)).toBe(ended.get(job.id));
    if (job.finished_at !== null) ended.set(job.id, JSON.stringify(job));
  }
}
