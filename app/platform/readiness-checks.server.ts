import { type Database, fileOfUrl } from "#db/database.server.ts";
import { assertCurrent } from "#db/migrate.server.ts";
import { probeWrite } from "#db/probe-write.server.ts";
import { diskSpace, hasRoom } from "./disk-space.server.ts";
import type { ReadinessCheck } from "./readiness-probe.server.ts";

/** What must hold before a visitor may be sent to this process. */
export function readinessChecks(database: Database, url: string): readonly ReadinessCheck[] {
  const file = fileOfUrl(url);
  return [
    { name: "database takes writes", holds: () => done(probeWrite(database)) },
    {
      name: "database keeps what it confirms",
      holds: async () => (await database.dialect.findRisk(database.read)) === null,
    },
    { name: "database is up to date", holds: () => done(assertCurrent(database)) },
    { name: "disk has room", holds: async () => file === null || hasRoom(await diskSpace(file)) },
  ];
}

async function done(work: Promise<void>): Promise<boolean> {
  await work;
  return true;
}
