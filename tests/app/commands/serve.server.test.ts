import { existsSync } from "node:fs";
import { connect } from "node:net";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { readAssessment } from "#app/assessments/read-assessment.server.ts";
import { openCurrentDatabase } from "#db/migrate.server.ts";
import { startAssessment, type Walk } from "../../../scripts/bench/walk.ts";
import { type ServedProduct, serveProduct } from "../../../scripts/served-product.ts";
import { emptyFolder } from "../../support/waymark.server.ts";

type Answer = {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly text: string;
  readonly ms: number;
};

async function ask(origin: string, path: string, options: RequestInit = {}): Promise<Answer> {
  const began = performance.now();
  const response = await fetch(`${origin}${path}`, { redirect: "manual", ...options });
  const text = await response.text();
  return {
    status: response.status,
    retryAfter: response.headers.get("Retry-After"),
    text,
    ms: performance.now() - began,
  };
}

function save({ origin }: ServedProduct, walk: Walk, capabilityId: string, baseRevision: number, note: string) {
  return ask(origin, `/assessments/${walk.assessmentId}/answers`, {
    method: "POST",
    headers: { Origin: origin, Cookie: walk.cookie, Accept: "application/json", "Content-Type": "application/json" },
    body: JSON.stringify({ capabilityId, baseRevision, choice: "3", reason: "", note, evidenceUrl: "" }),
  });
}

function post({ origin }: ServedProduct, walk: Walk | null, path: string, fields: Record<string, string>) {
  return ask(origin, path, {
    method: "POST",
    headers: { Origin: origin, ...(walk === null ? {} : { Cookie: walk.cookie }) },
    body: new URLSearchParams(fields),
  });
}

function fileOf(product: ServedProduct): string {
  return product.databaseUrl.slice("file:".length);
}

describe("while another program holds the database", () => {
  let product: ServedProduct;
  let walk: Walk;

  beforeAll(async () => {
    product = await serveProduct();
    walk = await startAssessment(product.origin);
  }, 60_000);
  afterAll(() => product?.stop());

  test("saves are told in time to try again, pages are read, probes see it, and then all is well", async () => {
    expect((await save(product, walk, "STD-1", 0, "before")).status).toBe(200);
    expect((await ask(product.origin, "/readyz")).status).toBe(200);
    const other = new Sqlite(fileOf(product));
    onTestFinished(() => void other.close());
    other.exec("begin immediate");
    await untilReadiness(product, 503);
    const page = `/assessments/${walk.assessmentId}/questions/STD`;
    const [autosave, form, read, ready] = await Promise.all([
      save(product, walk, "STD-1", 1, "during"),
      post(product, null, "/start", { name: "Harbour" }),
      ask(product.origin, page, { headers: { Cookie: walk.cookie } }),
      ask(product.origin, "/readyz"),
    ]);
    expect([autosave.status, autosave.retryAfter, form.status, form.retryAfter]).toEqual([503, "2", 503, "2"]);
    expect(JSON.parse(autosave.text).sentence).toMatch(/^Not saved: .*Try again/);
    expect(form.text).toMatch(/Go back: your browser keeps what you typed/);
    expect(form.text).toContain("</html>");
    // It takes two seconds, longer on a busy machine; a save that waited for the lock would never end.
    expect(Math.max(autosave.ms, form.ms)).toBeLessThan(15_000);
    expect(read.status).toBe(200);
    expect(ready.status).toBe(503);
    expect((await ask(product.origin, "/healthz")).status).toBe(200);
    other.exec("rollback");
    await untilReadiness(product, 200);
    expect((await save(product, walk, "STD-1", 1, "after")).status).toBe(200);
    expect(product.log()).not.toContain("request.fault");
  });
});

describe("the finished product", () => {
  test("has no preview of questionnaires, which only their authors see", async () => {
    const product = await serveProduct();
    onTestFinished(() => product.stop());
    expect((await ask(product.origin, "/questionnaire")).status).toBe(200);
    for (const path of ["/preview", "/preview/public-library-service", "/preview/public-library-service/revision"])
      expect([path, (await ask(product.origin, path)).status]).toEqual([path, 404]);
  });
});

describe("the log of requests", () => {
  test("holds a line per request and nothing anybody typed, owns or carries", async () => {
    const product = await serveProduct({ WAYMARK_LOG: "requests" });
    try {
      const walk = await startAssessment(product.origin, "Canary University");
      const base = `/assessments/${walk.assessmentId}`;
      await save(product, walk, "STD-1", 0, "canary note");
      await save(product, walk, "STD-1", 7, "canary conflict");
      await save(product, walk, "canary-capability", 0, "canary");
      await post(product, walk, `${base}/questions/STD`, { "note:STD-2": "canary note", "answer:STD-2": "canary" });
      await post(product, walk, "/return", { code: "CANA-RYCA-NARY", token: "canary-token" });
      for (const path of [
        "",
        "/questions/STD",
        "/check",
        "/result",
        "/roadmap",
        "/report",
        "/assessment.json",
        "/canary",
      ]) {
        await ask(product.origin, `${base}${path}?canary=canary`, { headers: { Cookie: walk.cookie } });
      }
      await ask(product.origin, "/canary-path");
      await post(product, walk, `${base}/delete`, { confirm: "canary" });
      await product.stop();
      const log = product.log();
      expect(log.toLowerCase()).not.toContain("canary");
      expect(log).not.toContain(walk.assessmentId);
      for (const cookie of walk.cookie.split(/; |=/)) if (cookie.length > 12) expect(log).not.toContain(cookie);
      const lines = log
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
      const requests = lines.filter(({ event }) => event === "request");
      expect(requests.length).toBeGreaterThanOrEqual(15);
      expect(requests.map(({ route }) => route)).toEqual(
        expect.arrayContaining(["/start", "/assessments/:assessmentId/answers", "*"]),
      );
      for (const line of requests) {
        expect(Object.keys(line).sort()).toEqual(["at", "bytes", "event", "method", "milliseconds", "route", "status"]);
      }
    } finally {
      await product.stop();
    }
  });
});

describe("stopping", () => {
  test("under load aborts no confirmed save, closes the journal and ends with 0", async () => {
    const folder = emptyFolder();
    const url = `file:${folder}/waymark.sqlite`;
    for (let round = 0; round < 2; round++) {
      const product = await serveProduct({ DATABASE_URL: url });
      const walk = await startAssessment(product.origin);
      let saves = 0;
      const saved = () => {
        saves += 1;
      };
      const writers = [1, 2, 3, 4, 5].map((at) => keepSaving(product, walk, `STD-${at}`, saved));
      await expect.poll(() => saves, { interval: 1 }).toBeGreaterThanOrEqual(10 + round * 10);
      await product.stop();
      const confirmed = await Promise.all(writers);
      expect(product.exitCode()).toBe(0);
      expect(existsSync(`${folder}/waymark.sqlite-wal`)).toBe(false);
      const database = await openCurrentDatabase(url);
      const entries = (await readAssessment(database, walk.assessmentId))?.entries ?? {};
      await database.close();
      for (const { capabilityId, revision } of confirmed) {
        expect(entries[capabilityId]?.revision ?? 0).toBeGreaterThanOrEqual(revision);
      }
    }
  });

  test("tells probes on open connections, and finishes what has begun", async () => {
    const product = await serveProduct();
    const walk = await startAssessment(product.origin);
    const other = new Sqlite(fileOf(product));
    onTestFinished(() => void other.close());
    other.exec("begin immediate");
    const saving = await openConnection(product.origin);
    await saving.say(wholeSave(product, walk, "STD-1", "in flight"));
    const probe = await openConnection(product.origin);
    await probe.say("GET /readyz HTTP/1.1\r\nHost: probe\r\n");
    // Who knocks later is answered later, so with this answer the save has begun.
    const last = await openConnection(product.origin);
    await last.say("GET /healthz HTTP/1.1\r\nHost: probe\r\n\r\n");
    expect(await last.status).toBe(200);
    const ended = product.stop();
    await untilRefused(product.origin);
    await probe.say("\r\n");
    expect(await probe.status).toBe(503);
    other.exec("rollback");
    expect(await saving.status).toBe(200);
    await ended;
    expect(product.exitCode()).toBe(0);
  });
});

/** Saves the same question over and over; the revision confirmed last. Ends when the server does. */
async function keepSaving(product: ServedProduct, walk: Walk, capabilityId: string, saved: () => void) {
  for (let revision = 0; ; revision++) {
    const outcome = await save(product, walk, capabilityId, revision, `note ${revision}`).catch(() => null);
    if (outcome?.status !== 200) return { capabilityId, revision };
    saved();
  }
}

function untilReadiness({ origin }: ServedProduct, status: number): Promise<void> {
  return expect.poll(async () => (await ask(origin, "/readyz")).status).toBe(status);
}

/** Resolves once the server takes no new connection. */
async function untilRefused(origin: string): Promise<void> {
  while ((await ask(origin, "/healthz").catch(() => null)) !== null);
}

/** A save as it goes over the wire, in one piece: nothing of it is still on the way when something else is asked. */
function wholeSave({ origin }: ServedProduct, walk: Walk, capabilityId: string, note: string): string {
  const body = JSON.stringify({ capabilityId, baseRevision: 0, choice: "3", reason: "", note, evidenceUrl: "" });
  return [
    `POST /assessments/${walk.assessmentId}/answers HTTP/1.1`,
    `Host: ${new URL(origin).host}`,
    `Origin: ${origin}`,
    `Cookie: ${walk.cookie}`,
    "Accept: application/json",
    "Content-Type: application/json",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "",
    body,
  ].join("\r\n");
}

/** A connection that says exactly what it is told to, and the status of the first answer on it. */
function openConnection(origin: string) {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  const status = new Promise<number>((resolve, reject) => {
    socket.once("error", reject);
    socket.once("data", (part) => resolve(Number(String(part).split(" ")[1])));
  });
  const say = (text: string) => new Promise<void>((resolve) => socket.write(text, () => resolve()));
  return new Promise<{ readonly status: Promise<number>; readonly say: typeof say }>((resolve) => {
    socket.once("connect", () => resolve({ status, say }));
  });
}
