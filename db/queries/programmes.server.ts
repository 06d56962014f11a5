import type { Kysely, Selectable } from "kysely";
import type { RoundState } from "#app/accounts/subject.ts";
import type { Programme, ProgrammeCall, ProgrammeMember } from "#app/programmes/programme.ts";
import type { Tables } from "../tables/index.ts";
import type { ProgrammeTable } from "../tables/programme.ts";

export async function insertProgramme(
  database: Kysely<Tables>,
  programme: Omit<Programme, "createdAt" | "closedAt">,
  now: Date,
): Promise<void> {
  const { instrument, ...rest } = programme;
  await database
    .insertInto("programme")
    .values({
      ...rest,
      instrument_id: instrument.id,
      instrument_version: instrument.version,
      created_at: now.toISOString(),
      closed_at: null,
    })
    .execute();
}

export async function findProgramme(database: Kysely<Tables>, programmeId: string): Promise<Programme | null> {
  const row = await database.selectFrom("programme").selectAll().where("id", "=", programmeId).executeTakeFirst();
  return row === undefined ? null : programmeOf(row);
}

/** Exactly these programmes, by name. */
export async function listProgrammes(
  database: Kysely<Tables>,
  programmeIds: readonly string[],
): Promise<readonly Programme[]> {
  if (programmeIds.length === 0) return [];
  const rows = await database
    .selectFrom("programme")
    .selectAll()
    .where("id", "in", programmeIds)
    .orderBy("name")
    .orderBy("id")
    .execute();
  return rows.map(programmeOf);
}

/** Closes a programme to new members, or opens it again. */
export async function setProgrammeClosed(
  database: Kysely<Tables>,
  programmeId: string,
  closedAt: Date | null,
): Promise<void> {
  await database
    .updateTable("programme")
    .set({ closed_at: closedAt?.toISOString() ?? null })
    .where("id", "=", programmeId)
    .execute();
}

/**
 * Who takes part in a programme. Name and state are told only of institutions that agreed to it; of the others there is
 * a row without either, so that the count is right.
 */
export async function listMembers(database: Kysely<Tables>, programmeId: string): Promise<readonly ProgrammeMember[]> {
  const rows = await database
    .selectFrom("programme_membership as member")
    .innerJoin("institution", "institution.id", "member.institution_id")
    .leftJoin("round", (join) =>
      join
        .onRef("round.institution_id", "=", "member.institution_id")
        .onRef("round.programme_id", "=", "member.programme_id"),
    )
    .leftJoin("consent", (join) =>
      join.onRef("consent.assessment_id", "=", "round.assessment_id").on("consent.audience", "=", "programme"),
    )
    .select(["institution.name", "member.joined_at", "round.state", "consent.granted", "round.created_at"])
    .where("member.programme_id", "=", programmeId)
    .where("left_at", "is", null)
    .orderBy("member.joined_at")
    .orderBy("member.institution_id")
    .execute();
  return rows.map(({ name, joined_at, state, granted }) =>
    granted === 1
      ? { named: true, name, joinedAt: joined_at, state: (state ?? "draft") as RoundState }
      : { named: false, joinedAt: joined_at.slice(0, 10) },
  );
}

/** Programmes an institution is in. */
export async function programmesOfInstitution(
  database: Kysely<Tables>,
  institutionId: string,
): Promise<readonly (Programme & { readonly joinedAt: string })[]> {
  const rows = await database
    .selectFrom("programme_membership")
    .innerJoin("programme", "programme.id", "programme_membership.programme_id")
    .selectAll("programme")
    .select("joined_at")
    .where("institution_id", "=", institutionId)
    .where("left_at", "is", null)
    .orderBy("joined_at")
    .orderBy("programme.id")
    .execute();
  return rows.map((row) => ({ ...programmeOf(row), joinedAt: row.joined_at }));
}

/** Joins, or joins again; false when the institution is a member already. */
export async function insertMembership(
  database: Kysely<Tables>,
  programmeId: string,
  institutionId: string,
  now: Date,
): Promise<boolean> {
  const values = { joined_at: now.toISOString(), left_at: null };
  const result = await database
    .insertInto("programme_membership")
    .values({ programme_id: programmeId, institution_id: institutionId, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(["programme_id", "institution_id"])
        .doUpdateSet(values)
        .where("programme_membership.left_at", "is not", null),
    )
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Leaves; false when the institution was no member. */
export async function endMembership(
  database: Kysely<Tables>,
  programmeId: string,
  institutionId: string,
  now: Date,
): Promise<boolean> {
  const result = await database
    .updateTable("programme_membership")
    .set({ left_at: now.toISOString() })
    .where("programme_id", "=", programmeId)
    .where("institution_id", "=", institutionId)
    .where("left_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export type NewCall = {
  readonly id: string;
  readonly programmeId: string;
  readonly tokenHash: string;
  readonly codeHash: string;
  readonly label: string;
  readonly createdBy: string;
  readonly expiresAt: Date;
};

export async function insertCall(database: Kysely<Tables>, call: NewCall, now: Date): Promise<void> {
  await database
    .insertInto("programme_call")
    .values({
      id: call.id,
      programme_id: call.programmeId,
      token_hash: call.tokenHash,
      code_hash: call.codeHash,
      label: call.label,
      created_by: call.createdBy,
      created_at: now.toISOString(),
      expires_at: call.expiresAt.toISOString(),
      used_at: null,
      institution_id: null,
      revoked_at: null,
    })
    .execute();
}

/** Calls of a programme that were not used yet, the newest first. */
export async function listOpenCalls(
  database: Kysely<Tables>,
  programmeId: string,
  now: Date,
): Promise<readonly ProgrammeCall[]> {
  const rows = await database
    .selectFrom("programme_call")
    .select(["id", "label", "created_at", "expires_at"])
    .where("programme_id", "=", programmeId)
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now.toISOString())
    .orderBy("created_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ id: row.id, label: row.label, createdAt: row.created_at, expiresAt: row.expires_at }));
}

export async function revokeCall(
  database: Kysely<Tables>,
  programmeId: string,
  callId: string,
  now: Date,
): Promise<boolean> {
  const result = await database
    .updateTable("programme_call")
    .set({ revoked_at: now.toISOString() })
    .where("id", "=", callId)
    .where("programme_id", "=", programmeId)
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** The programme a call leads to, without using it; null when it leads nowhere any more. */
export async function findCalled(
  database: Kysely<Tables>,
  hashes: { readonly tokenHash: string; readonly codeHash: string },
  now: Date,
): Promise<{ readonly callId: string; readonly programme: Programme } | null> {
  const row = await database
    .selectFrom("programme_call")
    .innerJoin("programme", "programme.id", "programme_call.programme_id")
    .selectAll("programme")
    .select("programme_call.id as callId")
    .where((where) => where.or([where("token_hash", "=", hashes.tokenHash), where("code_hash", "=", hashes.codeHash)]))
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .where("closed_at", "is", null)
    .where("expires_at", ">", now.toISOString())
    .executeTakeFirst();
  return row === undefined ? null : { callId: row.callId, programme: programmeOf(row) };
}

/** Uses a call up for one institution; of two at once one gets it. */
export async function useCall(
  database: Kysely<Tables>,
  callId: string,
  institutionId: string,
  now: Date,
): Promise<boolean> {
  const result = await database
    .updateTable("programme_call")
    .set({ used_at: now.toISOString(), institution_id: institutionId })
    .where("id", "=", callId)
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now.toISOString())
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

function programmeOf(row: Selectable<ProgrammeTable>): Programme {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    instrument: { id: row.instrument_id, version: row.instrument_version },
    deadline: row.deadline,
    createdAt: row.created_at,
    closedAt: row.closed_at,
  };
}
