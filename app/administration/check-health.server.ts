import { readEnvironment } from "#app/platform/env.server.ts";
import { readinessChecks } from "#app/platform/readiness-checks.server.ts";
import type { Database } from "#db/database.server.ts";
import { fileOfUrl } from "#db/database.server.ts";
import { countJobs } from "#db/queries/administration.server.ts";

/** What an administrator sees of the state of the installation, each with a sentence of its own. */
export type Health = {
  readonly checks: readonly { readonly name: string; readonly holds: boolean }[];
  readonly jobs: { readonly waiting: number; readonly failed: number };
  /** Where the data is kept: a file of this machine, or a database server. */
  readonly kept: "file" | "server";
};

/** The same checks a load balancer asks for, and the jobs of the last day. */
export async function checkHealth(database: Database, now: Date): Promise<Health> {
  const { databaseUrl } = readEnvironment();
  const checks = await Promise.all(
    readinessChecks(database, databaseUrl).map(async ({ name, holds }) => ({
      name,
      holds: await holds().catch(() => false),
    })),
  );
  const since = new Date(now.getTime() - 24 * 60 * 60_000);
  return {
    checks,
    jobs: await countJobs(database.read, since),
    kept: fileOfUrl(databaseUrl) === null ? "server" : "file",
  };
}
