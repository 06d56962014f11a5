import type { Kysely } from "kysely";
import type { Tables } from "../tables/index.ts";

export async function assessmentsOfPerson(database: Kysely<Tables>, personId: string): Promise<readonly string[]> {
  const rows = await database
    .selectFrom("person_assessment")
    .select("assessment_id")
    .where("person_id", "=", personId)
    .orderBy("since")
    .orderBy("assessment_id")
    .execute();
  return rows.map((row) => row.assessment_id);
}

export async function insertPersonAssessment(
  database: Kysely<Tables>,
  personId: string,
  assessmentId: string,
  now: Date,
): Promise<void> {
  await database
    .insertInto("person_assessment")
    .values({ person_id: personId, assessment_id: assessmentId, since: now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deletePersonAssessment(
  database: Kysely<Tables>,
  personId: string,
  assessmentId: string,
): Promise<void> {
  await database
    .deleteFrom("person_assessment")
    .where("person_id", "=", personId)
    .where("assessment_id", "=", assessmentId)
    .execute();
}

export type Keeper = { readonly personId: string; readonly name: string; readonly since: string };

/** Whose accounts an assessment is kept in, the first to take it first. */
export async function listKeepers(database: Kysely<Tables>, assessmentId: string): Promise<readonly Keeper[]> {
  const rows = await database
    .selectFrom("person_assessment")
    .innerJoin("person", "person.id", "person_assessment.person_id")
    .select(["person.id", "person.name", "since"])
    .where("assessment_id", "=", assessmentId)
    .orderBy("since")
    .orderBy("person.id")
    .execute();
  return rows.map(({ id, name, since }) => ({ personId: id, name, since }));
}

/** Takes the assessment out of every account but one. */
export async function deleteKeepers(
  database: Kysely<Tables>,
  assessmentId: string,
  exceptPersonId: string | null,
): Promise<void> {
  await database
    .deleteFrom("person_assessment")
    .where("assessment_id", "=", assessmentId)
    .$if(exceptPersonId !== null, (query) => query.where("person_id", "<>", exceptPersonId))
    .execute();
}

export type HeldAssessment = {
  readonly id: string;
  readonly institution: string;
  readonly instrument: { readonly id: string; readonly version: string };
  readonly state: "draft" | "submitted";
  readonly updatedAt: string;
};

/** What a list of assessments shows, of exactly these, the last changed first. */
export async function listAssessments(
  database: Kysely<Tables>,
  assessmentIds: readonly string[],
): Promise<readonly HeldAssessment[]> {
  if (assessmentIds.length === 0) return [];
  const rows = await database
    .selectFrom("assessment")
    .innerJoin("institution", "institution.id", "assessment.institution_id")
    .select(["assessment.id", "institution.name", "instrument_id", "instrument_version", "state", "updated_at"])
    .where("assessment.id", "in", assessmentIds)
    .orderBy("updated_at", "desc")
    .orderBy("assessment.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    institution: row.name,
    instrument: { id: row.instrument_id, version: row.instrument_version },
    state: row.state,
    updatedAt: row.updated_at,
  }));
}
