import type { Kysely } from "kysely";
import type { Tables } from "../tables/index.ts";

export type PersonSession = {
  readonly idHash: string;
  readonly personId: string;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
  readonly agent: string;
  /** Opened by an administrator's link, until a password is chosen in it. */
  readonly byAdministrator: boolean;
};

/** The session as it is kept, past its end too, with the name of its person and whether they have a password. */
export async function findPersonSession(
  database: Kysely<Tables>,
  idHash: string,
): Promise<(PersonSession & { readonly name: string; readonly hasPassword: boolean }) | null> {
  const row = await database
    .selectFrom("person_session")
    .innerJoin("person", "person.id", "person_session.person_id")
    .selectAll("person_session")
    .select(["person.name", "person.password_hash"])
    .where("id_hash", "=", idHash)
    .executeTakeFirst();
  return row === undefined ? null : { ...sessionOf(row), name: row.name, hasPassword: row.password_hash !== null };
}

/** Everything the person has open, the last seen first. */
export async function listPersonSessions(
  database: Kysely<Tables>,
  personId: string,
): Promise<readonly PersonSession[]> {
  const rows = await database
    .selectFrom("person_session")
    .selectAll()
    .where("person_id", "=", personId)
    .orderBy("seen_at", "desc")
    .orderBy("id_hash")
    .execute();
  return rows.map(sessionOf);
}

export async function insertPersonSession(database: Kysely<Tables>, session: PersonSession): Promise<void> {
  await database
    .insertInto("person_session")
    .values({
      id_hash: session.idHash,
      person_id: session.personId,
      created_at: session.createdAt,
      seen_at: session.seenAt,
      expires_at: session.expiresAt,
      agent: session.agent,
      by_administrator: session.byAdministrator ? 1 : 0,
    })
    .execute();
}

/** Gives a session another id; the old one is unknown from then on. */
export async function renamePersonSession(database: Kysely<Tables>, idHash: string, newIdHash: string): Promise<void> {
  await database.updateTable("person_session").set({ id_hash: newIdHash }).where("id_hash", "=", idHash).execute();
}

export async function touchPersonSession(database: Kysely<Tables>, idHash: string, now: Date): Promise<void> {
  await database
    .updateTable("person_session")
    .set({ seen_at: now.toISOString() })
    .where("id_hash", "=", idHash)
    .execute();
}

/** From now on the session is its person's own, however it was opened. */
export async function ownPersonSession(database: Kysely<Tables>, idHash: string): Promise<void> {
  await database.updateTable("person_session").set({ by_administrator: 0 }).where("id_hash", "=", idHash).execute();
}

export async function deletePersonSession(database: Kysely<Tables>, idHash: string): Promise<void> {
  await database.deleteFrom("person_session").where("id_hash", "=", idHash).execute();
}

/** Closes one session of this person, and of nobody else. */
export async function deleteSessionOfPerson(
  database: Kysely<Tables>,
  personId: string,
  idHash: string,
): Promise<boolean> {
  const result = await database
    .deleteFrom("person_session")
    .where("person_id", "=", personId)
    .where("id_hash", "=", idHash)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Closes all sessions of the person but one. */
export async function deleteOtherSessionsOfPerson(
  database: Kysely<Tables>,
  personId: string,
  exceptIdHash: string | null,
): Promise<void> {
  await database
    .deleteFrom("person_session")
    .where("person_id", "=", personId)
    .$if(exceptIdHash !== null, (query) => query.where("id_hash", "<>", exceptIdHash))
    .execute();
}

export async function deletePersonSessionsEndedBefore(database: Kysely<Tables>, moment: Date): Promise<void> {
  await database.deleteFrom("person_session").where("expires_at", "<", moment.toISOString()).execute();
}

function sessionOf(row: Tables["person_session"]): PersonSession {
  return {
    idHash: row.id_hash,
    personId: row.person_id,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    expiresAt: row.expires_at,
    agent: row.agent,
    byAdministrator: row.by_administrator === 1,
  };
}
