import type { ColumnDataType, CreateTableBuilder, Kysely } from "kysely";

/** What a migration may say about a column; each dialect knows how its engine stores it. */
export type ColumnKinds = {
  /** A random identifier or the hash of a secret. */
  readonly id: ColumnDataType;
  /** A moment as ISO 8601 text in UTC, which sorts as it should on every engine. */
  readonly instant: ColumnDataType;
  readonly text: ColumnDataType;
  readonly integer: ColumnDataType;
  readonly bytes: ColumnDataType;
  /** Called on every new table, for what an engine wants to hear at the end of `create table`. */
  readonly finish: <Name extends string, Columns extends string>(
    table: CreateTableBuilder<Name, Columns>,
  ) => CreateTableBuilder<Name, Columns>;
};

export type WaymarkMigration = {
  readonly up: (database: Kysely<unknown>, kinds: ColumnKinds) => Promise<void>;
};
