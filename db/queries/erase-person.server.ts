import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables/index.ts";
import { clearReasonsOf, noReason } from "./suggestions.server.ts";

/**
 * Empties the person and removes whatever only they had. What others rely on stays without them: levels they chose keep
 * counting, entries of histories keep their place, roles they held are on record, but end now. Doing it twice does no harm.
 */
export async function erasePerson(work: Kysely<Tables>, personId: string, now: Date): Promise<void> {
  for (const table of ["person_session", "known_device", "recovery_code", "setup_link", "person_assessment"] as const) {
    await work.deleteFrom(table).where("person_id", "=", personId).execute();
  }
  await work.deleteFrom("mail").where("person_id", "=", personId).execute();
  await work.deleteFrom("service_token").where("created_by", "=", personId).execute();
  await work.deleteFrom("audit_detail").where("person_id", "=", personId).execute();
  await work
    .updateTable("access_grant")
    .set({ revoked_at: now.toISOString() })
    .where("person_id", "=", personId)
    .where("revoked_at", "is", null)
    .execute();
  await eraseWordsInRounds(work, personId, now);
  await eraseRemarks(work, personId);
  await eraseInvitations(work, personId, now);
  await work
    .updateTable("person")
    .set((column) => ({
      name: "",
      email: null,
      password_hash: null,
      language: "en",
      erased_at: column.fn.coalesce("erased_at", sql.val(now.toISOString())),
    }))
    .where("id", "=", personId)
    .execute();
}

/** Levels stay; notes, reasons, evidence and what was said about the answers go. What was not sent in is withdrawn. */
async function eraseWordsInRounds(work: Kysely<Tables>, personId: string, now: Date): Promise<void> {
  await clearReasonsOf(work, personId, null);
  await work
    .updateTable("perception")
    .set((column) => ({
      note: null,
      evidence_url: null,
      // "Does not apply" is never without a reason.
      reason: column.case().when("kind", "=", "notApplicable").then(noReason).else(null).end(),
    }))
    .where("person_id", "=", personId)
    .execute();
  await work.updateTable("contribution").set({ comment: null }).where("person_id", "=", personId).execute();
  await work
    .updateTable("contribution")
    .set({ state: "withdrawn", updated_at: now.toISOString() })
    .where("person_id", "=", personId)
    .where("state", "in", ["open", "returned"])
    .execute();
}

/** What they said as a reviewer about somebody's part or about a section of the record. */
async function eraseRemarks(work: Kysely<Tables>, personId: string): Promise<void> {
  for (const table of ["contribution", "section_review"] as const) {
    await work.updateTable(table).set({ comment: null }).where("reviewed_by", "=", personId).execute();
  }
}

/**
 * Invitations that they used or that let them back in; open ones end. Never by address: nobody has shown that the one of
 * their account is theirs, and others' invitations would end with it.
 */
async function eraseInvitations(work: Kysely<Tables>, personId: string, now: Date): Promise<void> {
  const theirs = await work
    .selectFrom("invitation")
    .select("id")
    .where((where) => where.or([where("used_by", "=", personId), where("person_id", "=", personId)]))
    .execute();
  if (theirs.length === 0) return;
  const ids = theirs.map(({ id }) => id);
  await work.deleteFrom("mail").where("invitation_id", "in", ids).execute();
  await work.updateTable("invitation").set({ label: "", email: null }).where("id", "in", ids).execute();
  await work
    .updateTable("invitation")
    .set({ revoked_at: now.toISOString() })
    .where("id", "in", ids)
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .execute();
}
