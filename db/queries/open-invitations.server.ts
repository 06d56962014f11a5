import type { Kysely } from "kysely";
import type { Role } from "#app/accounts/grant.ts";
import type { Invitation } from "#app/accounts/invitation.ts";
import type { Tables } from "../tables/index.ts";

/** An open invitation as a list shows it. */
export type OpenInvitation = Pick<
  Invitation,
  "id" | "role" | "label" | "email" | "expiresAt" | "createdBy" | "personId"
> & { readonly round: string | null };

/** Invitations of an institution that nobody has used or withdrawn; those past their time are left out. */
export async function listOpenInvitations(
  database: Kysely<Tables>,
  institutionId: string,
  page: { readonly offset: number; readonly size: number },
  now: Date,
): Promise<readonly OpenInvitation[]> {
  const rows = await open(database, institutionId, now)
    .leftJoin("round", "round.assessment_id", "invitation.assessment_id")
    .select(["invitation.id", "role", "label", "email", "expires_at", "created_by", "person_id"])
    .select("round.name as round")
    .orderBy("invitation.created_at", "desc")
    .orderBy("label")
    .orderBy("invitation.id")
    .limit(page.size)
    .offset(page.offset)
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, role: row.role as Role, label: row.label, email: row.email, expiresAt: row.expires_at },
    ...{ createdBy: row.created_by, personId: row.person_id, round: row.round },
  }));
}

export async function countOpenInvitations(
  database: Kysely<Tables>,
  institutionId: string,
  now: Date,
): Promise<number> {
  const row = await open(database, institutionId, now)
    .select((select) => select.fn.countAll<number | string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function open(database: Kysely<Tables>, institutionId: string, now: Date) {
  return database
    .selectFrom("invitation")
    .where("invitation.institution_id", "=", institutionId)
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now.toISOString());
}
