import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { TestProject } from "vitest/node";
import { openDatabase } from "#db/database.server.ts";
import { migrate } from "#db/migrate.server.ts";
import { type PostgresServer, startPostgres } from "./postgres.server.ts";
import { runOnPostgres } from "./run-on-postgres.server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /**
     * Answers with the URL of a PostgreSQL server, starting it when the first test asks; at /migrated with the name of a
     * database there that new ones may be copied from.
     */
    postgresDoor: string;
  }
}

/**
 * Offers one PostgreSQL server to the whole test run. It starts on the first knock, so a run of pure tests does not
 * wait for it. With DATABASE_URL set to a PostgreSQL server, that one is used.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const own = process.env.DATABASE_URL;
  let server: Promise<PostgresServer> | null = null;
  const knock = (): Promise<PostgresServer> => {
    if (own?.startsWith("postgres")) return Promise.resolve({ url: own, stop: async () => undefined });
    server ??= startPostgres();
    return server;
  };
  const name = `waymark_migrated_${randomBytes(8).toString("hex")}`;
  let migrated: Promise<string> | null = null;
  const prepare = async () => {
    const { url } = await knock();
    await runOnPostgres(url, `create database ${name}`);
    const database = await openDatabase(Object.assign(new URL(url), { pathname: name }).href);
    await migrate(database);
    await database.close();
    return name;
  };
  const answer = async (path: string | undefined) => {
    if (path !== "/migrated") return (await knock()).url;
    migrated ??= prepare();
    return migrated;
  };
  const door = createServer((request, response) => {
    answer(request.url).then(
      (text) => response.end(text),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    );
  });
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
  const address = door.address();
  if (typeof address !== "object" || address === null) throw new Error("The door to PostgreSQL has no port.");
  project.provide("postgresDoor", `http://127.0.0.1:${address.port}`);
  return async () => {
    door.close();
    door.closeAllConnections();
    if (migrated !== null) await runOnPostgres((await knock()).url, `drop database if exists ${name} with (force)`);
    const started = await server?.catch(() => null);
    await started?.stop();
  };
}
