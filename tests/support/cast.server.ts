import type { Grant, Role, Scope } from "#app/accounts/grant.ts";
import type { Actor } from "#app/accounts/may.ts";
import { hashPassword } from "#app/accounts/password.server.ts";
import type { RoundState } from "#app/accounts/subject.ts";
import { newId } from "#app/platform/ids.server.ts";
import { makeRound } from "#app/rounds/make-round.server.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { insertGrant } from "#db/queries/access-grants.server.ts";
import { insertInstitution } from "#db/queries/institutions.server.ts";
import { insertPerson } from "#db/queries/people.server.ts";
import { findRound, setRoundState } from "#db/queries/rounds.server.ts";
import type { Site } from "./site.server.ts";
import type { Visitor } from "./visitor.server.ts";

/** Cheap to check, so that a test may sign in many people. */
const cost = { memory: 1024, passes: 1 };
const password = "a boat for the whole orchestra";

export type Member = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
};

/** Somebody with an account and a password. */
export async function addPerson(database: Database, name: string, now: Date): Promise<Member> {
  const id = newId();
  const email = `${id}@cast.example`;
  const passwordHash = await hashPassword(password, cost);
  await transaction(database, (work) => insertPerson(work, { id, name, email, language: "en", passwordHash }, now));
  return { id, name, email, password };
}

export async function addGrant(
  database: Database,
  personId: string,
  role: Role,
  scope: Scope,
  now: Date,
  endsAt: string | null = null,
): Promise<string> {
  const id = newId();
  await insertGrant(database.write, { id, personId, role, scope, grantedBy: null, endsAt }, now);
  return id;
}

/** An institution that somebody leads. */
export async function addInstitution(
  database: Database,
  name: string,
  now: Date,
): Promise<{ readonly id: string; readonly lead: Member }> {
  const id = newId();
  const profile = { name, country: null, type: null, size: null, ror: null, demonstration: false };
  await transaction(database, (work) => insertInstitution(work, { id, ...profile }, now));
  const lead = await addPerson(database, `Lead of ${name}`, now);
  await addGrant(database, lead.id, "lead", { kind: "institution", id }, now);
  return { id, lead };
}

/** A round of the flagship instrument, moved to a state without the steps between. */
export async function addRoundIn(
  database: Database,
  institutionId: string,
  state: RoundState,
  now: Date,
  name = "Spring round",
): Promise<string> {
  const plan = { institutionId, name, language: "en", deadline: null, previousId: null, programmeId: null };
  const instrument = { id: "micro-credential-readiness", version: "1.0.0" };
  const id = await makeRound(database, { ...plan, instrument }, { kind: "operator" }, now);
  const round = await findRound(database.read, id);
  if (state !== "draft") await setRoundState(database.write, id, round?.revision ?? 0, state, now);
  return id;
}

/** A browser in which somebody has signed in. */
export async function signInAs(site: Site, { email, password }: Member): Promise<Visitor> {
  const visitor = site.visitor();
  const { status } = await visitor.post("/sign-in", { email, password });
  if (status !== 303) throw new Error(`Signing in answered ${status}.`);
  return visitor;
}

/** Somebody as `may` knows them. */
export function actorWith(personId: string, ...grants: readonly Grant[]): Actor {
  return { kind: "person", personId, assessments: [], grants };
}
