import { acceptInvitation } from "#app/accounts/accept-invitation.server.ts";
import type { Grant } from "#app/accounts/grant.ts";
import { type InvitationPlan, makeInvitations } from "#app/accounts/make-invitations.server.ts";
import { makeToken } from "#app/accounts/make-token.server.ts";
import { renewSession } from "#app/accounts/session.server.ts";
import { paths } from "#app/paths.ts";
import { newId } from "#app/platform/ids.server.ts";
import { callInstitution } from "#app/programmes/call-institution.server.ts";
import { joinProgramme, lookAtCall } from "#app/programmes/join-programme.server.ts";
import { makeProgramme } from "#app/programmes/make-programme.server.ts";
import { type Database, openDatabase } from "#db/database.server.ts";
import { findProgramme } from "#db/queries/programmes.server.ts";
import { actorWith, addGrant, addInstitution, addRoundIn, type Member } from "../support/cast.server.ts";

export type PeopleWorld = {
  /** The session of somebody who administers, leads, advises and publishes. */
  readonly sessionId: string;
  /** Every page of it that is about people, programmes or the installation. */
  readonly places: readonly (readonly [name: string, path: string])[];
};

const instrument = { id: "micro-credential-readiness", version: "1.0.0" };
const longName = "Northgate University of Applied Sciences, Technology and Agriculture";

/** An installation in use: people with long names, open invitations, a programme, programs with access, failed work. */
export async function addPeopleWorld(databaseUrl: string, now: Date): Promise<PeopleWorld> {
  const database = await openDatabase(databaseUrl);
  const { id, lead } = await addInstitution(database, longName, now);
  const roundId = await addRoundIn(database, id, "open", now, "Round of the spring 2027");
  const locked = await addRoundIn(database, id, "locked", now, "Round 2026");
  await becomeEverything(database, lead, now);
  const place = { institutionId: id, programmeId: null, roundId };
  await ask(database, lead, { place }, ["Mona Hartmann", "Wilhelmina Featherstonehaugh-Cholmondeley"], true, now);
  await ask(database, lead, { place, role: "reviewer", roleGroup: null }, ["Leo Brandt"], true, now);
  const [invitationId] = await ask(database, lead, { place }, ["Ida Lind", "Registrar's office"], false, now);
  await makeToken(database, { kind: "institution", id }, token("Nightly copy"), lead.id, newId(), now);
  await failJob(database, locked, now);
  const programmeId = await addProgramme(database, lead, { id, name: longName }, now);
  const person = { id: lead.id, agent: "Firefox, Linux", administrator: true };
  const sessionId = await renewSession(database, null, { person }, now);
  await database.close();
  return { sessionId, places: placesOf(id, roundId, locked, programmeId, invitationId ?? "") };
}

function placesOf(id: string, roundId: string, locked: string, programmeId: string, invitationId: string) {
  const lists = ["institutions", "people", "grants", "sessions", "jobs", "releases", "programmes", "health"];
  return [
    ["administration", paths.administration],
    ...lists.map((part) => [`administration-${part}`, paths.administrationOf(part)] as const),
    ["account", paths.account],
    ["own-history", paths.ownHistory],
    ["erase", paths.eraseAccount],
    ["clients", paths.clients],
    ["institution", paths.institution(id)],
    ["people", paths.people(id)],
    ["invitations", paths.invitations(id)],
    ["invitation", paths.invitation(id, invitationId)],
    ["invite", paths.invite(id)],
    ["invite-respondent", `${paths.invite(id)}?role=respondent&round=${roundId}`],
    ["invite-consultant", `${paths.invite(id)}?role=consultant`],
    ["tokens", paths.tokens(id)],
    ["history", paths.history(id)],
    ["visibility", paths.visibility(id)],
    ["import", paths.importRound(id)],
    ["new-round", paths.newRound(id)],
    ["round", paths.round(roundId)],
    ["round-people", paths.roundPeople(roundId)],
    ["round-locked", paths.round(locked)],
    ["new-programme", paths.newProgramme],
    ["programme", paths.programme(programmeId)],
    ["join", paths.join],
    ["join-programme", paths.joinProgramme],
  ] as const;
}

async function becomeEverything(database: Database, { id }: Member, now: Date): Promise<void> {
  await addGrant(database, id, "administrator", { kind: "platform" }, now);
  for (const name of ["Harbour University", "Eastmere College"]) {
    const client = await addInstitution(database, name, now);
    await addRoundIn(database, client.id, "consensus", now);
    const place = { institutionId: client.id, programmeId: null, roundId: null };
    const until = new Date(now.getTime() + 90 * 86_400_000).toISOString();
    const engagement = { place, role: "consultant", roleGroup: null, purpose: "Workshop", grantEndsAt: until } as const;
    await ask(database, client.lead, engagement, [id], true, now);
  }
}

/** Invites, and where they accept lets each come in under their name, or the person whose id stands there. */
async function ask(
  database: Database,
  maker: Member,
  plan: Partial<InvitationPlan> & Pick<InvitationPlan, "place">,
  labels: readonly string[],
  accept: boolean,
  now: Date,
): Promise<readonly string[]> {
  const asked = {
    role: "respondent",
    roleGroup: "faculty",
    sections: null,
    purpose: null,
    letters: null,
    grantEndsAt: null,
  } as const;
  const people = labels.map((label) => ({ label, email: null }));
  const made = await makeInvitations(database, { ...asked, people, ...plan }, maker.id, newId(), now);
  if (!made.ok) throw new Error(made.reason);
  const browser = { sessionId: null, deviceId: null, address: "192.0.2.1", agent: "Firefox, Linux" };
  for (const { token: secret, label } of accept ? made.invitations : []) {
    const joiner = plan.role === "consultant" ? { personId: label } : { name: label, language: "en", account: null };
    const joined = await acceptInvitation(database, secret, joiner, browser, now);
    if (!joined.ok) throw new Error(joined.reason);
  }
  return made.invitations.map(({ id }) => id);
}

function token(name: string) {
  return { name, act: "assessment.export", days: 365 } as const;
}

async function failJob(database: Database, assessmentId: string, now: Date): Promise<void> {
  const at = now.toISOString();
  const ended = { state: "failed", attempts: 3, max_attempts: 3, fault: "The report could not be drawn." } as const;
  const times = { run_after: at, created_at: at, updated_at: at, finished_at: at };
  const work = { id: newId(), kind: "report-pdf", assessment_id: assessmentId, payload: "{}", ...ended };
  await database.write
    .insertInto("job")
    .values({ ...work, ...times, progress_done: 0, progress_total: 1 })
    .execute();
}

/** A call that one institution has followed, and one that waits. */
async function addProgramme(
  database: Database,
  { id: publisher }: Member,
  institution: { readonly id: string; readonly name: string },
  now: Date,
): Promise<string> {
  const description = "Universities of the region look at where they stand, once a year, and learn from each other.";
  const about = { name: "Ready together", description, deadline: "2027-06-30", instrument };
  const id = await makeProgramme(database, about, publisher, now);
  const call = await callInstitution(database, id, institution.name, publisher, now);
  await callInstitution(database, id, "Harbour University, registrar", publisher, now);
  const called = await lookAtCall(database, call.token, "192.0.2.1", now);
  const programme = await findProgramme(database.read, id);
  if (!called.ok || programme === null) throw new Error("The programme was not kept.");
  const leads: Grant = { role: "lead", scope: { kind: "institution", id: institution.id } };
  const who = actorWith(publisher, leads);
  if (who.kind === "person") await joinProgramme(database, called, { institutionId: institution.id }, who, "en", now);
  return id;
}
