import type { Database } from "#db/database.server.ts";
import {
  assessmentsOfPerson,
  deleteKeepers,
  deletePersonAssessment,
  insertPersonAssessment,
  listKeepers,
} from "#db/queries/person-assessments.server.ts";
import type { Actor } from "./may.ts";
import { renewSession } from "./session.server.ts";

/** Lets a person open the assessment wherever they sign in. The session that asks goes on under a new id. */
export async function keepAssessment(
  database: Database,
  personId: string,
  assessmentId: string,
  currentSessionId: string | null,
  now: Date,
): Promise<string> {
  await insertPersonAssessment(database.write, personId, assessmentId, now);
  return renewSession(database, currentSessionId, {}, now);
}

/**
 * Takes the assessment out of the account. This browser goes on holding it as if it had come in by the link; every other
 * one needs the link again.
 */
export async function leaveAssessment(
  database: Database,
  personId: string,
  assessmentId: string,
  currentSessionId: string | null,
  now: Date,
): Promise<string> {
  await deletePersonAssessment(database.write, personId, assessmentId);
  return renewSession(database, currentSessionId, { assessmentId }, now);
}

/** Whether the assessment is in the account of whoever asks, so that it opens without the link. */
export async function isKept(database: Database, actor: Actor, assessmentId: string): Promise<boolean> {
  if (actor.kind !== "person") return false;
  return (await assessmentsOfPerson(database.read, actor.personId)).includes(assessmentId);
}

/** Names of the other people who open the assessment by their accounts. */
export async function otherKeepers(database: Database, actor: Actor, assessmentId: string): Promise<readonly string[]> {
  const keepers = await listKeepers(database.read, assessmentId);
  return keepers.filter(({ personId }) => personId !== ownId(actor)).map(({ name }) => name);
}

/** Takes the assessment out of everybody's account but that of whoever asks. */
export async function endOtherKeepers(database: Database, actor: Actor, assessmentId: string): Promise<void> {
  await deleteKeepers(database.write, assessmentId, ownId(actor));
}

function ownId(actor: Actor): string | null {
  return actor.kind === "person" ? actor.personId : null;
}
