import { type ExpressionBuilder, type Kysely, sql } from "kysely";
import { type Role, roles } from "#app/accounts/grant.ts";
import type { Tables } from "../tables/index.ts";

/** Somebody with a role in an institution or in one of its rounds. */
export type Member = { readonly personId: string; readonly name: string };

export type MemberFilter = {
  /** Only those who hold this role; null for all. */
  readonly role: Role | null;
};

export async function countMembers(
  database: Kysely<Tables>,
  institutionId: string,
  filter: MemberFilter,
  now: Date,
): Promise<number> {
  const row = await members(database, institutionId, filter, now)
    .select((select) => select.fn.count<number | string>("member.person_id").distinct().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/**
 * Those with most say first, then by name, and how many there are in all: asked in one go, because to find them is most of
 * the work. A portion beyond the last is empty and knows no number.
 */
export async function listMembers(
  database: Kysely<Tables>,
  institutionId: string,
  filter: MemberFilter,
  portion: { readonly offset: number; readonly size: number } | null,
  now: Date,
): Promise<{ readonly members: readonly Member[]; readonly total: number }> {
  const rows = await members(database, institutionId, filter, now)
    .innerJoin("person", "person.id", "member.person_id")
    .select(["member.person_id", "person.name", sql<number | string>`count(*) over ()`.as("total")])
    .groupBy(["member.person_id", "person.name"])
    .orderBy((order) => order.fn.min(rank()))
    .orderBy("person.name")
    .orderBy("member.person_id")
    .$if(portion !== null, (query) => query.limit(portion?.size ?? 0).offset(portion?.offset ?? 0))
    .execute();
  return {
    members: rows.map((row) => ({ personId: row.person_id, name: row.name })),
    total: Number(rows[0]?.total ?? 0),
  };
}

/** What somebody is in an institution: a role given, or a part in a round. */
export type MemberRole = {
  readonly personId: string;
  readonly role: Role;
  readonly since: string;
  readonly round: { readonly id: string; readonly name: string; readonly instrument: InstrumentRef } | null;
} & (
  | { readonly grantId: string; readonly endsAt: string | null; readonly purpose: string | null; readonly part: null }
  | { readonly grantId: null; readonly part: OwnPart }
);

/** `withdrawn` is somebody who took their part back, and may take part again without asking. */
type OwnPart = { readonly group: string; readonly sections: readonly string[] | null; readonly withdrawn: boolean };

type InstrumentRef = { readonly id: string; readonly version: string };

/** Every role these people have in the institution, the oldest first. */
export async function rolesOfMembers(
  database: Kysely<Tables>,
  institutionId: string,
  personIds: readonly string[],
  now: Date,
): Promise<readonly MemberRole[]> {
  if (personIds.length === 0) return [];
  const given = await grants(database, institutionId, now)
    .leftJoin("round", "round.assessment_id", "access_grant.scope_id")
    .leftJoin("assessment", "assessment.id", "access_grant.scope_id")
    .select(["access_grant.id", "access_grant.person_id", "access_grant.role", "starts_at", "ends_at", "purpose"])
    .select(["round.assessment_id", "round.name", "instrument_id", "instrument_version"])
    .where("access_grant.person_id", "in", personIds)
    .orderBy("starts_at")
    .orderBy("access_grant.id")
    .execute();
  const parts = await contributions(database, institutionId)
    .innerJoin("assessment", "assessment.id", "round.assessment_id")
    .select(["contribution.person_id", "role_group", "sections", "joined_at", "round.assessment_id", "round.name"])
    .select(["instrument_id", "instrument_version", "contribution.state"])
    .where("contribution.person_id", "in", personIds)
    .orderBy("joined_at")
    .execute();
  return [
    ...given.flatMap((row): MemberRole[] => {
      const role = roles.find((one) => one === row.role);
      const round = roundOf(row);
      const { id: grantId, person_id: personId, starts_at: since, ends_at: endsAt, purpose } = row;
      return role === undefined ? [] : [{ personId, role, since, round, grantId, endsAt, purpose, part: null }];
    }),
    ...parts.map((row): MemberRole => {
      const sections = row.sections === null ? null : (JSON.parse(row.sections) as string[]);
      const part = { group: row.role_group, sections, withdrawn: row.state === "withdrawn" };
      const [personId, since, round] = [row.person_id, row.joined_at, roundOf(row)];
      return { personId, role: "respondent", since, round, grantId: null, part };
    }),
  ];
}

function roundOf(row: {
  readonly assessment_id: string | null;
  readonly name: string | null;
  readonly instrument_id: string | null;
  readonly instrument_version: string | null;
}): MemberRole["round"] {
  if (row.assessment_id === null) return null;
  const instrument = { id: row.instrument_id ?? "", version: row.instrument_version ?? "" };
  return { id: row.assessment_id, name: row.name ?? "", instrument };
}

/** Which of these people have no password, so that only a code or a link lets them back in. */
export async function withoutPassword(
  database: Kysely<Tables>,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (personIds.length === 0) return new Set();
  const rows = await database
    .selectFrom("person")
    .select("id")
    .where("id", "in", personIds)
    .where("password_hash", "is", null)
    .where("erased_at", "is", null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** One row for each role of each member. */
function members(database: Kysely<Tables>, institutionId: string, { role }: MemberFilter, now: Date) {
  const held = grants(database, institutionId, now).select(["access_grant.person_id", "access_grant.role"]);
  const answering = contributions(database, institutionId).select([
    "contribution.person_id",
    sql<string>`'respondent'`.as("role"),
  ]);
  return database
    .selectFrom(held.unionAll(answering).as("member"))
    .$if(role !== null, (query) => query.where("member.role", "=", role));
}

/** Roles given in the institution, and in its rounds except for answering: that is told by taking part. */
function grants(database: Kysely<Tables>, institutionId: string, now: Date) {
  const moment = now.toISOString();
  return database
    .selectFrom("access_grant")
    .where("starts_at", "<=", moment)
    .where("revoked_at", "is", null)
    .where((where) => where.or([where("ends_at", "is", null), where("ends_at", ">", moment)]))
    .where((where) =>
      where.or([
        where.and([where("scope_kind", "=", "institution"), where("scope_id", "=", institutionId)]),
        where.and([
          where("scope_kind", "=", "round"),
          where("role", "<>", "respondent"),
          where("scope_id", "in", roundsOf(where, institutionId)),
        ]),
      ]),
    );
}

/** Parts in rounds, also of those who withdrew, as long as they hold the role that lets them take part again. */
function contributions(database: Kysely<Tables>, institutionId: string) {
  return database
    .selectFrom("contribution")
    .innerJoin("round", "round.assessment_id", "contribution.assessment_id")
    .innerJoin("person as answerer", "answerer.id", "contribution.person_id")
    .where("round.institution_id", "=", institutionId)
    .where("answerer.erased_at", "is", null)
    .where((where) =>
      where.or([
        where("contribution.state", "<>", "withdrawn"),
        where.exists(
          where
            .selectFrom("access_grant as own")
            .select("own.id")
            .whereRef("own.person_id", "=", "contribution.person_id")
            .where("own.role", "=", "respondent")
            .where("own.revoked_at", "is", null)
            .where(
              sql<boolean>`(own.scope_id = contribution.assessment_id or own.scope_id like contribution.assessment_id || '/%')`,
            ),
        ),
      ]),
    );
}

function roundsOf(where: ExpressionBuilder<Tables, "access_grant">, institutionId: string) {
  return where.selectFrom("round").select("round.assessment_id").where("round.institution_id", "=", institutionId);
}

/** A number for each role, the one with most say first. */
function rank() {
  return sql<number>`case member.role when 'lead' then 0 when 'reviewer' then 1 when 'consultant' then 2
    when 'viewer' then 3 else 4 end`;
}
