import type { Kysely, Selectable } from "kysely";
import type { ReleaseMember } from "#app/benchmarks/compose-release.ts";
import type { PublishedFigure } from "#app/benchmarks/published-figure.ts";
import type { Release, ReleaseGroup } from "#app/benchmarks/release.ts";
import type { Tables } from "../tables/index.ts";
import type { ReleaseFigureTable, ReleaseTable } from "../tables/release.ts";

/** What a release is, without its groups. */
export type ReleaseHead = Omit<Release, "groups">;

/** Every release of one instrument, oldest first, invented ones or real ones. */
export async function listReleases(
  database: Kysely<Tables>,
  of: { readonly demonstration: boolean; readonly instrumentId: string },
): Promise<readonly ReleaseHead[]> {
  const rows = await database
    .selectFrom("release")
    .selectAll()
    .where("demonstration", "=", Number(of.demonstration))
    .where("instrument_id", "=", of.instrumentId)
    .orderBy("number")
    .execute();
  return rows.map(headOf);
}

/** Every release there is, in a stable order. */
export async function listAllReleases(database: Kysely<Tables>): Promise<readonly ReleaseHead[]> {
  const rows = await database
    .selectFrom("release")
    .selectAll()
    .orderBy("demonstration")
    .orderBy("instrument_id")
    .orderBy("number")
    .execute();
  return rows.map(headOf);
}

/** A release with its published figures, or null. Reads what was published and nothing else. */
export async function findRelease(database: Kysely<Tables>, id: string): Promise<Release | null> {
  const row = await database.selectFrom("release").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) return null;
  const [groups, figures] = await Promise.all([
    database.selectFrom("release_group").selectAll().where("release_id", "=", id).orderBy("place").execute(),
    database.selectFrom("release_figure").selectAll().where("release_id", "=", id).orderBy("measure").execute(),
  ]);
  const figuresByGroup = Map.groupBy(figures, (figure) => figure.group_id);
  return {
    ...headOf(row),
    groups: groups.map(({ group_id, band }): ReleaseGroup => {
      if (band === null) return { id: group_id, hidden: true };
      const own = figuresByGroup.get(group_id) ?? [];
      return {
        id: group_id,
        hidden: false,
        band,
        figures: Object.fromEntries(own.map((figure) => [figure.measure, figureOf(figure)])),
      };
    }),
  };
}

/** Writes a release with everything it publishes and everyone it counted. Call inside a transaction. */
export async function insertRelease(
  database: Kysely<Tables>,
  release: Release,
  members: readonly ReleaseMember[],
  builtAt: Date,
): Promise<void> {
  await database
    .insertInto("release")
    .values({
      id: release.id,
      number: release.number,
      demonstration: Number(release.demonstration),
      instrument_id: release.instrument.id,
      instrument_version: release.instrument.version,
      as_of: release.asOf,
      programme_id: release.programmeId,
      public_at: release.isPublic ? builtAt.toISOString() : null,
      built_at: builtAt.toISOString(),
    })
    .execute();
  for (const [place, group] of release.groups.entries()) {
    const key = { release_id: release.id, group_id: group.id };
    await database
      .insertInto("release_group")
      .values({ ...key, place, band: group.hidden ? null : group.band })
      .execute();
    const figures = group.hidden ? [] : Object.entries(group.figures);
    if (figures.length === 0) continue;
    await database
      .insertInto("release_figure")
      .values(
        figures.map(([measure, { q1, median, q3, lowShare }]) => ({
          ...key,
          measure,
          q1,
          median,
          q3,
          low_share: lowShare,
        })),
      )
      .execute();
  }
  // In portions, because one statement may carry only so many values.
  for (let start = 0; start < members.length; start += 500) {
    await database
      .insertInto("release_member")
      .values(
        members.slice(start, start + 500).map((member) => ({
          release_id: release.id,
          institution_id: member.institution,
          submission: member.submission,
          revised: Number(member.revised),
          group_ids: JSON.stringify(member.groups),
          record: JSON.stringify(member.record),
        })),
      )
      .execute();
  }
}

/** Who was in the releases of one instrument, oldest first: for the rule that protects the next one, never for a page. */
export async function readReleaseHistory(
  database: Kysely<Tables>,
  of: { readonly demonstration: boolean; readonly instrumentId: string },
): Promise<readonly (readonly ReleaseMember[])[]> {
  const releases = await listReleases(database, of);
  return Promise.all(
    releases.map(async ({ id }) => {
      const rows = await database
        .selectFrom("release_member")
        .selectAll()
        .where("release_id", "=", id)
        .orderBy("institution_id")
        .execute();
      return rows.map((row) => ({
        institution: row.institution_id,
        submission: row.submission,
        revised: row.revised === 1,
        groups: JSON.parse(row.group_ids) as string[],
        record: JSON.parse(row.record) as Record<string, number | null>,
      }));
    }),
  );
}

/** Every release of one programme, the newest first. */
export async function listReleasesOf(
  database: Kysely<Tables>,
  programmeId: string,
): Promise<readonly (ReleaseHead & { readonly publicAt: string | null })[]> {
  const rows = await database
    .selectFrom("release")
    .selectAll()
    .where("programme_id", "=", programmeId)
    .orderBy("number", "desc")
    .execute();
  return rows.map((row) => ({ ...headOf(row), publicAt: row.public_at }));
}

/** Lets everybody read a release of this programme from now on; false when there is none, or it is so already. */
export async function makePublic(
  database: Kysely<Tables>,
  programmeId: string,
  releaseId: string,
  now: Date,
): Promise<boolean> {
  const result = await database
    .updateTable("release")
    .set({ public_at: now.toISOString() })
    .where("id", "=", releaseId)
    .where("programme_id", "=", programmeId)
    .where("public_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/**
 * Which institutions' results each person may know who ever had a role in more than one: the rule of releases reckons with
 * them. Whoever only answers sees no result.
 */
export async function readParties(database: Kysely<Tables>): Promise<readonly ReadonlySet<string>[]> {
  const rows = await database
    .selectFrom("access_grant")
    .leftJoin("round", (join) =>
      join.onRef("round.assessment_id", "=", "access_grant.scope_id").on("scope_kind", "=", "round"),
    )
    .select(["person_id", "scope_kind", "scope_id", "round.institution_id"])
    .where("scope_kind", "in", ["institution", "round"])
    .where("role", "in", ["lead", "consultant", "viewer", "reviewer"])
    .execute();
  const known = Map.groupBy(rows, ({ person_id }) => person_id);
  return [...known.values()]
    .map((own) => new Set(own.flatMap((row) => (row.scope_kind === "round" ? row.institution_id : row.scope_id) ?? [])))
    .filter(({ size }) => size > 1);
}

function headOf(row: Selectable<ReleaseTable>): ReleaseHead {
  return {
    id: row.id,
    number: row.number,
    demonstration: row.demonstration === 1,
    instrument: { id: row.instrument_id, version: row.instrument_version },
    asOf: row.as_of,
    programmeId: row.programme_id,
    isPublic: row.demonstration === 1 || row.public_at !== null,
  };
}

function figureOf({ q1, median, q3, low_share }: Selectable<ReleaseFigureTable>): PublishedFigure {
  return { q1, median, q3, lowShare: low_share };
}
