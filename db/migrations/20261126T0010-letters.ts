import type { Kysely } from "kysely";
import type { ColumnKinds } from "./column-kinds.ts";

/** What an engagement is for, and a secret of its own for each letter, so that sending one ends no link on paper. */
export async function up(database: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  const { schema } = database;
  await schema.alterTable("access_grant").addColumn("purpose", kinds.text).execute();
  await schema.alterTable("invitation").addColumn("purpose", kinds.text).execute();
  await schema.alterTable("mail").addColumn("token_hash", kinds.id).execute();
  await schema.createIndex("mail_token").unique().on("mail").column("token_hash").execute();
  await schema.createIndex("mail_by_invitation").on("mail").column("invitation_id").execute();
  await schema.createIndex("invitation_by_user").on("invitation").column("used_by").execute();
}
