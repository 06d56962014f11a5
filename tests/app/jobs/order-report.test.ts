import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test, vi } from "vitest";
import { awaitJob } from "#app/jobs/await-job.server.ts";
import { factsOfJob } from "#app/jobs/facts-of-job.server.ts";
import { orderReport } from "#app/jobs/order-report.server.ts";
import { readJobFile } from "#app/jobs/read-job-file.server.ts";
import { stopJob } from "#app/jobs/stop-job.server.ts";
import { startWorker } from "#app/jobs/worker.server.ts";
import { plainBrand } from "#app/reports/brand.ts";
import type { Services } from "#app/services.server.ts";
import { anAssessment } from "#tests/app/assessments/an-assessment.ts";
import { describeEachDatabase } from "#tests/support/database.server.ts";
import { sampleReport } from "#tests/support/sample-report.ts";

const order = { document: sampleReport(), brand: plainBrand, fileName: "waymark-eastmere.pdf" };
const patient = { patience: 60_000, signal: new AbortController().signal };

describeEachDatabase("asking for a report as a file", (fresh) => {
  async function opened() {
    const database = await fresh.open();
    const { assessmentId } = await anAssessment(database);
    const wakeWorker = vi.fn();
    const services: Services = {
      database,
      library: { instruments: [], trees: [] },
      changedVersions: new Set(),
      now: () => new Date(),
      newId: randomUUID,
      pseudoLocales: false,
      version: "1.0.0",
      root: "",
      sendsLetters: false,
      previews: null,
      wakeWorker,
    };
    const ask = async (change: Partial<typeof order> = {}, by: Partial<Services> = {}) => {
      const job = await orderReport({ ...services, ...by }, assessmentId, { ...order, ...change });
      if (job === null) throw new Error("The line was too long.");
      return job;
    };
    return { database, assessmentId, services, wakeWorker, ask };
  }

  test("ends in the file, which whoever waits is told of", async () => {
    const { database, services, assessmentId, ask } = await opened();
    const job = await ask();
    const worker = startWorker(services);
    onTestFinished(() => worker.stop());
    const ended = await awaitJob(database, assessmentId, job.id, patient);
    expect(ended?.state).toBe("done");
    const file = await readJobFile(services, assessmentId, job.id);
    expect(file).toMatchObject({ name: "waymark-eastmere.pdf", mediaType: "application/pdf" });
    expect(Buffer.from(file?.bytes ?? []).toString("latin1", 0, 5)).toBe("%PDF-");
    if (ended === null) throw new Error("The job is gone.");
    expect((await factsOfJob(services, assessmentId, ended)).size).toBe(file?.bytes.length);
    expect((await ask()).id).toBe(job.id);
  });

  test("the same report is one job; other words, another file name or another version are another", async () => {
    const { services, assessmentId, ask, wakeWorker } = await opened();
    const first = await ask();
    expect((await ask()).id).toBe(first.id);
    expect(wakeWorker).toHaveBeenCalled();
    const others = [
      await ask({ document: sampleReport({ title: "Something else" }) }),
      await ask({ fileName: "waymark-demonstration-eastmere.pdf" }),
    ];
    await stopJob(services, assessmentId, first.id);
    others.push(await ask({}, { version: "2.0.0" }));
    expect(new Set([first, ...others].map(({ id }) => id)).size).toBe(4);
  });

  test("three of one assessment wait at a time; a fourth is refused, one of them asked for again and others are not", async () => {
    const { database, services, assessmentId, ask } = await opened();
    const first = await ask();
    for (const fileName of ["two.pdf", "three.pdf"]) await ask({ fileName });
    const fourth = { ...order, fileName: "four.pdf" };
    expect(await orderReport(services, assessmentId, fourth)).toBeNull();
    expect((await ask()).id).toBe(first.id);
    const other = await anAssessment(database);
    expect(await orderReport(services, other.assessmentId, fourth)).not.toBeNull();
    expect(await stopJob(services, assessmentId, first.id)).toBe(true);
    expect(await orderReport(services, assessmentId, fourth)).not.toBeNull();
  });

  test("who loses patience, or goes away, is told how it stands", async () => {
    const { database, assessmentId, ask } = await opened();
    const { id } = await ask();
    const begun = performance.now();
    const gone = { patience: 60_000, signal: AbortSignal.abort() };
    expect((await awaitJob(database, assessmentId, id, gone))?.state).toBe("queued");
    expect((await awaitJob(database, assessmentId, id, { ...patient, patience: 100 }))?.state).toBe("queued");
    expect(performance.now() - begun).toBeLessThan(30_000);
    expect(await awaitJob(database, assessmentId, randomUUID(), patient)).toBeNull();
  });

  test("stopping is for those it belongs to, and stopping twice does no harm", async () => {
    const { services, assessmentId, database, ask } = await opened();
    const other = await anAssessment(database);
    const { id } = await ask();
    expect(await stopJob(services, other.assessmentId, id)).toBe(false);
    expect(await stopJob(services, assessmentId, id)).toBe(true);
    expect(await stopJob(services, assessmentId, id)).toBe(true);
    expect((await awaitJob(database, assessmentId, id, patient))?.state).toBe("cancelled");
    expect(await readJobFile(services, assessmentId, id)).toBeNull();
  });
});
