import { readingOf } from "#app/accounts/invitation-reading.ts";
import { judgeInvitation } from "#app/accounts/look-at-invitation.server.ts";
import { translatorFor } from "#app/i18n/translator.ts";
import { invitationLink, paths } from "#app/paths.ts";
import { hashOf, newToken } from "#app/platform/tokens.server.ts";
import { standings } from "#app/rounds/people-filter.ts";
import { type Database, transaction, type Work } from "#db/database.server.ts";
import { findInstitution } from "#db/queries/institutions.server.ts";
import { findInvitation } from "#db/queries/invitations.server.ts";
import { type ClaimedLetter, type LetterAbout, setLetterLink } from "#db/queries/letters.server.ts";
import { listRemindable } from "#db/queries/reminders.server.ts";
import { findRound } from "#db/queries/rounds.server.ts";
import { invitationLetter } from "./invitation-letter.ts";
import type { Letter } from "./letter.ts";
import { reminderLetter } from "./reminder-letter.ts";

/**
 * Puts a letter together at the moment of sending. A link in it is made here, and only its hash is kept, so that nothing
 * in the database opens anything. Null when there is no reason to send it any more.
 */
export function writeLetter(
  database: Database,
  letter: ClaimedLetter,
  origin: string,
  now: Date,
): Promise<Letter | null> {
  const { about } = letter;
  return transaction(database, (work) =>
    about.kind === "invitation"
      ? writeInvitation(work, letter, about, origin, now)
      : writeReminder(work, letter, about, origin, now),
  );
}

async function writeInvitation(
  work: Work,
  letter: ClaimedLetter,
  { invitationId }: Extract<LetterAbout, { kind: "invitation" }>,
  origin: string,
  now: Date,
): Promise<Letter | null> {
  const invitation = await findInvitation(work, letter.institutionId, invitationId);
  if (invitation === null || invitation.email === null) return null;
  if (!(await judgeInvitation(work, invitation, now)).ok) return null;
  const token = newToken();
  if (!(await setLetterLink(work, letter, hashOf(token)))) return null;
  const link = invitationLink(origin, token);
  const words = invitationLetter(readingOf(invitation, null), link, origin, translatorFor(letter.language));
  return { ...words, id: idOf(letter), to: invitation.email, language: letter.language };
}

async function writeReminder(
  work: Work,
  letter: ClaimedLetter,
  { roundId, personId }: Extract<LetterAbout, { kind: "reminder" }>,
  origin: string,
  now: Date,
): Promise<Letter | null> {
  const { institutionId, language } = letter;
  const [round, institution] = [await findRound(work, roundId), await findInstitution(work, institutionId)];
  if (round === null || institution === null || round.state !== "open") return null;
  const [person] = await listRemindable(work, { roundId, institutionId, personId }, standings.waiting, now);
  if (person === undefined || person.address === null) return null;
  const where = { origin, address: `${origin}${paths.respond(roundId)}` };
  const words = reminderLetter(round, institution.name, where, now, translatorFor(language));
  return { ...words, id: idOf(letter), to: person.address, language };
}

function idOf({ id, attempt }: ClaimedLetter): string {
  return `${id}.${attempt}`;
}
