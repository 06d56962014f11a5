import crypto from "node:crypto";
import { syncBuiltinESMExports } from "node:module";
import type { KyselyPlugin } from "kysely";
import type { Database } from "#db/database.server.ts";

/**
 * What an act does that takes time: every statement, every count of rows that came back, and every password hash with
 * its cost. What was asked for is left out, so that two acts that work alike read alike.
 */
export async function watchWork<Answer>(
  database: Database,
  act: (watched: Database) => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly work: readonly string[] }> {
  const work: string[] = [];
  const statements: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      work.push(database.write.getExecutor().compileQuery(node, queryId).sql);
      return node;
    },
    async transformResult({ result }) {
      work.push(`${result.rows.length} rows, ${result.numAffectedRows ?? 0} written`);
      return result;
    },
  };
  const watched = {
    ...database,
    read: database.read.withPlugin(statements),
    write: database.write.withPlugin(statements),
  };
  const hash = crypto.argon2;
  crypto.argon2 = (algorithm, parameters, done) => {
    work.push(`${algorithm}, ${parameters.memory} KiB, ${parameters.passes} passes`);
    hash(algorithm, parameters, done);
  };
  syncBuiltinESMExports();
  try {
    return { answer: await act(watched), work };
  } finally {
    crypto.argon2 = hash;
    syncBuiltinESMExports();
  }
}
