import type { Database } from "#db/database.server.ts";
import { listMembers, listOpenCalls } from "#db/queries/programmes.server.ts";
import { listReleasesOf } from "#db/queries/releases.server.ts";
import type { ProgrammeCall, ProgrammeMember } from "./programme.ts";

/** What the page of a programme shows; members and calls only to whoever looks after it. */
export type ProgrammeFacts = {
  readonly members: readonly ProgrammeMember[] | null;
  readonly calls: readonly ProgrammeCall[];
  readonly releases: readonly {
    readonly id: string;
    readonly number: number;
    readonly asOf: string;
    readonly publicAt: string | null;
  }[];
};

export async function readProgramme(
  database: Database,
  programmeId: string,
  looksAfter: boolean,
  now: Date,
): Promise<ProgrammeFacts> {
  return {
    members: looksAfter ? await listMembers(database.read, programmeId) : null,
    calls: looksAfter ? await listOpenCalls(database.read, programmeId, now) : [],
    releases: await listReleasesOf(database.read, programmeId),
  };
}
