import type { Role, Scope } from "#app/accounts/grant.ts";
import { sectionId } from "#app/accounts/grant.ts";
import { renewSession } from "#app/accounts/session.server.ts";
import { type RoundState, roundStates } from "#app/accounts/subject.ts";
import { startAssessment } from "#app/assessments/start-assessment.server.ts";
import type { Institution } from "#app/institutions/institution.ts";
import { newId } from "#app/platform/ids.server.ts";
import { hashOf, newToken } from "#app/platform/tokens.server.ts";
import { makeRound } from "#app/rounds/make-round.server.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { insertGrant } from "#db/queries/access-grants.server.ts";
import { compareAndSetEntry } from "#db/queries/answers.server.ts";
import { insertInstitution } from "#db/queries/institutions.server.ts";
import { compareAndSetItemEntry } from "#db/queries/item-answers.server.ts";
import { insertPerson } from "#db/queries/people.server.ts";
import { insertProgramme } from "#db/queries/programmes.server.ts";

export const noon = new Date("2026-11-21T12:00:00.000Z");
const instrument = { id: "micro-credential-readiness", version: "1.0.0" };

/** Whose data it is. Every text a tenant's people ever wrote carries the tenant's canary. */
export type TenantName = "own" | "foreign";

export type Tenant = {
  readonly name: TenantName;
  readonly canary: string;
  readonly institutionId: string;
  readonly programmeId: string;
  readonly invitationId: string;
  readonly releaseId: string;
  /** Somebody who handed in a part in every round. */
  readonly respondentId: string;
  /** One round in each state, each with a record, a finished report file, perceptions and consents. */
  readonly rounds: Readonly<Record<RoundState, string>>;
  /** An assessment that goes by its link, and the file of its report. */
  readonly link: string;
  /** The same with a questionnaire of another shape. */
  readonly tree: string;
  readonly jobs: Readonly<Record<string, string>>;
};

export function canaryOf(name: TenantName): string {
  return `canary-${name}-tenant`;
}

/** Everything one institution could have, with its canary in every field that holds somebody's words. */
export async function addTenant(database: Database, name: TenantName): Promise<Tenant> {
  const canary = canaryOf(name);
  const words = (what: string) => `${canary} ${what}`;
  const [institutionId, programmeId] = [newId(), newId()];
  const profile = { name: words("institution"), country: null, type: null, size: null, ror: null };
  await transaction(database, async (work) => {
    await insertInstitution(work, { id: institutionId, demonstration: false, ...profile }, noon);
    const programme = { id: programmeId, name: words("programme"), description: words("description"), deadline: null };
    await insertProgramme(work, { ...programme, instrument }, noon);
    const joined = { programme_id: programmeId, institution_id: institutionId, joined_at: noon.toISOString() };
    await work
      .insertInto("programme_membership")
      .values({ ...joined, left_at: null })
      .execute();
  });
  const respondent = await addPerson(database, words("respondent"));
  const rounds: Record<string, string> = {};
  const jobs: Record<string, string> = {};
  for (const state of roundStates) {
    const plan = { institutionId, name: words("round"), instrument, language: "en", deadline: null, programmeId };
    const id = await makeRound(database, { ...plan, previousId: rounds.locked ?? null }, { kind: "operator" }, noon);
    rounds[state] = id;
    jobs[id] = await fill(database, id, words);
    await moveTo(database, id, state, respondent, words);
  }
  const started = await startAssessment(
    database,
    { institution: profile, institutionId, instrument, language: "en" },
    noon,
  );
  jobs[started.assessmentId] = await fill(database, started.assessmentId, words);
  const tree = await addTree(database, { profile, institutionId }, words);
  return {
    ...{ name, canary, institutionId, programmeId, tree, jobs, respondentId: respondent },
    invitationId: await addInvitation(database, institutionId, words),
    releaseId: await addRelease(database, name, programmeId),
    rounds: rounds as Record<RoundState, string>,
    link: started.assessmentId,
  };
}

type Words = (what: string) => string;

/** The question of the tree whose rows are downloaded by themselves. */
export const inventoryOfTree = "DIG-2";

async function addTree(
  database: Database,
  { profile, institutionId }: { readonly profile: Institution; readonly institutionId: string },
  words: Words,
): Promise<string> {
  const asked = { id: "public-library-service", version: "1.0.0" };
  const start = { institution: profile, institutionId, instrument: asked, language: "en" };
  const { assessmentId } = await startAssessment(database, start, noon);
  const entry = { answer: { text: words("reason") }, note: words("note"), evidenceUrl: null };
  const rows = { ...entry, answer: { rows: [{ what: words("row") }] } };
  await transaction(database, async (work) => {
    await compareAndSetItemEntry(work, assessmentId, "GOV-6", 0, entry, noon);
    // Its rows are asked for only where there are any.
    await compareAndSetItemEntry(work, assessmentId, "DIG-1", 0, { ...entry, answer: { choice: "yes" } }, noon);
    await compareAndSetItemEntry(work, assessmentId, inventoryOfTree, 0, rows, noon);
  });
  return assessmentId;
}

/** A record with words in every field, and a report file of it. The id of the file's job. */
async function fill(database: Database, assessmentId: string, words: Words): Promise<string> {
  const at = noon.toISOString();
  const entry = { note: words("note"), evidenceUrl: `https://example.edu/${words("link").replaceAll(" ", "-")}` };
  await transaction(database, async (work) => {
    await compareAndSetEntry(work, assessmentId, "STD-1", 0, { ...entry, answer: { level: 3 } }, noon);
    await compareAndSetEntry(
      work,
      assessmentId,
      "REC-4",
      0,
      { ...entry, answer: { notApplicable: words("reason") } },
      noon,
    );
  });
  const jobId = newId();
  const state = { state: "done" as const, attempts: 1, max_attempts: 1, progress_done: 1, progress_total: 1 };
  await database.write
    .insertInto("job")
    .values({
      ...{
        id: jobId,
        kind: "report",
        assessment_id: assessmentId,
        payload: JSON.stringify({ title: words("job") }),
        ...state,
      },
      ...{ run_after: at, created_at: at, updated_at: at, finished_at: at, message: words("message") },
    })
    .execute();
  const file = { name: "report.pdf", media_type: "application/pdf", bytes: Buffer.from(words("file")) };
  const expires = new Date(noon.getTime() + 86_400_000).toISOString();
  await database.write
    .insertInto("job_file")
    .values({ job_id: jobId, ...file, created_at: at, expires_at: expires })
    .execute();
  return jobId;
}

async function moveTo(
  database: Database,
  id: string,
  state: RoundState,
  respondent: string,
  words: Words,
): Promise<void> {
  const at = noon.toISOString();
  const closed = state === "locked" || state === "archived";
  await database.write.updateTable("round").set({ state, opened_at: at }).where("assessment_id", "=", id).execute();
  if (closed) {
    await database.write
      .updateTable("assessment")
      .set({ state: "submitted", submitted_at: at })
      .where("id", "=", id)
      .execute();
  }
  const part = { assessment_id: id, person_id: respondent };
  await database.write
    .insertInto("contribution")
    .values({
      ...part,
      role_group: "faculty",
      sections: null,
      state: state === "draft" ? "open" : "submitted",
      comment: words("comment"),
      reviewed_by: null,
      joined_at: at,
      updated_at: at,
      submitted_at: at,
    })
    .execute();
  const decided = { state: "returned" as const, comment: words("remark"), record_revision: 1, reviewed_by: null };
  await database.write
    .insertInto("section_review")
    .values({ assessment_id: id, dimension_id: "STD", ...decided, decided_at: at })
    .execute();
  const entry = { revision: 1, kind: "level" as const, level: 2, reason: null, note: words("perception") };
  await database.write
    .insertInto("perception")
    .values({ ...part, capability_id: "STD-1", ...entry, evidence_url: null, updated_at: at })
    .execute();
  await database.write
    .insertInto("consent")
    .values({ assessment_id: id, audience: "benchmark", granted: 1, decided_by: respondent, decided_at: at })
    .execute();
}

async function addInvitation(database: Database, institutionId: string, words: Words): Promise<string> {
  const id = newId();
  const nothing = { programme_id: null, assessment_id: null, role_group: null, sections: null, person_id: null };
  const unused = { grant_ends_at: null, created_by: null, used_at: null, used_by: null, revoked_at: null };
  const times = { created_at: noon.toISOString(), expires_at: new Date(noon.getTime() + 86_400_000).toISOString() };
  await database.write
    .insertInto("invitation")
    .values({
      ...{
        id,
        token_hash: hashOf(newToken()),
        code_hash: hashOf(newToken()),
        institution_id: institutionId,
        role: "viewer",
      },
      ...{ label: words("invited"), email: null, ...nothing, ...unused, ...times },
    })
    .execute();
  return id;
}

async function addRelease(database: Database, name: TenantName, programmeId: string): Promise<string> {
  const id = newId();
  await database.write
    .insertInto("release")
    .values({
      ...{ id, number: name === "own" ? 1 : 2, demonstration: 0, instrument_id: instrument.id },
      ...{ instrument_version: instrument.version, as_of: noon.toISOString(), built_at: noon.toISOString() },
      programme_id: programmeId,
    })
    .execute();
  return id;
}

export async function addPerson(database: Database, name: string): Promise<string> {
  const id = newId();
  const person = { id, name, email: `${id}@example.edu`, language: "en", passwordHash: null };
  await transaction(database, (work) => insertPerson(work, person, noon));
  return id;
}

/** Gives a role at a tenant: in all its rounds, where the role is held in rounds. Returns the ids of the grants. */
export async function give(
  database: Database,
  personId: string,
  role: Role,
  tenant: Tenant,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const scope of scopesAt(role, tenant)) {
    const id = newId();
    await insertGrant(database.write, { id, personId, role, scope, grantedBy: null }, noon);
    ids.push(id);
  }
  if (role === "respondent") {
    for (const assessmentId of Object.values(tenant.rounds)) {
      const at = noon.toISOString();
      await database.write
        .insertInto("contribution")
        .values({
          assessment_id: assessmentId,
          person_id: personId,
          role_group: "faculty",
          sections: '["STD"]',
          state: "open",
          comment: null,
          reviewed_by: null,
          joined_at: at,
          updated_at: at,
          submitted_at: null,
        })
        .execute();
    }
  }
  return ids;
}

export function scopesAt(role: Role, tenant: Tenant): readonly Scope[] {
  const rounds = Object.values(tenant.rounds);
  if (role === "administrator") return [{ kind: "platform" }];
  if (role === "publisher" || role === "analyst") return [{ kind: "programme", id: tenant.programmeId }];
  if (role === "reviewer") return rounds.map((id) => ({ kind: "round", id }));
  if (role === "respondent") return rounds.map((id) => ({ kind: "section", id: sectionId(id, "STD") }));
  return [{ kind: "institution", id: tenant.institutionId }];
}

/** A browser's session: of a person, or of somebody who holds an assessment by its link. The value of its cookie. */
export function openSession(database: Database, gain: { personId?: string; assessmentId?: string }): Promise<string> {
  const { personId, assessmentId } = gain;
  const person = personId === undefined ? {} : { person: { id: personId, agent: "", administrator: false } };
  return renewSession(database, null, { ...(assessmentId === undefined ? {} : { assessmentId }), ...person }, noon);
}
