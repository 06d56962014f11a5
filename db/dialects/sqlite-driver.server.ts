import { setTimeout as sleep } from "node:timers/promises";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect as KyselyDialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import { lockPatience } from "./dialect.ts";
import { isSqliteBusy } from "./sqlite-faults.ts";

/**
 * Kysely's SQLite dialect with two differences for the connection that writes: migrations run inside a transaction
 * (SQLite can roll back `create table`), and a lock held by another process is waited for without stopping the event loop.
 */
export function writingDialect(config: { readonly database: InTransaction & SqliteDatabase }): KyselyDialect {
  return {
    createAdapter: () => new TransactionalAdapter(),
    createDriver: () => new PatientDriver(config),
    createIntrospector: (database) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** What the library tells about a connection beyond what Kysely asks of it. */
type InTransaction = { readonly inTransaction: boolean };

class PatientDriver extends SqliteDriver {
  readonly #patience = new Patience();
  readonly #state: InTransaction;

  constructor(config: { readonly database: InTransaction & SqliteDatabase }) {
    super(config);
    this.#state = config.database;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    return {
      executeQuery: (query) => this.#patience.attempt(() => connection.executeQuery(query)),
      streamQuery: (query, size) => connection.streamQuery(query, size),
    };
  }

  /** Takes the write lock at once: a transaction that reads first and then writes could otherwise fail halfway. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
    this.#patience.gotLock();
  }

  /** A full disk or a failing one makes SQLite roll back by itself; a second rollback would hide the first error. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#state.inTransaction) await super.rollbackTransaction(connection);
  }
}

/**
 * Repeats a statement refused with SQLITE_BUSY. The wait is counted from the first refusal of the lock, not per
 * statement, so writers queued behind a stuck one are turned away together instead of one after the other. It ends when
 * somebody gets the lock (that reading works in between says nothing), and refusals a second apart are two waits.
 */
class Patience {
  #busySince: number | null = null;
  #lastRefusal = 0;

  async attempt<Result>(run: () => Promise<Result>): Promise<Result> {
    for (let refused = false; ; refused = true) {
      try {
        const result = await run();
        if (refused) this.gotLock();
        return result;
      } catch (error) {
        if (!isSqliteBusy(error)) throw error;
        const now = performance.now();
        if (now - this.#lastRefusal > 1000) this.#busySince = null;
        this.#lastRefusal = now;
        this.#busySince ??= now;
        if (now - this.#busySince > lockPatience) throw error;
        await sleep(10);
      }
    }
  }

  gotLock(): void {
    this.#busySince = null;
  }
}
