import { type Kysely, sql } from "kysely";
import type { ColumnKinds } from "./column-kinds.ts";

export async function up({ schema }: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  await schema
    .alterTable("round")
    .addColumn("shows_previous", kinds.integer, (column) =>
      column.notNull().defaultTo(0).check(sql`shows_previous in (0, 1)`),
    )
    .execute();
}
