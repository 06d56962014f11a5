import type { Database } from "#db/database.server.ts";
import { findRelease, listAllReleases, listReleases, type ReleaseHead } from "#db/queries/releases.server.ts";
import type { Release } from "./release.ts";

/** A release with its published figures, or null when there is none of this id. */
export function readRelease(database: Database, id: string): Promise<Release | null> {
  return findRelease(database.read, id);
}

/** The newest release of the demonstration for an instrument of this major version, or null while there is none. */
export async function readDemonstrationRelease(
  database: Database,
  instrument: { readonly id: string; readonly version: string },
): Promise<Release | null> {
  const releases = await listReleases(database.read, { demonstration: true, instrumentId: instrument.id });
  const major = instrument.version.split(".")[0];
  const newest = releases.findLast((release) => release.instrument.version.split(".")[0] === major);
  return newest === undefined ? null : readRelease(database, newest.id);
}

/** The release before this one, of the same kind, instrument and programme; null for the first. */
export async function readReleaseBefore(database: Database, release: Release): Promise<Release | null> {
  const { demonstration, instrument, number, programmeId } = release;
  const releases = await listReleases(database.read, { demonstration, instrumentId: instrument.id });
  const before = releases.findLast((one) => one.number < number && one.programmeId === programmeId);
  return before === undefined ? null : readRelease(database, before.id);
}

export function listEveryRelease(database: Database): Promise<readonly ReleaseHead[]> {
  return listAllReleases(database.read);
}
