import { everyone } from "#app/benchmarks/group.ts";
import { readRelease } from "#app/benchmarks/read-release.server.ts";
import { type Peers, peersOf } from "#app/benchmarks/release.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import { success, wrongInput } from "./command.ts";
import { withDatabase } from "./with-database.server.ts";

export type ReadPeers =
  | { readonly ok: true; readonly peers: Peers | null }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The peers a `--release` option names: everyone in that release; none without the option, and then no database is opened. */
export async function readReleaseOption(id: string | undefined, instrument: Instrument): Promise<ReadPeers> {
  if (id === undefined) return { ok: true, peers: null };
  const problems: string[] = [];
  let peers: Peers | null = null;
  const output = { out: () => undefined, err: (line: string) => problems.push(line) };
  const code = await withDatabase(output, async (database) => {
    const release = await readRelease(database, id);
    if (release === null) {
      problems.push(`There is no release "${id}". List what there is: waymark release list`);
      return wrongInput;
    }
    if (!isComparable(release.instrument, instrument)) {
      problems.push(
        `Release "${id}" is of ${release.instrument.id} ${release.instrument.version}, so its figures do not compare with ${instrument.id} ${instrument.version}.`,
      );
      return wrongInput;
    }
    peers = peersOf(release, everyone);
    return success;
  });
  return code === success ? { ok: true, peers } : { ok: false, problems };
}

/** Figures compare within one major version of one questionnaire. */
function isComparable(one: { readonly id: string; readonly version: string }, other: Instrument): boolean {
  return one.id === other.id && one.version.split(".")[0] === other.version.split(".")[0];
}
