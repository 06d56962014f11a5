import { mkdtempSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { serveProduct } from "../served-product.ts";
import { median } from "./page.ts";
import { startAssessment, type Walk } from "./walk.ts";

const rounds = 5;
const secondsPerRound = 1.5;
const writers = 8;
const goal = 0.15;

/**
 * Confirmed autosaves over HTTP, each on disk before it is confirmed, against bare upserts of the same row with the same
 * promise (write-ahead log, FULL), in turn on the same disk.
 */
export async function benchSaves() {
  const product = await serveProduct();
  const folder = mkdtempSync(join(tmpdir(), "waymark-bare-"));
  try {
    const walk = await startAssessment(product.origin);
    const agent = new Agent({ keepAlive: true, maxSockets: writers });
    const revisions = Array.from({ length: writers }, () => 0);
    const bare = openBare(join(folder, "bare.sqlite"));
    const [ours, floor]: [number[], number[]] = [[], []];
    await savesPerSecond(product.origin, walk, agent, revisions);
    for (let round = 0; round < rounds; round++) {
      ours.push(await savesPerSecond(product.origin, walk, agent, revisions));
      floor.push(bare.upsertsPerSecond());
    }
    agent.destroy();
    bare.close();
    const ratio = median(ours.map((rate, round) => rate / (floor[round] ?? 1)));
    return {
      name: "durable saves over HTTP / bare SQLite upserts, both FULL",
      ratio,
      goal,
      pass: ratio >= goal,
      rate: median(ours),
      bareRate: median(floor),
    };
  } finally {
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const capabilities = ["STD-1", "STD-2", "STD-3", "STD-4", "STD-5", "REC-1", "REC-2", "REC-3"];

/** Each writer saves its own question as fast as confirmations come back. */
async function savesPerSecond(origin: string, walk: Walk, agent: Agent, revisions: number[]): Promise<number> {
  const began = performance.now();
  const until = began + secondsPerRound * 1000;
  let saved = 0;
  await Promise.all(
    revisions.map(async (_, writer) => {
      while (performance.now() < until) {
        const baseRevision = revisions[writer] ?? 0;
        const status = await save(origin, walk, agent, capabilities[writer] ?? "", baseRevision);
        if (status !== 200) throw new Error(`A save was answered with ${status}.`);
        revisions[writer] = baseRevision + 1;
        saved += 1;
      }
    }),
  );
  return saved / ((performance.now() - began) / 1000);
}

function save(origin: string, walk: Walk, agent: Agent, capabilityId: string, baseRevision: number): Promise<number> {
  const body = JSON.stringify({
    ...{ capabilityId, baseRevision, choice: String(1 + (baseRevision % 5)), reason: "" },
    ...{ note: `note ${baseRevision}`, evidenceUrl: "" },
  });
  const headers = {
    ...{ Origin: origin, Cookie: walk.cookie, Accept: "application/json" },
    ...{ "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) },
  };
  return new Promise((resolve, reject) => {
    const asked = request(`${walk.address}/answers`, { method: "POST", agent, headers }, (response) => {
      response.resume();
      response.once("end", () => resolve(response.statusCode ?? 0));
    });
    asked.once("error", reject);
    asked.end(body);
  });
}

function openBare(path: string) {
  const database = new Sqlite(path);
  database.pragma("journal_mode = wal");
  database.pragma("synchronous = full");
  database.exec(
    "create table answer (assessment_id text, capability_id text, revision integer, level integer, note text, primary key (assessment_id, capability_id)) strict",
  );
  const upsert = database.prepare(
    "insert into answer values ('a', ?, 1, ?, ?) on conflict do update set revision = revision + 1, level = excluded.level, note = excluded.note",
  );
  return {
    upsertsPerSecond: () => {
      const began = performance.now();
      const until = began + secondsPerRound * 1000;
      let done = 0;
      for (; performance.now() < until; done++) upsert.run(capabilities[done % 8], 1 + (done % 5), `note ${done}`);
      return done / ((performance.now() - began) / 1000);
    },
    close: () => database.close(),
  };
}
