import { grantSession } from "#app/accounts/session.server.ts";
import type { Entry } from "#app/assessments/entry.ts";
import { recordAnswer } from "#app/assessments/record-answer.server.ts";
import { saveCircumstances } from "#app/assessments/save-circumstances.server.ts";
import { setOwnWeights } from "#app/assessments/set-own-weights.server.ts";
import { startAssessment } from "#app/assessments/start-assessment.server.ts";
import { submitAssessment } from "#app/assessments/submit-assessment.server.ts";
import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { listTables } from "#db/list-tables.server.ts";
import type { Tables } from "#db/tables/index.ts";

const noon = new Date("2026-11-21T12:00:00.000Z");

const entries: Readonly<Record<string, Entry>> = {
  "STD-1": {
    answer: { level: 3 },
    note: "Senate paper 12 \u2013 “agreed”\nsecond line",
    evidenceUrl: "https://example.edu/1",
  },
  "STD-2": { answer: { notApplicable: "no framework exists" }, note: null, evidenceUrl: null },
  "REC-1": { answer: { dontKnow: true }, note: "大学 جامعة 🎓", evidenceUrl: null },
  "TEC-1": { answer: null, note: 'a "cleared" one, with \\ and \u2028', evidenceUrl: null },
};

const told: Readonly<Record<string, Entry<ItemAnswer>>> = {
  means: { answer: { choice: "scarce" }, note: "Since 2024 – “less”", evidenceUrl: "https://example.edu/2" },
  risks: { answer: { rows: [{ risk: "大学 🎓\nsecond line" }] }, note: null, evidenceUrl: null },
};

const own = { by: "The “board”", reason: "Trust comes first.", points: { STD: 2, REC: 0.5 } };

/** Two institutions with what people leave behind: every kind of answer, circumstances, weights, a submission, a session, a file of bytes. */
export async function fill(database: Database): Promise<void> {
  for (const name of ["Harbour University", "Université d’Été"]) {
    const institution = { name, country: "ID", type: "teaching" as const, size: null, ror: null };
    const instrument = { id: "micro-credential-readiness", version: "1.0.0" };
    const { assessmentId } = await startAssessment(database, { institution, instrument, language: "en" }, noon);
    for (const [capabilityId, entry] of Object.entries(entries)) {
      await recordAnswer(database, assessmentId, { capabilityId, baseRevision: 0, entry }, noon);
    }
    await saveCircumstances(database, assessmentId, told, noon);
    await setOwnWeights(database, assessmentId, own, { kind: "operator" }, noon);
    await grantSession(database, null, assessmentId, noon);
    if (name.startsWith("Harbour")) await submitAssessment(database, assessmentId, noon);
  }
}

/** A finished job with a file of every byte there is. */
export async function fillBytes(database: Database): Promise<void> {
  const at = noon.toISOString();
  await transaction(database, async (work) => {
    await work
      .insertInto("job")
      .values({
        ...{ id: "job", kind: "trial", assessment_id: null, request_key: null, payload: "{}", state: "done" },
        ...{ attempts: 1, max_attempts: 1, progress_done: 1, progress_total: 1, message: null, fault: null },
        ...{ lease_owner: null, lease_until: null, run_after: at, result: null },
        ...{ created_at: at, updated_at: at, finished_at: at },
      })
      .execute();
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    await work
      .insertInto("job_file")
      .values({ job_id: "job", name: "x.bin", media_type: "text/plain", bytes, created_at: at, expires_at: at })
      .execute();
  });
}

/** Every row of every table, in an order of its own, to compare two databases by. */
export async function contentOf(database: Database): Promise<Readonly<Record<string, readonly string[]>>> {
  const content: Record<string, readonly string[]> = {};
  for (const { name, columns } of await listTables(database)) {
    const rows = await database.read
      .selectFrom(name as keyof Tables)
      .selectAll()
      .execute();
    const lines = rows.map((row) => {
      const cells = row as Readonly<Record<string, unknown>>;
      return JSON.stringify([...columns].sort().map((column) => [column, plain(cells[column])]));
    });
    if (lines.length > 0) content[name] = lines.sort();
  }
  return content;
}

function plain(value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value;
}

/** The same without what a restore ends on purpose: sessions, and links that sign in. */
export function withoutSessions(content: Readonly<Record<string, readonly string[]>>): typeof content {
  const { session: _, person_session: __, setup_link: ___, ...rest } = content;
  return rest;
}
