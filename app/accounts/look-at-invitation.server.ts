import type { Database, Work } from "#db/database.server.ts";
import { grantsOfPerson } from "#db/queries/access-grants.server.ts";
import { findInvitationBySecret, type NamedInvitation } from "#db/queries/invitations.server.ts";
import { type Invitation, isPending, isTooLate, rightBehind } from "./invitation.ts";
import { may } from "./may.ts";
import { obstacleToBack } from "./read-back-facts.server.ts";
import { hashesOfTyped } from "./secret-hashes.server.ts";
import { addressSubject, giveBackPace, takeGuess } from "./take-guess.server.ts";

/**
 * What a secret leads to. "wrong" is everything that opens nothing, for whatever reason: only "closed" says more, to
 * whoever holds a good invitation to a round that has gone too far.
 */
export type Look =
  | { readonly ok: true; readonly invitation: NamedInvitation }
  | { readonly ok: false; readonly reason: "closed"; readonly invitation: NamedInvitation }
  | { readonly ok: false; readonly reason: "wrong" }
  | { readonly ok: false; readonly reason: "wait"; readonly seconds: number };

/** Shows who invites to what. Nothing is used up by looking. */
export async function lookAtInvitation(database: Database, secret: string, address: string, now: Date): Promise<Look> {
  const seconds = await takeGuess(database, [addressSubject(address)], now);
  if (seconds > 0) return { ok: false, reason: "wait", seconds };
  const look = await readInvitation(database.read, secret, now);
  if (look.ok || look.reason === "closed") await giveBackPace(database, address, now);
  return look;
}

/** The same as part of accepting it. Ask `takeGuess` first. */
export async function readInvitation(
  database: Work | Database["read"],
  secret: string,
  now: Date,
): Promise<Exclude<Look, { reason: "wait" }>> {
  const invitation = await findInvitationBySecret(database, hashesOfTyped(secret));
  return invitation === null ? { ok: false, reason: "wrong" } : judgeInvitation(database, invitation, now);
}

/** Whether an invitation opens anything now, however it was found. */
export async function judgeInvitation(
  database: Work | Database["read"],
  invitation: NamedInvitation,
  now: Date,
): Promise<Exclude<Look, { reason: "wait" }>> {
  if (!isPending(invitation, now)) return { ok: false, reason: "wrong" };
  if (!(await isBacked(database, invitation, now))) return { ok: false, reason: "wrong" };
  const { place, personId, round, role } = invitation;
  if (personId !== null) {
    const obstacle = await obstacleToBack(database, place.institutionId ?? "", personId, now);
    return obstacle === null ? { ok: true, invitation } : { ok: false, reason: "wrong" };
  }
  if (round !== null && isTooLate(role, round.state)) return { ok: false, reason: "closed", invitation };
  return { ok: true, invitation };
}

/** Whether whoever made it could still make it. */
export async function isBacked(
  database: Work | Database["read"],
  { place, createdBy }: Invitation,
  now: Date,
): Promise<boolean> {
  if (createdBy === null) return false;
  const grants = await grantsOfPerson(database, createdBy, now);
  const { act, subject } = rightBehind(place);
  return may({ kind: "person", personId: createdBy, assessments: [], grants }, act, subject);
}
