import { audit } from "#app/accounts/audit.server.ts";
import { lettersLeft } from "#app/accounts/letters-left.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { standings } from "#app/rounds/people-filter.ts";
import type { ReminderReach } from "#app/rounds/reminder.ts";
import { type Database, transaction, type Work } from "#db/database.server.ts";
import { insertLetters } from "#db/queries/letters.server.ts";
import { listRemindable, type Remindable } from "#db/queries/reminders.server.ts";
import { findRound } from "#db/queries/rounds.server.ts";

/** Nobody gets two reminders of one round within this time, in milliseconds. */
const rest = 24 * 60 * 60_000;

type At = { readonly roundId: string; readonly institutionId: string };

/** Whom a reminder would reach now. */
export async function readReach({ read }: Database, at: At, now: Date): Promise<ReminderReach> {
  const people = await listRemindable(read, at, standings.waiting, new Date(now.getTime() - rest));
  const reachable = people.filter(({ address }) => address !== null);
  const due = reachable.filter(isDue).length;
  return { due, recent: reachable.length - due, unknown: people.length - reachable.length };
}

export type Reminded =
  | { readonly ok: true; readonly count: number }
  | { readonly ok: false; readonly reason: "closed" | "many" };

/**
 * Puts a letter in line for everybody whom an open round waits for, who can be reached and was not within a day. The same
 * form sent twice reminds nobody twice.
 */
export function remindPeople(database: Database, at: At, byId: string, now: Date): Promise<Reminded> {
  return transaction(database, async (work): Promise<Reminded> => {
    const left = await lettersLeft(work, at.institutionId, now);
    const round = await findRound(work, at.roundId);
    if (round?.state !== "open" || round.institutionId !== at.institutionId) return { ok: false, reason: "closed" };
    const people = await listRemindable(work, at, standings.waiting, new Date(now.getTime() - rest));
    const due = people.filter(({ address }) => address !== null).filter(isDue);
    if (due.length > left) return { ok: false, reason: "many" };
    if (due.length > 0) await put(work, at, due, byId, now);
    return { ok: true, count: due.length };
  });
}

function isDue({ wasReminded }: Remindable): boolean {
  return !wasReminded;
}

async function put(work: Work, { roundId, institutionId }: At, due: readonly Remindable[], byId: string, now: Date) {
  const letters = due.map(({ personId, language }) => {
    return { id: newId(), kind: "reminder", roundId, personId, institutionId, language } as const;
  });
  await insertLetters(work, letters, now);
  const actor = { kind: "person", id: byId } as const;
  const subject = { kind: "round", id: roundId } as const;
  const detail = { personId: null, words: { count: String(due.length) } };
  await audit(work, { institutionId, actor, act: "round.reminded", subject, detail }, now);
}
