import type { Kysely } from "kysely";
import type { Tables } from "../tables/index.ts";
import type { InstrumentVersionTable } from "../tables/instrument-version.ts";

/** A version as it was when it was first used. */
export type KeptVersion = {
  readonly id: string;
  readonly version: string;
  readonly edition: number;
  readonly meaningDigest: string;
  readonly wordsDigest: string;
  readonly facts: string;
  readonly usedSince: string;
};

export async function findKeptVersion(
  database: Kysely<Tables>,
  id: string,
  version: string,
): Promise<KeptVersion | null> {
  const row = await database
    .selectFrom("instrument_version")
    .selectAll()
    .where("instrument_id", "=", id)
    .where("instrument_version", "=", version)
    .executeTakeFirst();
  return row === undefined ? null : keptOf(row);
}

/** Keeps a version as it is now; what was kept of it before gives way only when `instead` says so. */
export async function keepVersion(
  database: Kysely<Tables>,
  kept: KeptVersion,
  { instead }: { readonly instead: boolean },
): Promise<void> {
  const { id, version, usedSince, meaningDigest, wordsDigest, edition, facts } = kept;
  const said = { edition, meaning_digest: meaningDigest, words_digest: wordsDigest, facts, used_since: usedSince };
  await database
    .insertInto("instrument_version")
    .values({ instrument_id: id, instrument_version: version, ...said })
    .onConflict((conflict) =>
      instead ? conflict.columns(["instrument_id", "instrument_version"]).doUpdateSet(said) : conflict.doNothing(),
    )
    .execute();
}

/** Versions with real assessments, and how many. Those of the demonstration hold nobody's answers. */
export async function countUses(
  database: Kysely<Tables>,
): Promise<readonly { readonly id: string; readonly version: string; readonly count: number }[]> {
  const rows = await database
    .selectFrom("assessment")
    .select(["instrument_id", "instrument_version"])
    .select(({ fn }) => fn.countAll().as("count"))
    .where("demonstration", "=", 0)
    .groupBy(["instrument_id", "instrument_version"])
    .orderBy("instrument_id")
    .orderBy("instrument_version")
    .execute();
  return rows.map((row) => ({ id: row.instrument_id, version: row.instrument_version, count: Number(row.count) }));
}

/** Whether a real assessment answers this version. */
export async function isUsed(database: Kysely<Tables>, id: string, version: string): Promise<boolean> {
  const row = await database
    .selectFrom("assessment")
    .select("id")
    .where("instrument_id", "=", id)
    .where("instrument_version", "=", version)
    .where("demonstration", "=", 0)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

function keptOf(row: InstrumentVersionTable): KeptVersion {
  return {
    id: row.instrument_id,
    version: row.instrument_version,
    edition: row.edition,
    meaningDigest: row.meaning_digest,
    wordsDigest: row.words_digest,
    facts: row.facts,
    usedSince: row.used_since,
  };
}
