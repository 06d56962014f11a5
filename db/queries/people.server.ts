import type { Kysely } from "kysely";
import type { Tables } from "../tables/index.ts";

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly language: string;
  readonly passwordHash: string | null;
};

export async function insertPerson(database: Kysely<Tables>, person: Person, now: Date): Promise<void> {
  await database
    .insertInto("person")
    .values({
      id: person.id,
      name: person.name,
      email: person.email,
      password_hash: person.passwordHash,
      language: person.language,
      created_at: now.toISOString(),
      erased_at: null,
    })
    .execute();
}

export async function findPerson(database: Kysely<Tables>, personId: string): Promise<Person | null> {
  const row = await database
    .selectFrom("person")
    .selectAll()
    .where("id", "=", personId)
    .where("erased_at", "is", null)
    .executeTakeFirst();
  return row === undefined
    ? null
    : { id: row.id, name: row.name, email: row.email, language: row.language, passwordHash: row.password_hash };
}

/** The names of those of these people whose accounts still are, by id. */
export async function namesOfPeople(
  database: Kysely<Tables>,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await database
    .selectFrom("person")
    .select(["id", "name"])
    .where("id", "in", personIds)
    .where("erased_at", "is", null)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export type SignInRecord = {
  readonly personId: string;
  readonly passwordHash: string | null;
  readonly knowsDevice: boolean;
};

/**
 * What a sign-in needs, in one look-up that is the same whether the name is known or not: the name that was typed is a row
 * of its own, so that one row is read and handed over either way.
 */
export async function findSignIn(
  database: Kysely<Tables>,
  email: string,
  deviceHash: string,
  now: Date,
): Promise<SignInRecord | null> {
  const row = await database
    .selectFrom(database.selectNoFrom((columns) => columns.val(email).as("email")).as("typed"))
    .leftJoin("person", "person.email", "typed.email")
    .leftJoin("known_device", (join) =>
      join
        .onRef("known_device.person_id", "=", "person.id")
        .on("known_device.id_hash", "=", deviceHash)
        .on("known_device.expires_at", ">", now.toISOString()),
    )
    .select(["person.id", "person.password_hash", "known_device.id_hash"])
    .executeTakeFirstOrThrow();
  return row.id === null
    ? null
    : { personId: row.id, passwordHash: row.password_hash, knowsDevice: row.id_hash !== null };
}

export async function findPersonByEmail(database: Kysely<Tables>, email: string): Promise<string | null> {
  const row = await database.selectFrom("person").select("id").where("email", "=", email).executeTakeFirst();
  return row?.id ?? null;
}

export async function updatePerson(
  database: Kysely<Tables>,
  personId: string,
  change: { readonly name: string; readonly email: string | null; readonly language: string },
): Promise<void> {
  await database.updateTable("person").set(change).where("id", "=", personId).where("erased_at", "is", null).execute();
}

export async function updateEmail(database: Kysely<Tables>, personId: string, email: string): Promise<void> {
  const theirs = database.updateTable("person").set({ email }).where("id", "=", personId);
  await theirs.where("erased_at", "is", null).execute();
}

export async function updatePasswordHash(
  database: Kysely<Tables>,
  personId: string,
  passwordHash: string,
): Promise<void> {
  await database
    .updateTable("person")
    .set({ password_hash: passwordHash })
    .where("id", "=", personId)
    .where("erased_at", "is", null)
    .execute();
}
