import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startAssessment } from "#app/assessments/start-assessment.server.ts";
import { type Database, openDatabase } from "#db/database.server.ts";
import { migrate } from "#db/migrate.server.ts";
import { startPostgres } from "../../tests/support/postgres.server.ts";
import { serverBuild } from "../../tests/support/server-build.server.ts";
import { noon, openSession } from "../authorization/world.ts";
import { type Door, withSources } from "../served-sources.ts";
import { checkHistory, type Violation } from "./check-history.ts";
import { answerForAWhile } from "./client.ts";
import type { Operation } from "./operation.ts";

export type Load = { readonly operations: number; readonly clients: number; readonly seed: number };

export type Figures = {
  readonly operations: number;
  readonly saved: number;
  readonly refused: number;
  readonly unanswered: number;
  readonly seconds: number;
  readonly violations: readonly Violation[];
};

/** Many clients on one assessment, through two servers with connections of their own. */
export async function runHistory(engine: "sqlite" | "postgres", load: Load): Promise<Figures> {
  return withUrl(engine, async (url) => {
    const [one, other] = [await openDatabase(url), await openDatabase(url)];
    try {
      await migrate(one);
      const build = await serverBuild();
      return await withSources(one, build, noon, (first) =>
        withSources(other, build, noon, (second) => runClients(one, [first, second], load)),
      );
    } finally {
      await Promise.all([one.close(), other.close()]);
    }
  });
}

async function runClients(database: Database, doors: readonly Door[], load: Load): Promise<Figures> {
  const institution = { name: "Harbour University", country: null, type: null, size: null, ror: null };
  const instrument = { id: "micro-credential-readiness", version: "1.0.0" };
  const { assessmentId } = await startAssessment(database, { institution, instrument, language: "en" }, noon);
  const before = performance.now();
  const each = Math.ceil(load.operations / load.clients);
  const histories = await Promise.all(
    Array.from({ length: load.clients }, async (_, client) => {
      const cookie = await openSession(database, { assessmentId });
      const door = doors[client % doors.length] ?? doors[0];
      if (door === undefined) throw new Error("There is no server to ask.");
      return answerForAWhile({ client, door, cookie, assessmentId, operations: each, seed: load.seed * 1000 + client });
    }),
  );
  const operations: readonly Operation[] = histories.flat();
  const told = (kind: Operation["told"]["kind"]) => operations.filter((one) => one.told.kind === kind);
  return {
    operations: operations.length,
    saved: told("saved").length,
    refused: told("stands").filter(({ asked }) => asked.kind === "write").length,
    unanswered: told("nothing").length,
    seconds: Math.round((performance.now() - before) / 1000),
    violations: checkHistory(operations),
  };
}

async function withUrl<Result>(engine: "sqlite" | "postgres", work: (url: string) => Promise<Result>): Promise<Result> {
  if (engine === "postgres") {
    const server = await startPostgres();
    return work(server.url).finally(() => server.stop());
  }
  const folder = await mkdtemp(join(tmpdir(), "waymark-history-"));
  return work(`file:${join(folder, "waymark.sqlite")}`).finally(() => rm(folder, { recursive: true, force: true }));
}
