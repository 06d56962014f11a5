/** What Kysely needs of a SQLite connection, and what the driver here asks of it besides. */
export type SqliteConnection<Statement> = {
  readonly inTransaction: boolean;
  readonly prepare: (sql: string) => Statement;
  readonly close: () => void;
};

/** More than the product has queries; a query built in ever new shapes does not fill the memory. */
const most = 300;

/**
 * The same connection, which prepares each statement once: compiling SQL costs about as much as running a small
 * statement. SQLite compiles a remembered one anew by itself after the schema has changed. When there are too many, the one
 * remembered longest is forgotten.
 */
export function rememberStatements<Statement>(connection: SqliteConnection<Statement>): SqliteConnection<Statement> {
  const statements = new Map<string, Statement>();
  return {
    get inTransaction() {
      return connection.inTransaction;
    },
    prepare: (sql) => {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const [oldest] = statements.keys();
      if (statements.size >= most && oldest !== undefined) statements.delete(oldest);
      const statement = connection.prepare(sql);
      statements.set(sql, statement);
      return statement;
    },
    close: () => connection.close(),
  };
}
