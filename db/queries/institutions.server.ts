import type { Kysely } from "kysely";
import type { Institution } from "#app/institutions/institution.ts";
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

/** Changes the profile of the institution that the assessment is about. */
export async function updateInstitutionOf(
  database: Kysely<Tables>,
  assessmentId: string,
  institution: Institution,
): Promise<boolean> {
  const { name, country, type, size, ror } = institution;
  const result = await database
    .updateTable("institution")
    .set({ name, country, type, size, ror })
    .where("id", "=", (query) => query.selectFrom("assessment").select("institution_id").where("id", "=", assessmentId))
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Removes an institution that no assessment is about any more. */
export async function deleteInstitutionIfUnused(database: Kysely<Tables>, id: string): Promise<void> {
  await database
    .deleteFrom("institution")
    .where("id", "=", id)
    .where((where) =>
      where.not(
        where.exists(
          where.selectFrom("assessment").select("assessment.id").whereRef("institution_id", "=", "institution.id"),
        ),
      ),
    )
    .execute();
}
