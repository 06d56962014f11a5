import { type Kysely, sql } from "kysely";
import type { ColumnKinds } from "./column-kinds.ts";

export async function up(database: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  const { schema } = database;
  for (const table of ["institution", "assessment"]) {
    await schema
      .alterTable(table)
      .addColumn("demonstration", kinds.integer, (column) =>
        column.notNull().defaultTo(0).check(sql`demonstration in (0, 1)`),
      )
      .execute();
  }
  await schema.alterTable("assessment").addColumn("copied_at", kinds.instant).execute();

  await kinds
    .finish(schema.createTable("demonstration"))
    .addColumn("id", kinds.id, (column) => column.primaryKey().notNull())
    .addColumn("claim", kinds.id, (column) => column.notNull())
    .addColumn("touched_at", kinds.instant, (column) => column.notNull())
    .addColumn("done", kinds.integer, (column) => column.notNull())
    .addColumn("total", kinds.integer, (column) => column.notNull())
    .addColumn("hero_id", kinds.id)
    .addCheckConstraint("demonstration_done", sql`done >= 0`)
    .execute();

  await kinds
    .finish(schema.createTable("release"))
    .addColumn("id", kinds.id, (column) => column.primaryKey().notNull())
    .addColumn("number", kinds.integer, (column) => column.notNull())
    .addColumn("demonstration", kinds.integer, (column) => column.notNull())
    .addColumn("instrument_id", kinds.text, (column) => column.notNull())
    .addColumn("instrument_version", kinds.text, (column) => column.notNull())
    .addColumn("as_of", kinds.instant, (column) => column.notNull())
    .addColumn("built_at", kinds.instant, (column) => column.notNull())
    .addUniqueConstraint("release_number", ["demonstration", "instrument_id", "number"])
    .addCheckConstraint("release_from_one", sql`number >= 1`)
    .addCheckConstraint("release_demonstration", sql`demonstration in (0, 1)`)
    .execute();

  await kinds
    .finish(schema.createTable("release_group"))
    .addColumn("release_id", kinds.id, (column) => column.notNull())
    .addColumn("group_id", kinds.text, (column) => column.notNull())
    .addColumn("place", kinds.integer, (column) => column.notNull())
    .addColumn("band", kinds.text)
    .addPrimaryKeyConstraint("release_group_key", ["release_id", "group_id"])
    .addForeignKeyConstraint("release_group_release", ["release_id"], "release", ["id"], (key) =>
      key.onDelete("cascade"),
    )
    .addCheckConstraint("release_group_band", sql`band in ('10-14', '15-19', '20-29', '30-49', '50+')`)
    .execute();

  await kinds
    .finish(schema.createTable("release_figure"))
    .addColumn("release_id", kinds.id, (column) => column.notNull())
    .addColumn("group_id", kinds.text, (column) => column.notNull())
    .addColumn("measure", kinds.text, (column) => column.notNull())
    .addColumn("q1", kinds.integer, (column) => column.notNull())
    .addColumn("median", kinds.integer, (column) => column.notNull())
    .addColumn("q3", kinds.integer, (column) => column.notNull())
    .addColumn("low_share", kinds.integer)
    .addPrimaryKeyConstraint("release_figure_key", ["release_id", "group_id", "measure"])
    .addForeignKeyConstraint(
      "release_figure_group",
      ["release_id", "group_id"],
      "release_group",
      ["release_id", "group_id"],
      (key) => key.onDelete("cascade"),
    )
    .addCheckConstraint("release_figure_order", sql`5 <= q1 and q1 <= median and median <= q3 and q3 <= 95`)
    .addCheckConstraint("release_figure_steps", sql`q1 % 5 = 0 and median % 5 = 0 and q3 % 5 = 0`)
    .addCheckConstraint("release_figure_share", sql`low_share between 10 and 90 and low_share % 10 = 0`)
    .execute();

  // No foreign key to the institution: what was published stays protected after somebody has left.
  await kinds
    .finish(schema.createTable("release_member"))
    .addColumn("release_id", kinds.id, (column) => column.notNull())
    .addColumn("institution_id", kinds.id, (column) => column.notNull())
    .addColumn("submission", kinds.text, (column) => column.notNull())
    .addColumn("revised", kinds.integer, (column) => column.notNull())
    .addColumn("group_ids", kinds.text, (column) => column.notNull())
    .addColumn("record", kinds.text, (column) => column.notNull())
    .addPrimaryKeyConstraint("release_member_key", ["release_id", "institution_id"])
    .addForeignKeyConstraint("release_member_release", ["release_id"], "release", ["id"], (key) =>
      key.onDelete("cascade"),
    )
    .addCheckConstraint("release_member_revised", sql`revised in (0, 1)`)
    .execute();
}
