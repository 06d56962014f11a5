import { type Kysely, type SelectQueryBuilder, sql } from "kysely";
import type { Paging } from "#app/platform/paging.ts";
import type { Tables } from "../tables/index.ts";
import { noPayload } from "./jobs.server.ts";

/**
 * What an administrator's lists read: who and what there is in the installation. No column here holds an answer, a note,
 * a comment or a score, and none may be added.
 */
export type Portion = {
  readonly search: string;
  /** Which part to show, once it is known how many there are. */
  readonly place: (total: number) => Paging;
};

export type Listed<Row> = { readonly paging: Paging; readonly rows: readonly Row[] };

export function pageOfInstitutions(database: Kysely<Tables>, portion: Portion) {
  const fitting = database
    .selectFrom("institution")
    .where("demonstration", "=", 0)
    .$if(portion.search !== "", (query) => query.where(contains("institution.name", portion.search)));
  const rows = fitting
    .select((select) => [
      ...(["id", "name", "country", "created_at"] as const),
      select
        .selectFrom("round")
        .select((inner) => inner.fn.countAll<number>().as("count"))
        .whereRef("round.institution_id", "=", "institution.id")
        .as("rounds"),
      select
        .selectFrom("access_grant")
        .select((inner) => inner.fn.countAll<number>().as("count"))
        .whereRef("scope_id", "=", "institution.id")
        .where("scope_kind", "=", "institution")
        .where("revoked_at", "is", null)
        .as("people"),
    ])
    .orderBy("name")
    .orderBy("id");
  return listed(fitting, rows, portion);
}

export function pageOfPeople(database: Kysely<Tables>, portion: Portion) {
  const fitting = database
    .selectFrom("person")
    .where("erased_at", "is", null)
    .$if(portion.search !== "", (query) =>
      query.where((where) =>
        where.or([contains("person.name", portion.search), contains("person.email", portion.search)]),
      ),
    );
  const rows = fitting
    .select(["id", "name", "email", "language", "created_at", "password_hash"])
    .orderBy("name")
    .orderBy("id");
  return listed(fitting, rows, portion);
}

export function pageOfGrants(database: Kysely<Tables>, portion: Portion, now: Date) {
  const fitting = database
    .selectFrom("access_grant")
    .innerJoin("person", "person.id", "access_grant.person_id")
    .leftJoin("round", (join) => join.on(roundOfScope, "=", sql.ref("round.assessment_id")))
    .leftJoin("institution", (join) =>
      join.on((on) =>
        on.or([
          on("institution.id", "=", on.ref("access_grant.scope_id")),
          on("institution.id", "=", on.ref("round.institution_id")),
        ]),
      ),
    )
    .leftJoin("programme", "programme.id", "access_grant.scope_id")
    .where("revoked_at", "is", null)
    .where((where) => where.or([where("ends_at", "is", null), where("ends_at", ">", now.toISOString())]))
    .$if(portion.search !== "", (query) =>
      query.where((where) =>
        where.or([
          contains("person.name", portion.search),
          contains("institution.name", portion.search),
          contains("programme.name", portion.search),
          contains("access_grant.role", portion.search),
        ]),
      ),
    );
  const rows = fitting
    .select(["access_grant.id", "access_grant.role", "access_grant.scope_kind", "starts_at", "ends_at"])
    .select(["person.id as personId", "person.name as person", "institution.name as institution"])
    .select(["programme.name as programme", "round.name as round"])
    .orderBy("person.name")
    .orderBy("starts_at")
    .orderBy("access_grant.id");
  return listed(fitting, rows, portion);
}

/** The round a grant's scope names: a section's id begins with that of its round. */
const roundOfScope = sql<string>`case when access_grant.scope_kind = 'section' then substr(access_grant.scope_id, 1, 36) else access_grant.scope_id end`;

/** Whose grant it is, as what, and the institution it lies in; null for one of the installation or a programme. */
export async function findGrantHolder(database: Kysely<Tables>, grantId: string) {
  const row = await database
    .selectFrom("access_grant")
    .innerJoin("person", "person.id", "access_grant.person_id")
    .leftJoin("round", (join) => join.on(roundOfScope, "=", sql.ref("round.assessment_id")))
    .select(["person.id", "person.name", "access_grant.role", "scope_kind", "scope_id", "round.institution_id"])
    .where("access_grant.id", "=", grantId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { id, name, role, scope_kind, scope_id, institution_id } = row;
  return { personId: id, name, role, institutionId: scope_kind === "institution" ? scope_id : institution_id };
}

export function pageOfSessions(database: Kysely<Tables>, portion: Portion, now: Date) {
  const fitting = database
    .selectFrom("person_session")
    .innerJoin("person", "person.id", "person_session.person_id")
    .where("expires_at", ">", now.toISOString())
    .$if(portion.search !== "", (query) => query.where(contains("person.name", portion.search)));
  const rows = fitting
    .select(["id_hash", "person.id as personId", "person.name as person", "agent", "seen_at"])
    .select("person_session.created_at")
    .orderBy("seen_at", "desc")
    .orderBy("id_hash");
  return listed(fitting, rows, portion);
}

export function pageOfJobs(database: Kysely<Tables>, portion: Portion) {
  const fitting = database
    .selectFrom("job")
    .$if(portion.search !== "", (query) =>
      query.where((where) => where.or([contains("job.id", portion.search), contains("job.state", portion.search)])),
    );
  const rows = fitting
    .select(["id", "kind", "state", "attempts", "max_attempts", "progress_done", "progress_total"])
    .select(["fault", "created_at", "finished_at"])
    .select((select) => select("payload", "<>", noPayload).as("ordered"))
    .orderBy("created_at", "desc")
    .orderBy("id");
  return listed(fitting, rows, portion);
}

/** Letters by what they are about; neither whom they are for nor what they say is in them. */
export function pageOfLetters(database: Kysely<Tables>, portion: Portion) {
  const fitting = database
    .selectFrom("mail")
    .innerJoin("institution", "institution.id", "mail.institution_id")
    .$if(portion.search !== "", (query) =>
      query.where((where) =>
        where.or([
          contains("mail.id", portion.search),
          contains("mail.state", portion.search),
          contains("institution.name", portion.search),
        ]),
      ),
    );
  const rows = fitting
    .select(["mail.id", "mail.kind", "mail.state", "mail.attempts", "mail.fault", "mail.created_at"])
    .select("institution.name as institution")
    .orderBy("mail.created_at", "desc")
    .orderBy("mail.id");
  return listed(fitting, rows, portion);
}

export function pageOfReleases(database: Kysely<Tables>, portion: Portion) {
  const fitting = database
    .selectFrom("release")
    .leftJoin("programme", "programme.id", "release.programme_id")
    .$if(portion.search !== "", (query) =>
      query.where((where) =>
        where.or([contains("release.instrument_id", portion.search), contains("programme.name", portion.search)]),
      ),
    );
  const rows = fitting
    .select(["release.id", "number", "demonstration", "release.instrument_id", "as_of", "public_at"])
    .select("programme.name as programme")
    .orderBy("built_at", "desc")
    .orderBy("release.id");
  return listed(fitting, rows, portion);
}

export function pageOfProgrammes(database: Kysely<Tables>, portion: Portion) {
  const fitting = database
    .selectFrom("programme")
    .$if(portion.search !== "", (query) => query.where(contains("programme.name", portion.search)));
  const rows = fitting
    .select((select) => [
      ...(["id", "name", "deadline", "created_at", "closed_at"] as const),
      select
        .selectFrom("programme_membership")
        .select((inner) => inner.fn.countAll<number>().as("count"))
        .whereRef("programme_membership.programme_id", "=", "programme.id")
        .where("left_at", "is", null)
        .as("members"),
    ])
    .orderBy("name")
    .orderBy("id");
  return listed(fitting, rows, portion);
}

/** Stops a job that has not ended; false when it has. It can be tried again for a while. */
export async function stopJob(database: Kysely<Tables>, jobId: string, now: Date): Promise<boolean> {
  const ended = {
    state: "cancelled" as const,
    request_key: null,
    lease_owner: null,
    lease_until: null,
  };
  const result = await database
    .updateTable("job")
    .set({ ...ended, finished_at: now.toISOString(), updated_at: now.toISOString() })
    .where("id", "=", jobId)
    .where("state", "in", ["queued", "running"])
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/**
 * Puts a job that failed or was stopped in line once more, for three more attempts; false when it did neither, or when its
 * order is no longer kept. Attempts go on being counted, because leases are told apart by them.
 */
export async function retryJob(database: Kysely<Tables>, jobId: string, now: Date): Promise<boolean> {
  const at = now.toISOString();
  const fresh = { progress_done: 0, progress_total: 0, message: null, fault: null, finished_at: null };
  const result = await database
    .updateTable("job")
    .set((column) => ({
      ...{ state: "queued", ...fresh, run_after: at, updated_at: at },
      max_attempts: column("attempts", "+", 3),
    }))
    .where("id", "=", jobId)
    .where("state", "in", ["failed", "cancelled"])
    .where("payload", "<>", noPayload)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Ends the session of that hash, whoever's it is: that person's id, or null when it had ended already. */
export async function endSession(database: Kysely<Tables>, idHash: string): Promise<string | null> {
  const row = await database
    .deleteFrom("person_session")
    .where("id_hash", "=", idHash)
    .returning("person_id")
    .executeTakeFirst();
  return row?.person_id ?? null;
}

/** How many there are of everything an administrator looks after. */
export async function countEverything(database: Kysely<Tables>, now: Date) {
  const none: Portion = { search: "", place: (total) => ({ number: 1, total, offset: 0, size: 1 }) };
  const [institutions, people, grants, sessions, jobs, letters, releases, programmes] = await Promise.all([
    pageOfInstitutions(database, none),
    pageOfPeople(database, none),
    pageOfGrants(database, none, now),
    pageOfSessions(database, none, now),
    pageOfJobs(database, none),
    pageOfLetters(database, none),
    pageOfReleases(database, none),
    pageOfProgrammes(database, none),
  ]);
  return {
    ...{
      institutions: institutions.paging.total,
      people: people.paging.total,
      grants: grants.paging.total,
      sessions: sessions.paging.total,
    },
    ...{
      jobs: jobs.paging.total,
      letters: letters.paging.total,
      releases: releases.paging.total,
      programmes: programmes.paging.total,
    },
  };
}

async function listed<Names extends keyof Tables, Row>(
  fitting: SelectQueryBuilder<Tables, Names, object>,
  rows: SelectQueryBuilder<Tables, Names, Row>,
  { place }: Portion,
): Promise<Listed<Row>> {
  const counted = await fitting.select((select) => select.fn.countAll<number>().as("count")).executeTakeFirst();
  const paging = place(Number((counted as { readonly count?: number } | undefined)?.count ?? 0));
  return { paging, rows: (await rows.limit(paging.size).offset(paging.offset).execute()) as readonly Row[] };
}

/** Whether a text holds the words somebody searches for, whatever the case; what means something to "like" is taken as it is. */
function contains(column: string, search: string) {
  const pattern = `%${search.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  return sql<boolean>`lower(${sql.ref(column)}) like ${pattern} escape '\\'`;
}

/** Jobs that have not ended, and those that failed since a moment. */
export async function countJobs(
  database: Kysely<Tables>,
  since: Date,
): Promise<{ readonly waiting: number; readonly failed: number }> {
  const count = async (states: readonly ("queued" | "running" | "failed")[], after: string) => {
    const row = await database
      .selectFrom("job")
      .select((select) => select.fn.countAll<number>().as("count"))
      .where("state", "in", states)
      .where("updated_at", ">=", after)
      .executeTakeFirst();
    return Number(row?.count ?? 0);
  };
  return { waiting: await count(["queued", "running"], ""), failed: await count(["failed"], since.toISOString()) };
}

/** Letters that failed since a moment. */
export async function countFailedLetters(database: Kysely<Tables>, since: Date): Promise<number> {
  const row = await database
    .selectFrom("mail")
    .select((select) => select.fn.countAll<number | string>().as("count"))
    .where("state", "=", "failed")
    .where("created_at", ">=", since.toISOString())
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}
