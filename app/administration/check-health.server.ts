import { tryMailServer } from "#app/letters/mail-server.server.ts";
import { type DiskSpace, hasRoom } from "#app/platform/disk-space.server.ts";
import { readEnvironment } from "#app/platform/env.server.ts";
import type { MailServer } from "#app/platform/mail-settings.ts";
import {
  type EngineFacts,
  readDisk,
  readEngine,
  readSchema,
  type SchemaFacts,
} from "#app/platform/quick-checks.server.ts";
import { type Database, fileOfUrl } from "#db/database.server.ts";
import { probeWrite } from "#db/probe-write.server.ts";
import { countFailedLetters, countJobs } from "#db/queries/administration.server.ts";

/** What an administrator sees of the state of the installation, each with a sentence of its own. */
export type Health = {
  readonly writes: boolean;
  /** Null where the database does not tell. */
  readonly engine: EngineFacts | null;
  readonly schema: SchemaFacts | null;
  readonly disk: (DiskSpace & { readonly room: boolean }) | null;
  readonly jobs: { readonly waiting: number; readonly failed: number };
  /** Null when no mail server is set up. */
  readonly mail: { readonly host: string; readonly works: boolean; readonly failed: number } | null;
  /** Where the data is kept: a file of this machine, or a database server. */
  readonly kept: "file" | "server";
};

/** What `waymark doctor` finds out in a moment, by the same looks, and the jobs of the last day. */
export async function checkHealth(database: Database, now: Date): Promise<Health> {
  const { databaseUrl, mail } = readEnvironment();
  const since = new Date(now.getTime() - 24 * 60 * 60_000);
  const [writes, engine, schema, disk, letters] = await Promise.all([
    probeWrite(database).then(
      () => true,
      () => false,
    ),
    readEngine(database).catch(() => null),
    readSchema(database).catch(() => null),
    readDisk(databaseUrl),
    mail === null ? null : lookAtMail(database, mail.server, since),
  ]);
  return {
    ...{ writes, engine, schema, disk: disk === null ? null : { ...disk, room: hasRoom(disk) } },
    jobs: await countJobs(database.read, since),
    mail: letters,
    kept: fileOfUrl(databaseUrl) === null ? "server" : "file",
  };
}

/** A page does not wait longer than this for a mail server, in milliseconds. */
const patience = 3000;

async function lookAtMail(database: Database, server: MailServer, since: Date): Promise<NonNullable<Health["mail"]>> {
  const { ok } = await tryMailServer(server, AbortSignal.timeout(patience));
  return { host: server.host, works: ok, failed: await countFailedLetters(database.read, since) };
}
