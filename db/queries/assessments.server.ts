import type { Kysely } from "kysely";
import type { AssessmentCover } from "#app/assessments/assessment.ts";
import type { InstitutionSize, InstitutionType } from "#app/institutions/institution.ts";
import { type OwnWeights, readOwnWeights } from "#app/scoring/own-weights.ts";
import type { Tables } from "../tables/index.ts";
import { forgetReleaseRecords } from "./release-records.server.ts";

export type NewAssessment = {
  readonly id: string;
  readonly institutionId: string;
  readonly instrument: { readonly id: string; readonly version: string };
  readonly language: string;
  readonly tokenHash: string;
  readonly codeHash: string;
  readonly demonstration: boolean;
  readonly copiedAt: Date | null;
};

export async function insertAssessment(database: Kysely<Tables>, assessment: NewAssessment, now: Date): Promise<void> {
  await database
    .insertInto("assessment")
    .values({
      id: assessment.id,
      institution_id: assessment.institutionId,
      instrument_id: assessment.instrument.id,
      instrument_version: assessment.instrument.version,
      language: assessment.language,
      state: "draft",
      token_hash: assessment.tokenHash,
      code_hash: assessment.codeHash,
      created_at: now.toISOString(),
      updated_at: now.toISOString(),
      submitted_at: null,
      target: null,
      capacity: null,
      demonstration: Number(assessment.demonstration),
      copied_at: assessment.copiedAt?.toISOString() ?? null,
    })
    .execute();
}

/** Everything about an assessment except its entries, or null when there is none. */
export async function findAssessment(database: Kysely<Tables>, assessmentId: string): Promise<AssessmentCover | null> {
  const row = await database
    .selectFrom("assessment")
    .innerJoin("institution", "institution.id", "assessment.institution_id")
    .leftJoin("round", "round.assessment_id", "assessment.id")
    .selectAll("assessment")
    .select(["institution.name", "country", "type", "size", "ror", "round.state as round"])
    .where("assessment.id", "=", assessmentId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    institutionId: row.institution_id,
    round: row.round,
    institution: {
      name: row.name,
      country: row.country,
      type: row.type as InstitutionType | null,
      size: row.size as InstitutionSize | null,
      ror: row.ror,
    },
    instrument: { id: row.instrument_id, version: row.instrument_version },
    language: row.language,
    state: row.state,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    submittedAt: row.submitted_at,
    target: row.target,
    capacity: row.capacity,
    ownWeights: readOwnWeights(row.own_weights),
    demonstration: row.demonstration === 1,
  };
}

/** Id of the assessment that a link or a return code opens, by the hashes of both; never of a round, which grants open. */
export async function findAssessmentBySecret(
  database: Kysely<Tables>,
  tokenHash: string,
  codeHash: string,
): Promise<string | null> {
  const row = await database
    .selectFrom("assessment")
    .select("id")
    .where((where) => where.or([where("token_hash", "=", tokenHash), where("code_hash", "=", codeHash)]))
    .where("id", "not in", (inner) => inner.selectFrom("round").select("round.assessment_id"))
    .executeTakeFirst();
  return row?.id ?? null;
}

/**
 * Marks a draft as changed now; false when it is no draft, or the record of a round that is not agreeing on it. It also
 * settles the race with a submission: whoever updates this row second waits for the first and sees what it did.
 */
export async function touchDraft(database: Kysely<Tables>, assessmentId: string, now: Date): Promise<boolean> {
  const result = await database
    .updateTable("assessment")
    .set({ updated_at: now.toISOString() })
    .where("id", "=", assessmentId)
    .where("state", "=", "draft")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("round")
            .select("round.assessment_id")
            .whereRef("round.assessment_id", "=", "assessment.id")
            .where("round.state", "<>", "consensus"),
        ),
      ),
    )
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Submits a draft; false when it was none. */
export async function markSubmitted(database: Kysely<Tables>, assessmentId: string, now: Date): Promise<boolean> {
  const result = await database
    .updateTable("assessment")
    .set({ state: "submitted", submitted_at: now.toISOString(), updated_at: now.toISOString() })
    .where("id", "=", assessmentId)
    .where("state", "=", "draft")
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Makes a submitted assessment a draft again; false when it was a draft already. */
export async function markDraft(database: Kysely<Tables>, assessmentId: string, now: Date): Promise<boolean> {
  const result = await database
    .updateTable("assessment")
    .set({ state: "draft", submitted_at: null, updated_at: now.toISOString() })
    .where("id", "=", assessmentId)
    .where("state", "=", "submitted")
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function updatePlan(
  database: Kysely<Tables>,
  assessmentId: string,
  plan: { readonly target: string | null; readonly capacity: number | null },
  now: Date,
): Promise<boolean> {
  const result = await database
    .updateTable("assessment")
    .set({ target: plan.target, capacity: plan.capacity, updated_at: now.toISOString() })
    .where("id", "=", assessmentId)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Keeps somebody's own weights beside the assessment; null takes them away. */
export async function updateOwnWeights(
  database: Kysely<Tables>,
  assessmentId: string,
  own: OwnWeights | null,
  now: Date,
): Promise<boolean> {
  const result = await database
    .updateTable("assessment")
    .set({ own_weights: own === null ? null : JSON.stringify(own), updated_at: now.toISOString() })
    .where("id", "=", assessmentId)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function updateSecrets(
  database: Kysely<Tables>,
  assessmentId: string,
  tokenHash: string,
  codeHash: string,
): Promise<boolean> {
  const result = await database
    .updateTable("assessment")
    .set({ token_hash: tokenHash, code_hash: codeHash })
    .where("id", "=", assessmentId)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export type RemovedAssessment = { readonly institutionId: string; readonly demonstration: boolean };

/** Deletes the assessment with its answers, sessions and what releases kept of it; what it was, or null when it was not there. */
export async function removeAssessment(
  database: Kysely<Tables>,
  assessmentId: string,
): Promise<RemovedAssessment | null> {
  const row = await database
    .deleteFrom("assessment")
    .where("id", "=", assessmentId)
    .returning(["institution_id", "demonstration"])
    .executeTakeFirst();
  // Also when there was no row: a restored backup may bring back what a release counted without the round itself.
  await forgetReleaseRecords(database, assessmentId);
  return row === undefined ? null : { institutionId: row.institution_id, demonstration: row.demonstration === 1 };
}

/** Makes an assessment another institution's. */
export async function moveToInstitution(
  database: Kysely<Tables>,
  assessmentId: string,
  institutionId: string,
): Promise<void> {
  await database
    .updateTable("assessment")
    .set({ institution_id: institutionId })
    .where("id", "=", assessmentId)
    .execute();
}
