import type { Kysely } from "kysely";
import type { Institution, KeptInstitution } from "#app/institutions/institution.ts";
import type { Tables } from "../tables/index.ts";

export async function insertInstitution(
  database: Kysely<Tables>,
  institution: Institution & { readonly id: string; readonly demonstration: boolean },
  createdAt: Date,
): Promise<void> {
  const { id, name, country, type, size, ror, demonstration } = institution;
  await database
    .insertInto("institution")
    .values({
      id,
      name,
      country,
      type,
      size,
      ror,
      demonstration: Number(demonstration),
      created_at: createdAt.toISOString(),
    })
    .execute();
}

export async function findInstitution(
  database: Kysely<Tables>,
  institutionId: string,
): Promise<KeptInstitution | null> {
  const row = await database.selectFrom("institution").selectAll().where("id", "=", institutionId).executeTakeFirst();
  if (row === undefined) return null;
  const { id, name, country, ror } = row;
  return {
    ...{ id, name, country, ror },
    type: row.type as Institution["type"],
    size: row.size as Institution["size"],
    demonstration: row.demonstration === 1,
    createdAt: row.created_at,
  };
}

/** Exactly these institutions, by name. */
export async function listInstitutions(
  database: Kysely<Tables>,
  institutionIds: readonly string[],
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  if (institutionIds.length === 0) return [];
  return database
    .selectFrom("institution")
    .select(["id", "name"])
    .where("id", "in", institutionIds)
    .orderBy("name")
    .orderBy("id")
    .execute();
}

/** The institution of a ROR address, the oldest where there are several; invented ones are left out. */
export async function findInstitutionByRor(database: Kysely<Tables>, ror: string): Promise<string | null> {
  const row = await database
    .selectFrom("institution")
    .select("id")
    .where("ror", "=", ror)
    .where("demonstration", "=", 0)
    .orderBy("created_at")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Whether people look after an institution: it has a round, or somebody holds a role there. */
export async function isLookedAfter(database: Kysely<Tables>, id: string): Promise<boolean> {
  const round = await database
    .selectFrom("round")
    .select("assessment_id")
    .where("institution_id", "=", id)
    .limit(1)
    .executeTakeFirst();
  return round !== undefined || (await isHeld(database, id));
}

/** Whether somebody holds a role in an institution. */
async function isHeld(database: Kysely<Tables>, id: string): Promise<boolean> {
  const grant = await database
    .selectFrom("access_grant")
    .select("id")
    .where("scope_kind", "=", "institution")
    .where("scope_id", "=", id)
    .where("revoked_at", "is", null)
    .limit(1)
    .executeTakeFirst();
  return grant !== undefined;
}

/** Changes the profile of an institution. */
export async function updateInstitution(
  database: Kysely<Tables>,
  institutionId: string,
  institution: Institution,
): Promise<void> {
  const { name, country, type, size, ror } = institution;
  await database
    .updateTable("institution")
    .set({ name, country, type, size, ror })
    .where("id", "=", institutionId)
    .execute();
}

/** Removes an institution that no assessment is about any more and nobody looks after; whether it did. */
export async function deleteInstitutionIfUnused(database: Kysely<Tables>, id: string): Promise<boolean> {
  return !(await isHeld(database, id)) && (await deleteInstitution(database, id));
}

/** Removes an institution with its history, unless an assessment is about it; whether it did. */
export async function deleteInstitution(database: Kysely<Tables>, id: string): Promise<boolean> {
  const result = await database
    .deleteFrom("institution")
    .where("id", "=", id)
    .where((where) =>
      where.not(
        where.exists(
          where.selectFrom("assessment").select("assessment.id").whereRef("institution_id", "=", "institution.id"),
        ),
      ),
    )
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Whether any assessment is about the institution. */
export async function hasAssessments(database: Kysely<Tables>, institutionId: string): Promise<boolean> {
  const row = await database
    .selectFrom("assessment")
    .select("id")
    .where("institution_id", "=", institutionId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
