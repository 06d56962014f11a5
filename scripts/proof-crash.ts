/**
 * Proof that a confirmed save survives: a child process serves saves, writers keep it busy, it is killed with SIGKILL at
 * a random moment, the file is opened again and compared with what the writers were told.
 *
 *   node --import tsx scripts/proof-crash.ts --kills 20 --writers 4
 *
 * `--control` makes the child confirm before it commits. The proof is worth something only if that one loses saves.
 */
import { type ChildProcess, fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { Agent, createServer, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { emptyEntry } from "#app/assessments/entry.ts";
import { readAssessment } from "#app/assessments/read-assessment.server.ts";
import { recordAnswer } from "#app/assessments/record-answer.server.ts";
import { startAssessment } from "#app/assessments/start-assessment.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { openDatabase } from "#db/database.server.ts";
import { migrate, openCurrentDatabase } from "#db/migrate.server.ts";

const { values: options } = parseArgs({
  options: {
    kills: { type: "string", default: "20" },
    writers: { type: "string", default: "4" },
    control: { type: "boolean", default: false },
    serve: { type: "string" },
  },
});

type Save = {
  readonly assessmentId: string;
  readonly key: string;
  readonly baseRevision: number;
  readonly note: string;
};

/** What one writer was told about its own question, and what it last asked for without hearing back. */
type Ledger = {
  readonly key: string;
  revision: number;
  note: string | null;
  inFlight: string | null;
  acknowledged: number;
};

if (options.serve !== undefined) await serveSaves(options.serve, options.control);
else await prove(Number(options.kills), Number(options.writers), options.control);

async function prove(kills: number, writers: number, control: boolean): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "waymark-crash-"));
  const url = `file:${join(folder, "waymark.sqlite")}`;
  const assessmentId = await prepare(url);
  const ledgers = Array.from({ length: writers }, (_, at): Ledger => {
    return { key: `KEY-${at}`, revision: 0, note: null, inFlight: null, acknowledged: 0 };
  });
  const found = { lost: 0, phantom: 0, corrupt: 0 };
  const restarts: number[] = [];
  let cut = 0;
  for (let kill = 0; kill < kills; kill++) {
    const started = performance.now();
    const { child, port } = await startChild(url, control);
    restarts.push(performance.now() - started);
    const agent = new Agent({ keepAlive: true });
    const writing = Promise.all(ledgers.map((ledger) => keepWriting(ledger, assessmentId, port, agent)));
    await sleep(60 + Math.random() * 240);
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await Promise.all([ended, writing]);
    agent.destroy();
    cut += ledgers.filter((ledger) => ledger.inFlight !== null).length;
    if (!(await compare(url, assessmentId, ledgers, found))) break;
  }
  await rm(folder, { recursive: true, force: true });
  const acknowledged = ledgers.reduce((sum, ledger) => sum + ledger.acknowledged, 0);
  const restartMs = Math.round(restarts.sort((one, other) => one - other)[Math.floor(restarts.length * 0.95)] ?? 0);
  console.log(JSON.stringify({ proof: "crash", control, kills, writers, acknowledged, cut, ...found, restartMs }));
  const clean = found.lost + found.phantom + found.corrupt === 0;
  if (acknowledged === 0 || clean === control) process.exitCode = 1;
}

async function prepare(url: string): Promise<string> {
  const database = await openDatabase(url);
  await migrate(database);
  const institution = { name: "Proof", country: null, type: null, size: null, ror: null };
  const start = { institution, instrument: { id: "proof", version: "1.0.0" }, language: "en" };
  const { assessmentId } = await startAssessment(database, start, now());
  await database.close();
  return assessmentId;
}

function startChild(url: string, control: boolean): Promise<{ child: ChildProcess; port: number }> {
  return new Promise((resolve, reject) => {
    const child = fork(import.meta.filename, ["--serve", url, ...(control ? ["--control"] : [])]);
    child.once("message", (port) => resolve({ child, port: Number(port) }));
    child.once("exit", () => reject(new Error("The serving process ended before it served.")));
  });
}

async function keepWriting(ledger: Ledger, assessmentId: string, port: number, agent: Agent): Promise<void> {
  for (;;) {
    const note = `${ledger.key} revision ${ledger.revision + 1}, ${Math.random()}`;
    ledger.inFlight = note;
    const save: Save = { assessmentId, key: ledger.key, baseRevision: ledger.revision, note };
    const revision = await send(port, agent, save);
    if (revision === null) return;
    Object.assign(ledger, { revision, note, inFlight: null, acknowledged: ledger.acknowledged + 1 });
  }
}

/** The confirmed revision, or null when the connection broke first. */
function send(port: number, agent: Agent, save: Save): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const post = request({ port, host: "127.0.0.1", method: "POST", agent }, (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => {
        text += chunk.toString();
      });
      response.on("error", () => resolve(null));
      response.on("end", () => {
        if (response.statusCode === 200) resolve(Number(text));
        else reject(new Error(`A save was refused: ${text}`));
      });
    });
    post.on("error", () => resolve(null));
    post.end(JSON.stringify(save));
  });
}

/**
 * Counts confirmed saves that are gone and stored ones nobody asked for, then goes on from what is really there.
 * False when the file cannot be opened any more.
 */
async function compare(
  url: string,
  assessmentId: string,
  ledgers: readonly Ledger[],
  found: { lost: number; phantom: number; corrupt: number },
): Promise<boolean> {
  const database = await openCurrentDatabase(url).catch((error: unknown) => {
    console.error(error);
    return null;
  });
  if (database === null) {
    found.corrupt++;
    return false;
  }
  const entries = (await readAssessment(database, assessmentId))?.entries ?? {};
  await database.close();
  for (const ledger of ledgers) {
    const stored = entries[ledger.key];
    const [revision, note] = [stored?.revision ?? 0, stored?.note ?? null];
    const asConfirmed = revision === ledger.revision && note === ledger.note;
    const asAsked = revision === ledger.revision + 1 && note === ledger.inFlight;
    if (revision < ledger.revision) found.lost += ledger.revision - revision;
    else if (!asConfirmed && !asAsked) found.phantom++;
    Object.assign(ledger, { revision, note, inFlight: null });
  }
  return true;
}

async function serveSaves(url: string, confirmFirst: boolean): Promise<void> {
  const database = await openCurrentDatabase(url);
  const record = async ({ assessmentId, key, baseRevision, note }: Save): Promise<number> => {
    const change = { capabilityId: key, baseRevision, entry: { ...emptyEntry, note } };
    const outcome = await recordAnswer(database, assessmentId, change, now());
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.revision;
  };
  let behind: Promise<unknown> = Promise.resolve();
  const confirm = (save: Save): Promise<number> => {
    if (!confirmFirst) return record(save);
    behind = behind.then(() => sleep(5)).then(() => record(save));
    return Promise.resolve(save.baseRevision + 1);
  };
  const server = createServer(async (incoming, response) => {
    let body = "";
    for await (const chunk of incoming) body += chunk;
    confirm(JSON.parse(body)).then(
      (revision) => response.end(String(revision)),
      (error: unknown) => response.writeHead(409).end(String(error)),
    );
  });
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    process.send?.(typeof address === "object" && address !== null ? address.port : 0);
  });
  // A proof that is stopped must not leave its server behind.
  process.once("disconnect", () => process.exit());
}
