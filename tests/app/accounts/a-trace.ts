import { existsSync, readFileSync } from "node:fs";
import { sql } from "kysely";
import { audit } from "#app/accounts/audit.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { listTables } from "#db/list-tables.server.ts";
import { insertGrant } from "#db/queries/access-grants.server.ts";
import { insertPerson } from "#db/queries/people.server.ts";
import { insertPersonSession } from "#db/queries/person-sessions.server.ts";

/** What is written into every field that is about one person, each so that it can be found among all bytes. */
export const traceOf = (name: string) => ({
  name: `${name}-name-canary`,
  email: `${name}-mail-canary@eastmere.example`,
  password: `${name}-password-canary`,
  agent: `${name}-agent-canary`,
  note: `${name}-note-canary`,
  reason: `${name}-reason-canary`,
  evidence: `https://${name}-evidence-canary.example`,
  comment: `${name}-comment-canary`,
  verdict: `${name}-verdict-canary`,
  remark: `${name}-remark-canary`,
  label: `${name}-label-canary`,
  invited: `${name}-Invited-canary@eastmere.example`,
  letter: `${name}-letter-canary`,
  token: `${name}-token-canary`,
  detail: `${name}-detail-canary`,
});

/** Somebody who left something in every place where a person can: their id. */
export async function addTrace(database: Database, roundId: string, institutionId: string, who: string, now: Date) {
  const trace = traceOf(who);
  const id = `${who}-${newId()}`;
  const at = now.toISOString();
  const question = `STD-2-${who}`;
  const in1 = { institution_id: institutionId, programme_id: null, assessment_id: roundId, role: "respondent" };
  const in2 = { role_group: "faculty", sections: null, grant_ends_at: null, created_by: null, created_at: at };
  await transaction(database, async (work) => {
    const person = { id, name: trace.name, email: trace.email.toLowerCase(), language: "en" };
    await insertPerson(work, { ...person, passwordHash: trace.password }, now);
    const grant = { id: newId(), personId: id, role: "respondent", scope: { kind: "round", id: roundId } } as const;
    await insertGrant(work, { ...grant, grantedBy: null }, now);
    const times = { createdAt: at, seenAt: at, expiresAt: at };
    await insertPersonSession(work, {
      idHash: newId(),
      personId: id,
      ...times,
      agent: trace.agent,
      byAdministrator: false,
    });
    await work
      .insertInto("contribution")
      .values({
        ...{ assessment_id: roundId, person_id: id, role_group: "faculty", sections: null, state: "open" },
        ...{ comment: trace.comment, reviewed_by: null, joined_at: at, updated_at: at, submitted_at: null },
      })
      .execute();
    // What they said as a reviewer: about a colleague's part, and about a section of the record.
    const colleague = newId();
    await insertPerson(
      work,
      { id: colleague, name: "A colleague", email: null, language: "en", passwordHash: null },
      now,
    );
    await work
      .insertInto("contribution")
      .values({
        ...{ assessment_id: roundId, person_id: colleague, role_group: "faculty", sections: null, state: "returned" },
        ...{ comment: trace.verdict, reviewed_by: id, joined_at: at, updated_at: at, submitted_at: at },
      })
      .execute();
    const returned = { dimension_id: who, state: "returned", comment: trace.remark, record_revision: 1 } as const;
    await work
      .insertInto("section_review")
      .values({ assessment_id: roundId, ...returned, reviewed_by: id, decided_at: at })
      .execute();
    const answer = { assessment_id: roundId, person_id: id, revision: 1, updated_at: at, evidence_url: trace.evidence };
    await work
      .insertInto("perception")
      .values([
        { ...answer, capability_id: "STD-1", kind: "level", level: 4, reason: null, note: trace.note },
        { ...answer, capability_id: question, kind: "notApplicable", level: null, reason: trace.reason, note: null },
      ])
      .execute();
    // The reason they gave became the suggestion, and nobody has touched the record since.
    const asked = {
      assessment_id: roundId,
      capability_id: question,
      kind: "notApplicable",
      reason: trace.reason,
    } as const;
    await work
      .insertInto("suggestion")
      .values({ ...asked, level: null, views: "[]", answer_revision: 1 })
      .execute();
    await work
      .insertInto("answer")
      .values({ ...asked, level: null, note: null, evidence_url: null, revision: 1, updated_at: at })
      .execute();
    const invitation = { ...in1, ...in2, person_id: null, expires_at: at, revoked_at: null };
    const [used, open] = [newId(), newId()];
    await work
      .insertInto("invitation")
      .values([
        {
          ...{ ...invitation, id: used, token_hash: newId(), code_hash: newId(), label: trace.label },
          ...{ email: trace.invited, used_at: at, used_by: id },
        },
        {
          ...{ ...invitation, id: open, token_hash: newId(), code_hash: newId(), label: `again ${trace.label}` },
          ...{ person_id: id, email: trace.email.toUpperCase(), used_at: null, used_by: null },
        },
      ])
      .execute();
    await work
      .insertInto("mail")
      .values({
        ...{ kind: "invitation", institution_id: institutionId, assessment_id: null, person_id: null },
        ...{ id: newId(), invitation_id: used, language: "en", state: "failed", attempts: 3, run_after: at },
        ...{ fault: trace.letter, created_at: at, sent_at: null },
      })
      .execute();
    await work
      .insertInto("service_token")
      .values({
        ...{ id: newId(), token_hash: newId(), name: trace.token, act: "round.read", scope_kind: "institution" },
        ...{ scope_id: institutionId, created_by: id, created_at: at, expires_at: at, used_at: null, revoked_at: null },
      })
      .execute();
    const detail = { personId: id, words: { name: trace.name, comment: trace.detail } };
    const deed = { act: "grant.made", subject: { kind: "person", id }, detail } as const;
    await audit(work, { institutionId, actor: { kind: "operator", id: null }, ...deed }, now);
  });
  return { id, canaries: Object.values(trace) };
}

/** Which of the canaries are in the bytes the engine keeps on its disk, without regard to case. */
export async function found(database: Database, url: string, canaries: readonly string[]): Promise<readonly string[]> {
  const files = database.dialect.language === "sqlite" ? sqliteBytes(url) : await postgresBytes(database);
  const text = Buffer.concat(files).toString("latin1").toLowerCase();
  return canaries.filter((canary) => text.includes(canary.toLowerCase()));
}

function sqliteBytes(url: string): Buffer[] {
  const path = url.slice("file:".length);
  return ["", "-wal", "-shm", "-journal", ".erasures"]
    .filter((end) => existsSync(path + end))
    .map((end) => readFileSync(path + end));
}

/** Tables, their long values, indexes and the planner's samples, as the server's files hold them. */
async function postgresBytes(database: Database): Promise<Buffer[]> {
  const tables = (await listTables(database)).map(({ name }) => String(name));
  await sql`checkpoint`.execute(database.write);
  const { rows } = await sql<{ bytes: Buffer }>`
    select pg_read_binary_file(pg_relation_filepath(c.oid)) as bytes
    from pg_class c
    where (c.relnamespace = current_schema()::regnamespace or c.relnamespace = 'pg_toast'::regnamespace)
      and c.relkind in ('r', 'i', 't') and pg_relation_filepath(c.oid) is not null`.execute(database.read);
  const samples = await sql<{ line: string }>`
    select row_to_json(s)::text as line from pg_stats s where tablename = any(${tables})`.execute(database.read);
  return [...rows.map(({ bytes }) => bytes), ...samples.rows.map(({ line }) => Buffer.from(line))];
}
