import { hashOf, newToken } from "#app/platform/tokens.server.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { grantsOfPerson } from "#db/queries/access-grants.server.ts";
import { assessmentsOfPerson } from "#db/queries/person-assessments.server.ts";
import {
  deletePersonSession,
  deletePersonSessionsEndedBefore,
  findPersonSession,
  insertPersonSession,
  renamePersonSession,
  touchPersonSession,
} from "#db/queries/person-sessions.server.ts";
import {
  assessmentsOfSession,
  deleteExpiredSessions,
  deleteSession,
  insertSession,
} from "#db/queries/sessions.server.ts";
import { isAdministrator } from "./grant.ts";
import type { Actor } from "./may.ts";
import { opensAnswers } from "./opens-answers.server.ts";
import { isAlive, isFresh, isSeenLongAgo, lifetimeOf } from "./session-lifetime.ts";

const day = 24 * 60 * 60 * 1000;

/** Long enough for a questionnaire that is answered over several weeks. */
export const sessionDays = 30;

/** How long a browser keeps the cookie of somebody who signed in. Whether it still counts is decided here, not there. */
export const personCookieSeconds = lifetimeOf(false).whole / 1000;

/**
 * Lets the visitor hold one more assessment. The session gets a new id each time and the old id dies, so an id that
 * someone planted or saw before is worth nothing afterwards.
 */
export function grantSession(
  database: Database,
  currentSessionId: string | null,
  assessmentId: string,
  now: Date,
): Promise<string> {
  return renewSession(database, currentSessionId, { assessmentId }, now);
}

/** What a session gains as it gets its new id: an assessment, a person, or nothing. */
export type SessionGain = {
  readonly assessmentId?: string;
  readonly person?: {
    readonly id: string;
    readonly agent: string;
    readonly administrator: boolean;
    /** By an administrator's link. */
    readonly byAdministrator?: boolean;
  };
};

/** A session with a new id, what the old one held, and what it gains. Nothing is left under the old id. */
export async function renewSession(
  database: Database,
  currentSessionId: string | null,
  { assessmentId, person }: SessionGain,
  now: Date,
): Promise<string> {
  const sessionId = newToken();
  const [idHash, oldHash] = [hashOf(sessionId), currentSessionId === null ? null : hashOf(currentSessionId)];
  const expiresAt = new Date(now.getTime() + sessionDays * day);
  await transaction(database, async (work) => {
    const held = oldHash === null ? [] : await assessmentsOfSession(work, oldHash, now);
    const holds = [...new Set([...held, ...(assessmentId === undefined ? [] : [assessmentId])])];
    if (oldHash !== null) await deleteSession(work, oldHash);
    await deleteExpiredSessions(work, now);
    if (holds.length > 0) await insertSession(work, idHash, holds, now, expiresAt);
    if (person === undefined) {
      if (oldHash !== null) await renamePersonSession(work, oldHash, idHash);
      return;
    }
    if (oldHash !== null) await deletePersonSession(work, oldHash);
    // Ended sessions stay for a while, to tell whose they were when a page left open is sent at last.
    await deletePersonSessionsEndedBefore(work, new Date(now.getTime() - 30 * day));
    await insertPersonSession(work, {
      idHash,
      personId: person.id,
      createdAt: now.toISOString(),
      seenAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + lifetimeOf(person.administrator).whole).toISOString(),
      agent: person.agent,
      byAdministrator: person.byAdministrator ?? false,
    });
  });
  return sessionId;
}

/** Somebody signed in, and whether they have shown so recently who they are that it need not be asked again. */
export type SignedIn = Extract<Actor, { kind: "person" }> & {
  readonly name: string;
  readonly fresh: boolean;
  readonly sessionHash: string;
  /** Come in by an administrator's link, without having chosen a password since. */
  readonly byAdministrator: boolean;
};

/** Who a session's visitor is. A missing, unknown or ended session is anonymous. */
export async function actorOf(database: Database, sessionId: string | null, now: Date): Promise<Actor> {
  if (sessionId === null) return { kind: "anonymous" };
  const byLink = await assessmentsOfSession(database.read, hashOf(sessionId), now);
  const person = await signedInOf(database, sessionId, now);
  if (person !== null) {
    const assessments = [...new Set([...person.assessments, ...byLink])];
    return { kind: "person", personId: person.personId, assessments, grants: person.grants };
  }
  return byLink.length === 0 ? { kind: "anonymous" } : { kind: "holder", assessments: byLink };
}

/** The person of a session with the assessments of their account, or null. */
export async function signedInOf(database: Database, sessionId: string | null, now: Date): Promise<SignedIn | null> {
  if (sessionId === null) return null;
  const session = await findPersonSession(database.read, hashOf(sessionId));
  if (session === null) return null;
  const { personId, name } = session;
  const grants = await grantsOfPerson(database.read, personId, now);
  if (!isAlive(session, isAdministrator(grants), now)) return null;
  if (session.byAdministrator && (await opensAnswers(database.read, personId, now))) {
    // The account was empty when the link was made. Whoever holds the session may be whoever made the link.
    await deletePersonSession(database.write, session.idHash);
    return null;
  }
  if (isSeenLongAgo(session, now)) await touchPersonSession(database.write, session.idHash, now);
  return {
    kind: "person",
    personId,
    name,
    grants,
    assessments: await assessmentsOfPerson(database.read, personId),
    // Whoever has no password cannot be asked for it: they could never choose one.
    fresh: isFresh(session, now) || !session.hasPassword,
    sessionHash: session.idHash,
    byAdministrator: session.byAdministrator,
  };
}

/** Whose session this is or was, for as long as that is known; null when it never was anybody's. */
export async function formerPersonOf(database: Database, sessionId: string | null): Promise<string | null> {
  if (sessionId === null) return null;
  return (await findPersonSession(database.read, hashOf(sessionId)))?.personId ?? null;
}

/** Ends everything the session held: the person and the assessments opened by link. */
export async function closeSession(database: Database, sessionId: string): Promise<void> {
  await transaction(database, async (work) => {
    await deleteSession(work, hashOf(sessionId));
    await deletePersonSession(work, hashOf(sessionId));
  });
}
