import { CompiledQuery, type Kysely, type Transaction } from "kysely";
import type { Tables } from "../tables/index.ts";

/**
 * Runs a piece of work all or nothing, together with whatever else arrives meanwhile: one commit, so one wait for the disk.
 * Each piece stands between savepoints and fails alone. Nobody hears of any outcome before the commit, a refusal included:
 * it may rest on what a neighbour wrote.
 */
export function shareCommit<Result>(write: Kysely<Tables>, work: Work<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const piece: Piece = {
      run: async (transaction) => {
        const result = await work(transaction);
        return () => resolve(result);
      },
      reject,
    };
    const line = lines.get(write);
    if (line !== undefined) return void line.push(piece);
    const begun = [piece];
    lines.set(write, begun);
    void serve(write, begun);
  });
}

type Work<Result> = (transaction: Transaction<Tables>) => Promise<Result>;

/** `run` does the work and returns what tells its outcome. */
type Piece = { readonly run: Work<() => void>; readonly reject: (error: unknown) => void };

/** Who waits for the next commit, by connection; none where nobody is at work. */
const lines = new WeakMap<Kysely<Tables>, Piece[]>();

/** So many share a commit at most: whoever came first must not wait for ever, and others want to write too. */
const most = 32;

async function serve(write: Kysely<Tables>, line: Piece[]): Promise<void> {
  while (line.length > 0) await commitOnce(write, line);
  lines.delete(write);
}

async function commitOnce(write: Kysely<Tables>, line: Piece[]): Promise<void> {
  const taken: Piece[] = [];
  const outcomes: (() => void)[] = [];
  try {
    await write.transaction().execute(async (transaction) => {
      let kept = 0;
      while (taken.length < most) {
        const piece = line.shift() ?? (await afterOneTurn(line));
        if (piece === undefined) break;
        taken.push(piece);
        const { keep, tell } = await attempt(piece, transaction);
        outcomes.push(tell);
        if (keep) kept++;
      }
      if (kept === 0) throw new NothingToKeep();
    });
  } catch (error) {
    if (!(error instanceof NothingToKeep)) {
      // Whoever has waited behind a stuck lock is turned away with those in front.
      for (const { reject } of taken.length === 0 ? line.splice(0) : taken) reject(error);
      return;
    }
  }
  for (const tell of outcomes) tell();
}

async function attempt(piece: Piece, transaction: Transaction<Tables>): Promise<{ keep: boolean; tell: () => void }> {
  const say = (sql: string) => transaction.executeQuery(CompiledQuery.raw(sql));
  try {
    await say("savepoint piece");
    const tell = await piece.run(transaction);
    await say("release piece");
    return { keep: true, tell };
  } catch (error) {
    try {
      await say("rollback to piece");
      await say("release piece");
    } catch {
      // After some faults, such as a full disk, the engine has undone everything by itself: nobody's work is there.
      throw error;
    }
    return { keep: false, tell: () => piece.reject(error) };
  }
}

/** The server begins one request a turn, so whoever is next in its line is here after one. */
async function afterOneTurn(line: Piece[]): Promise<Piece | undefined> {
  await new Promise((resolve) => setImmediate(resolve));
  return line.shift();
}

/** Thrown to roll back, never to the caller. */
class NothingToKeep extends Error {}
