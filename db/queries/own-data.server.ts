import type { Kysely } from "kysely";
import type { Tables } from "../tables/index.ts";

/** Every row that is kept about a person, by what it is, for nobody but that person. No secret, hashed or not, is in it. */
export async function readOwnRows(database: Kysely<Tables>, personId: string) {
  const person = await database
    .selectFrom("person")
    .select(["id", "name", "email", "language", "created_at as createdAt"])
    .where("id", "=", personId)
    .where("erased_at", "is", null)
    .executeTakeFirst();
  const roles = await database
    .selectFrom("access_grant")
    .leftJoin("institution", (join) =>
      join.onRef("institution.id", "=", "scope_id").on("scope_kind", "=", "institution"),
    )
    .select(["role", "scope_kind as scope", "scope_id as scopeId", "institution.name as institution"])
    .select(["starts_at as from", "ends_at as until", "revoked_at as endedAt"])
    .where("person_id", "=", personId)
    .orderBy("starts_at")
    .orderBy("access_grant.id")
    .execute();
  const sessions = await database
    .selectFrom("person_session")
    .select(["agent", "created_at as since", "seen_at as lastSeen", "expires_at as until"])
    .where("person_id", "=", personId)
    .orderBy("created_at")
    .execute();
  const knownBrowsers = await database
    .selectFrom("known_device")
    .select("expires_at as until")
    .where("person_id", "=", personId)
    .orderBy("expires_at")
    .execute();
  const recoveryCodes = await database
    .selectFrom("recovery_code")
    .select("used_at as usedAt")
    .where("person_id", "=", personId)
    .orderBy("used_at")
    .execute();
  const assessments = await database
    .selectFrom("person_assessment")
    .innerJoin("assessment", "assessment.id", "assessment_id")
    .innerJoin("institution", "institution.id", "institution_id")
    .select(["assessment_id as id", "institution.name as institution", "since"])
    .where("person_id", "=", personId)
    .orderBy("since")
    .execute();
  return { person: person ?? null, roles, sessions, knownBrowsers, recoveryCodes, assessments };
}

/** Their parts in rounds, each with what they themselves answered. */
export async function readOwnContributions(database: Kysely<Tables>, personId: string) {
  const contributions = await database
    .selectFrom("contribution")
    .innerJoin("assessment", "assessment.id", "contribution.assessment_id")
    .innerJoin("institution", "institution.id", "assessment.institution_id")
    .select(["contribution.assessment_id as round", "institution.name as institution"])
    .select(["instrument_id as instrument", "instrument_version as version"])
    .select(["role_group as answersAs", "sections", "contribution.state", "comment", "joined_at as since"])
    .select("contribution.submitted_at as submittedAt")
    .where("person_id", "=", personId)
    .orderBy("joined_at")
    .orderBy("contribution.assessment_id")
    .execute();
  const answers = await database
    .selectFrom("perception")
    .select(["assessment_id", "capability_id as capability", "kind", "level", "reason", "note"])
    .select(["evidence_url as evidence", "updated_at as changedAt"])
    .where("person_id", "=", personId)
    .orderBy("capability_id")
    .execute();
  const byRound = Map.groupBy(answers, ({ assessment_id }) => assessment_id);
  return contributions.map(({ sections, ...part }) => ({
    ...part,
    sections: sections === null ? null : (JSON.parse(sections) as unknown),
    answers: (byRound.get(part.round) ?? []).map(({ assessment_id: _, ...answer }) => answer),
  }));
}

/** Invitations they used or that let them back in, consents they decided on, and access tokens they made. */
export async function readOwnDeeds(database: Kysely<Tables>, personId: string) {
  const invitations = await database
    .selectFrom("invitation")
    .select(["label", "email", "role", "created_at as madeAt", "used_at as usedAt"])
    .where((where) =>
      // Never by address: nobody has shown that the one of their account is theirs.
      where.or([where("used_by", "=", personId), where("person_id", "=", personId)]),
    )
    .orderBy("created_at")
    .execute();
  const consents = await database
    .selectFrom("consent")
    .select(["assessment_id as round", "audience", "granted", "decided_at as decidedAt"])
    .where("decided_by", "=", personId)
    .orderBy("decided_at")
    .execute();
  const accessTokens = await database
    .selectFrom("service_token")
    .select(["name", "act", "created_at as madeAt", "expires_at as until", "revoked_at as endedAt"])
    .where("created_by", "=", personId)
    .orderBy("created_at")
    .execute();
  const remarks = await readOwnRemarks(database, personId);
  return {
    invitations,
    remarks,
    consents: consents.map((one) => ({ ...one, granted: one.granted === 1 })),
    accessTokens,
  };
}

/** What they said as a reviewer, without whom it was said to. */
async function readOwnRemarks(database: Kysely<Tables>, personId: string) {
  const onParts = await database
    .selectFrom("contribution")
    .select(["assessment_id as round", "comment"])
    .where("reviewed_by", "=", personId)
    .where("comment", "is not", null)
    .orderBy("updated_at")
    .execute();
  const onSections = await database
    .selectFrom("section_review")
    .select(["assessment_id as round", "dimension_id as section", "comment", "decided_at as decidedAt"])
    .where("reviewed_by", "=", personId)
    .orderBy("decided_at")
    .execute();
  return [...onParts, ...onSections];
}
