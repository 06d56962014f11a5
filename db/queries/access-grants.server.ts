import type { Kysely } from "kysely";
import { type Grant, type Role, roles, type Scope, scopesOfRole } from "#app/accounts/grant.ts";
import type { Tables } from "../tables/index.ts";

export type NewGrant = {
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  readonly scope: Scope;
  readonly grantedBy: string | null;
  readonly endsAt?: string | null;
  readonly purpose?: string | null;
};

export async function insertGrant(database: Kysely<Tables>, grant: NewGrant, now: Date): Promise<void> {
  await database
    .insertInto("access_grant")
    .values({
      id: grant.id,
      person_id: grant.personId,
      role: grant.role,
      scope_kind: grant.scope.kind,
      scope_id: grant.scope.kind === "platform" ? null : grant.scope.id,
      starts_at: now.toISOString(),
      ends_at: grant.endsAt ?? null,
      granted_by: grant.grantedBy,
      revoked_at: null,
      purpose: grant.purpose ?? null,
    })
    .execute();
}

/** Makes somebody an administrator of the whole installation. */
export function insertAdministrator(
  database: Kysely<Tables>,
  grant: { readonly id: string; readonly personId: string; readonly grantedBy: string | null },
  now: Date,
): Promise<void> {
  return insertGrant(database, { ...grant, role: "administrator", scope: { kind: "platform" } }, now);
}

/** The roles a person holds at this moment. A row that makes no sense to this version is no grant. */
export async function grantsOfPerson(database: Kysely<Tables>, personId: string, now: Date): Promise<readonly Grant[]> {
  const rows = await activeGrants(database, now)
    .select(["role", "scope_kind", "scope_id"])
    .where("person_id", "=", personId)
    .orderBy("starts_at")
    .orderBy("id")
    .execute();
  return rows.flatMap((row) => grantOf(row) ?? []);
}

/** Whether there is an administrator now, or whether this person is one. */
export async function hasAdministrator(
  database: Kysely<Tables>,
  now: Date,
  personId: string | null = null,
): Promise<boolean> {
  const row = await activeGrants(database, now)
    .select("id")
    .where("role", "=", "administrator")
    .where("scope_kind", "=", "platform")
    .$if(personId !== null, (query) => query.where("person_id", "=", personId))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export type GrantHolder = {
  readonly grantId: string;
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  readonly scope: Scope;
  readonly since: string;
  readonly endsAt: string | null;
};

/** Who holds a role at exactly these scopes of one kind now, in the order in which they came. */
export async function listHolders(
  database: Kysely<Tables>,
  kind: Exclude<Scope["kind"], "platform">,
  scopeIds: readonly string[],
  now: Date,
): Promise<readonly GrantHolder[]> {
  if (scopeIds.length === 0) return [];
  const rows = await activeGrants(database, now)
    .innerJoin("person", "person.id", "access_grant.person_id")
    .select(["access_grant.id", "person_id", "person.name", "role", "scope_kind", "scope_id", "starts_at", "ends_at"])
    .where("scope_kind", "=", kind)
    .where("scope_id", "in", scopeIds)
    .orderBy("starts_at")
    .orderBy("access_grant.id")
    .execute();
  return rows.flatMap((row) => {
    const grant = grantOf(row);
    return grant === null
      ? []
      : [
          {
            ...grant,
            grantId: row.id,
            personId: row.person_id,
            name: row.name,
            since: row.starts_at,
            endsAt: row.ends_at,
          },
        ];
  });
}

/** Ends a grant of one scope now; false when there is none by this id in that scope, or it has ended. */
export async function revokeGrant(
  database: Kysely<Tables>,
  grantId: string,
  scope: Scope,
  now: Date,
): Promise<{ readonly personId: string; readonly role: string } | null> {
  const row = await database
    .updateTable("access_grant")
    .set({ revoked_at: now.toISOString() })
    .where("id", "=", grantId)
    .where("scope_kind", "=", scope.kind)
    .where("scope_id", scope.kind === "platform" ? "is" : "=", scope.kind === "platform" ? null : scope.id)
    .where("revoked_at", "is", null)
    .returning(["person_id", "role"])
    .executeTakeFirst();
  return row === undefined ? null : { personId: row.person_id, role: row.role };
}

/**
 * Makes everybody else who changes who administers the installation wait until the transaction ends: by the first grant
 * there ever was, which stays when it has ended.
 */
export async function holdAdministrators(work: Kysely<Tables>): Promise<void> {
  await work
    .updateTable("access_grant")
    .set((expression) => ({ role: expression.ref("role") }))
    .where("id", "=", (inner) =>
      inner
        .selectFrom("access_grant as first")
        .select("first.id")
        .where("first.role", "=", "administrator")
        .where("first.scope_kind", "=", "platform")
        .orderBy("first.starts_at")
        .orderBy("first.id")
        .limit(1),
    )
    .execute();
}

/** Who administers the installation now. */
export async function listAdministrators(
  database: Kysely<Tables>,
  now: Date,
): Promise<readonly { readonly grantId: string; readonly personId: string }[]> {
  const rows = await activeGrants(database, now)
    .select(["id", "person_id"])
    .where("role", "=", "administrator")
    .where("scope_kind", "=", "platform")
    .execute();
  return rows.map(({ id, person_id }) => ({ grantId: id, personId: person_id }));
}

/** Ends any grant now, by its id alone: for administrators, who look after all of them. */
export async function endGrant(database: Kysely<Tables>, grantId: string, now: Date): Promise<boolean> {
  const result = await database
    .updateTable("access_grant")
    .set({ revoked_at: now.toISOString() })
    .where("id", "=", grantId)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Ends every part somebody has as a respondent of a round, the whole of it and sections alike; false when there was none. */
export async function revokeRespondent(
  database: Kysely<Tables>,
  roundId: string,
  personId: string,
  now: Date,
): Promise<boolean> {
  const result = await database
    .updateTable("access_grant")
    .set({ revoked_at: now.toISOString() })
    .where("person_id", "=", personId)
    .where("role", "=", "respondent")
    .where(({ or, and, eb }) =>
      or([
        and([eb("scope_kind", "=", "round"), eb("scope_id", "=", roundId)]),
        and([eb("scope_kind", "=", "section"), eb("scope_id", "like", `${roundId}/%`)]),
      ]),
    )
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** A role held now in an institution or in one of its rounds, by the grant's id; null when it is somebody else's affair. */
export async function findGrantIn(
  database: Kysely<Tables>,
  institutionId: string,
  grantId: string,
  now: Date,
): Promise<(Grant & { readonly personId: string }) | null> {
  const row = await activeGrants(database, now)
    .select(["person_id", "role", "scope_kind", "scope_id"])
    .where("id", "=", grantId)
    .where((where) =>
      where.or([
        where.and([where("scope_kind", "=", "institution"), where("scope_id", "=", institutionId)]),
        where.and([
          where("scope_kind", "=", "round"),
          where("role", "<>", "respondent"),
          where(
            "scope_id",
            "in",
            where.selectFrom("round").select("round.assessment_id").where("round.institution_id", "=", institutionId),
          ),
        ]),
      ]),
    )
    .executeTakeFirst();
  const grant = row === undefined ? null : grantOf(row);
  return row === undefined || grant === null ? null : { ...grant, personId: row.person_id };
}

/** What a consultant was engaged for, by whom and until when. */
export type Engagement = {
  readonly institutionId: string;
  readonly institution: string;
  readonly purpose: string | null;
  readonly endsAt: string | null;
};

/** Every engagement of a person that lasts now, by the name of the client. */
export async function listEngagements(
  database: Kysely<Tables>,
  personId: string,
  now: Date,
): Promise<readonly Engagement[]> {
  const rows = await activeGrants(database, now)
    .innerJoin("institution", "institution.id", "access_grant.scope_id")
    .select(["institution.id", "institution.name", "purpose", "ends_at"])
    .where("person_id", "=", personId)
    .where("role", "=", "consultant")
    .where("scope_kind", "=", "institution")
    .orderBy("institution.name")
    .orderBy("institution.id")
    .execute();
  return rows.map(({ id, name, purpose, ends_at }) => {
    return { institutionId: id, institution: name, purpose, endsAt: ends_at };
  });
}

/** Every institution in which somebody's role now is more than to answer, in the order of their ids. */
export async function placesServed(database: Kysely<Tables>, personId: string, now: Date): Promise<readonly string[]> {
  const rows = await activeGrants(database, now)
    .leftJoin("round", "round.assessment_id", "access_grant.scope_id")
    .select((select) => select.fn.coalesce("round.institution_id", "scope_id").as("id"))
    .distinct()
    .where("person_id", "=", personId)
    .where("scope_kind", "in", ["institution", "round"])
    .where("role", "<>", "respondent")
    .execute();
  return rows.flatMap(({ id }) => id ?? []).sort();
}

/** How many people lead an institution now. */
export async function countLeads(database: Kysely<Tables>, institutionId: string, now: Date): Promise<number> {
  const row = await activeGrants(database, now)
    .select((select) => select.fn.count<number | string>("person_id").distinct().as("count"))
    .where("role", "=", "lead")
    .where("scope_kind", "=", "institution")
    .where("scope_id", "=", institutionId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Moves the end of a grant. */
export async function setGrantEnd(database: Kysely<Tables>, grantId: string, endsAt: string): Promise<void> {
  await database.updateTable("access_grant").set({ ends_at: endsAt }).where("id", "=", grantId).execute();
}

/** Ends what somebody holds in one role at one scope; how many grants that were. */
export async function endGrants(
  database: Kysely<Tables>,
  personId: string,
  role: Role,
  scope: Exclude<Scope, { kind: "platform" }>,
  now: Date,
): Promise<number> {
  const result = await database
    .updateTable("access_grant")
    .set({ revoked_at: now.toISOString() })
    .where("person_id", "=", personId)
    .where("role", "=", role)
    .where("scope_kind", "=", scope.kind)
    .where("scope_id", "=", scope.id)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

function activeGrants(database: Kysely<Tables>, now: Date) {
  const moment = now.toISOString();
  return database
    .selectFrom("access_grant")
    .where("starts_at", "<=", moment)
    .where("revoked_at", "is", null)
    .where((where) => where.or([where("ends_at", "is", null), where("ends_at", ">", moment)]));
}

function grantOf(row: { role: string; scope_kind: string; scope_id: string | null }): Grant | null {
  const role = roles.find((known) => known === row.role);
  if (role === undefined || !(scopesOfRole[role] as readonly string[]).includes(row.scope_kind)) return null;
  if (row.scope_kind === "platform") return { role, scope: { kind: "platform" } };
  return row.scope_id === null ? null : { role, scope: { kind: row.scope_kind, id: row.scope_id } as Scope };
}
