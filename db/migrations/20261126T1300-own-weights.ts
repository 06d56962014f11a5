import type { Kysely } from "kysely";
import type { ColumnKinds } from "./column-kinds.ts";

export async function up({ schema }: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  await schema.alterTable("assessment").addColumn("own_weights", kinds.text).execute();
}
