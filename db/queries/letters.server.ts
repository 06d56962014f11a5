import type { Kysely } from "kysely";
import type { Database } from "../database.server.ts";
import type { Tables } from "../tables/index.ts";
import type { MailTable } from "../tables/mail.ts";

/** A letter to put in line: about an invitation, or to somebody who was not heard of in a round. */
export type NewLetter = {
  readonly id: string;
  readonly institutionId: string;
  readonly language: string;
} & LetterAbout;

export type LetterAbout =
  | { readonly kind: "invitation"; readonly invitationId: string }
  | { readonly kind: "reminder"; readonly roundId: string; readonly personId: string };

/** Within what either engine takes as parameters of one statement. */
const atOnce = 100;

export async function insertLetters(work: Kysely<Tables>, letters: readonly NewLetter[], now: Date): Promise<void> {
  for (let from = 0; from < letters.length; from += atOnce) {
    const rows = letters.slice(from, from + atOnce).map((letter) => rowOf(letter, now));
    await work.insertInto("mail").values(rows).execute();
  }
}

function rowOf(letter: NewLetter, now: Date): MailTable {
  const at = now.toISOString();
  const isReminder = letter.kind === "reminder";
  return {
    id: letter.id,
    kind: letter.kind,
    institution_id: letter.institutionId,
    invitation_id: isReminder ? null : letter.invitationId,
    assessment_id: isReminder ? letter.roundId : null,
    person_id: isReminder ? letter.personId : null,
    language: letter.language,
    state: "waiting",
    ...{ attempts: 0, run_after: at, lease_until: null, handed_at: null, fault: null },
    ...{ created_at: at, sent_at: null, token_hash: null },
  };
}

/** How many letters of an institution were put in line since a moment. */
export async function countLettersSince(database: Kysely<Tables>, institutionId: string, since: Date): Promise<number> {
  const row = await database
    .selectFrom("mail")
    .select((select) => select.fn.countAll<number | string>().as("count"))
    .where("institution_id", "=", institutionId)
    .where("created_at", ">", since.toISOString())
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** How a letter stands, for whoever asked for it. */
export type LetterStanding = {
  readonly state: MailTable["state"];
  readonly fault: string | null;
  readonly createdAt: string;
  readonly sentAt: string | null;
};

/** The last letter about an invitation, or null. */
export async function lastLetterOf(
  database: Kysely<Tables>,
  institutionId: string,
  invitationId: string,
): Promise<LetterStanding | null> {
  const row = await database
    .selectFrom("mail")
    .select(["state", "fault", "created_at as createdAt", "sent_at as sentAt"])
    .where("institution_id", "=", institutionId)
    .where("invitation_id", "=", invitationId)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** A letter somebody is sending, by the attempt it is: whoever lost it changes nothing any more. */
export type ClaimedLetter = {
  readonly id: string;
  readonly attempt: number;
  readonly institutionId: string;
  readonly language: string;
  readonly about: LetterAbout;
};

/** Takes the letter whose turn it is, or null when none waits. Of several that ask at once, one gets it. */
export async function claimLetter(database: Database, now: Date, until: Date): Promise<ClaimedLetter | null> {
  for (;;) {
    const waiting = await database.read
      .selectFrom("mail")
      .select("id")
      .where("state", "=", "waiting")
      .where("run_after", "<=", now.toISOString())
      .orderBy("run_after")
      .orderBy("created_at")
      .orderBy("id")
      .limit(1)
      .executeTakeFirst();
    if (waiting === undefined) return null;
    const row = await database.write
      .updateTable("mail")
      .set((column) => ({ state: "sending", attempts: column("attempts", "+", 1), handed_at: null }))
      .set({ lease_until: until.toISOString() })
      .where("id", "=", waiting.id)
      .where("state", "=", "waiting")
      .returningAll()
      .executeTakeFirst();
    // Without a row somebody else was faster: look again.
    if (row !== undefined) return claimedOf(row);
  }
}

function claimedOf(row: MailTable): ClaimedLetter {
  const { id, institution_id, language, attempts } = row;
  return { id, attempt: attempts, institutionId: institution_id, language, about: aboutOf(row) };
}

function aboutOf({ kind, invitation_id, assessment_id, person_id }: MailTable): LetterAbout {
  if (kind === "invitation" && invitation_id !== null) return { kind, invitationId: invitation_id };
  if (kind === "reminder" && assessment_id !== null && person_id !== null) {
    return { kind, roundId: assessment_id, personId: person_id };
  }
  throw new Error("A letter should be about an invitation, or about somebody in a round.");
}

/** Notes what the link in the letter will be found by, before it is sent; false when the letter was lost. */
export function setLetterLink(work: Kysely<Tables>, letter: ClaimedLetter, tokenHash: string): Promise<boolean> {
  return change(work, letter, { token_hash: tokenHash });
}

/** Notes that the words are about to go to the server; false when the letter was lost, and then they must not. */
export function markHanded(database: Kysely<Tables>, letter: ClaimedLetter, now: Date): Promise<boolean> {
  return change(database, letter, { handed_at: now.toISOString() });
}

export type LetterEnd =
  | { readonly state: "sent" }
  | { readonly state: "dropped" }
  | { readonly state: "failed"; readonly fault: string; readonly mayArrive: boolean }
  | { readonly state: "waiting"; readonly fault: string | null; readonly runAfter: Date; readonly uncounted: boolean };

/** What came of an attempt. The link of a letter that cannot arrive opens nothing. */
export function endAttempt(
  database: Kysely<Tables>,
  letter: ClaimedLetter,
  end: LetterEnd,
  now: Date,
): Promise<boolean> {
  const free = { state: end.state, lease_until: null };
  switch (end.state) {
    case "sent":
      return change(database, letter, { ...free, fault: null, sent_at: now.toISOString() });
    case "dropped":
      return change(database, letter, { ...free, fault: null, token_hash: null });
    case "failed":
      return change(database, letter, { ...free, fault: end.fault, ...(end.mayArrive ? {} : { token_hash: null }) });
    case "waiting":
      return change(database, letter, {
        ...{ ...free, fault: end.fault, token_hash: null, run_after: end.runAfter.toISOString() },
        ...(end.uncounted ? { attempts: letter.attempt - 1 } : {}),
      });
  }
}

async function change(
  database: Kysely<Tables>,
  { id, attempt }: ClaimedLetter,
  values: Partial<MailTable>,
): Promise<boolean> {
  const result = await database
    .updateTable("mail")
    .set(values)
    .where("id", "=", id)
    .where("state", "=", "sending")
    .where("attempts", "=", attempt)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/**
 * Takes letters back from senders that let their lease run out. One whose words had not begun to go out waits again, if
 * attempts are left; of one whose words had, nobody knows whether it arrived, so it is not sent a second time.
 */
export async function takeBackLetters(
  database: Kysely<Tables>,
  { most, unclear, lost }: { readonly most: number; readonly unclear: string; readonly lost: string },
  now: Date,
): Promise<void> {
  const free = { lease_until: null };
  const over = () =>
    database.updateTable("mail").where("state", "=", "sending").where("lease_until", "<=", now.toISOString());
  await over()
    .set({ ...free, state: "failed", fault: unclear })
    .where("handed_at", "is not", null)
    .execute();
  await over()
    .set({ ...free, state: "failed", fault: lost, token_hash: null })
    .where("attempts", ">=", most)
    .execute();
  await over()
    .set({ ...free, state: "waiting", token_hash: null, run_after: now.toISOString() })
    .execute();
}

/** Ends every letter that waits, with what its people are told. */
export async function failEveryWaiting(work: Kysely<Tables>, fault: string): Promise<void> {
  await work
    .updateTable("mail")
    .set({ state: "failed", lease_until: null, fault })
    .where("state", "in", ["waiting", "sending"])
    .execute();
}

/** Puts a letter that failed back in line, with all its attempts; false when it did not fail. */
export async function sendAgain(database: Kysely<Tables>, letterId: string, now: Date): Promise<boolean> {
  const result = await database
    .updateTable("mail")
    .set({ state: "waiting", attempts: 0, run_after: now.toISOString(), handed_at: null, token_hash: null })
    .where("id", "=", letterId)
    .where("state", "=", "failed")
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Takes a letter that waits out of the line; false when it does not wait. */
export async function dropLetter(database: Kysely<Tables>, letterId: string): Promise<boolean> {
  const result = await database
    .updateTable("mail")
    .set({ state: "dropped" })
    .where("id", "=", letterId)
    .where("state", "=", "waiting")
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Forgets letters that ended before a moment. Links in them have died long before. */
export async function sweepLetters(database: Kysely<Tables>, before: Date): Promise<void> {
  await database
    .deleteFrom("mail")
    .where("state", "in", ["sent", "failed", "dropped"])
    .where("created_at", "<", before.toISOString())
    .execute();
}
