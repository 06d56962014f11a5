import { type Kysely, sql } from "kysely";
import type { ColumnKinds } from "./column-kinds.ts";

export async function up({ schema }: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  for (const table of ["setup_link", "person_session"] as const) {
    await schema
      .alterTable(table)
      .addColumn("by_administrator", kinds.integer, (column) =>
        column.notNull().defaultTo(0).check(sql`by_administrator in (0, 1)`),
      )
      .execute();
  }
}
