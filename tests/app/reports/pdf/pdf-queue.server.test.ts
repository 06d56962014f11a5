import { describe, expect, test } from "vitest";
import { plainBrand } from "#app/reports/brand.ts";
import { createPdfQueue } from "#app/reports/pdf/pdf-queue.server.ts";
import { sampleReport } from "#tests/support/sample-report.ts";

const order = { document: sampleReport(), brand: plainBrand, createdAt: 0, standard: "ua-1" } as const;

describe("line of reports", () => {
  test("a report that takes too long is stopped, and the next one gets a fresh worker", async () => {
    const hasty = createPdfQueue({ timeout: 1, reportsPerWorker: 10 });
    await expect(hasty.print(order)).rejects.toThrow(/^The PDF was stopped after/u);
    const patient = createPdfQueue({ timeout: 30_000, reportsPerWorker: 10 });
    expect((await patient.print(order)).length).toBeGreaterThan(10_000);
  });

  test("a running report can be stopped without harm to those behind it", async () => {
    const queue = createPdfQueue({ timeout: 30_000, reportsPerWorker: 10 });
    const stop = new AbortController();
    const running = queue.print(order, stop.signal);
    const behind = queue.print(order);
    setTimeout(() => stop.abort(), 20);
    await expect(running).rejects.toThrow("stopped");
    expect((await behind).length).toBeGreaterThan(10_000);
  });

  test("an order that was already stopped never starts", async () => {
    const queue = createPdfQueue({ timeout: 30_000, reportsPerWorker: 10 });
    await expect(queue.print(order, AbortSignal.abort())).rejects.toThrow("stopped");
  });

  test("workers are replaced in turn and nothing is lost", async () => {
    const queue = createPdfQueue({ timeout: 30_000, reportsPerWorker: 1 });
    const [one, other] = await Promise.all([queue.print(order), queue.print(order)]);
    expect(Buffer.compare(Buffer.from(one), Buffer.from(other))).toBe(0);
  });
});
