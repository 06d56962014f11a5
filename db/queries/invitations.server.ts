import type { Kysely, Selectable } from "kysely";
import type { Role } from "#app/accounts/grant.ts";
import type { Invitation, InvitationPlace } from "#app/accounts/invitation.ts";
import type { RoundState } from "#app/accounts/subject.ts";
import type { Tables } from "../tables/index.ts";
import type { InvitationTable } from "../tables/invitation.ts";

export type SecretHashes = { readonly tokenHash: string; readonly codeHash: string };

export type NewInvitation = Omit<Invitation, "createdAt" | "usedAt" | "usedBy" | "revokedAt"> & SecretHashes;

export async function insertInvitations(
  work: Kysely<Tables>,
  invitations: readonly NewInvitation[],
  now: Date,
): Promise<void> {
  for (let from = 0; from < invitations.length; from += atOnce) {
    const part = invitations.slice(from, from + atOnce);
    await work
      .insertInto("invitation")
      .values(part.map((one) => rowOf(one, now)))
      .execute();
  }
}

/** Within what either engine takes as parameters of one statement. */
const atOnce = 100;

function rowOf(invitation: NewInvitation, now: Date): InvitationTable {
  const { place, sections } = invitation;
  return {
    id: invitation.id,
    token_hash: invitation.tokenHash,
    code_hash: invitation.codeHash,
    institution_id: place.institutionId,
    programme_id: place.programmeId,
    assessment_id: place.roundId,
    role: invitation.role,
    role_group: invitation.roleGroup,
    sections: sections === null ? null : JSON.stringify(sections),
    person_id: invitation.personId,
    label: invitation.label,
    email: invitation.email,
    purpose: invitation.purpose,
    grant_ends_at: invitation.grantEndsAt,
    created_by: invitation.createdBy,
    created_at: now.toISOString(),
    expires_at: invitation.expiresAt,
    used_at: null,
    used_by: null,
    revoked_at: null,
  };
}

/** An invitation with the names of what it leads to. */
export type NamedInvitation = Invitation & {
  readonly tokenHash: string;
  readonly institution: string | null;
  readonly programme: string | null;
  readonly round: {
    readonly name: string;
    readonly state: RoundState;
    readonly deadline: string | null;
    readonly instrument: { readonly id: string; readonly version: string };
  } | null;
  readonly inviter: string | null;
  /** The name of whom it lets back in. */
  readonly person: string | null;
};

/** What a link's token, a letter's or a code leads to, whatever has become of it; null when nothing has this secret. */
export async function findInvitationBySecret(
  database: Kysely<Tables>,
  { tokenHash, codeHash }: SecretHashes,
): Promise<NamedInvitation | null> {
  const row = await named(database)
    .where((where) =>
      where.or([
        where("invitation.token_hash", "=", tokenHash),
        where("invitation.code_hash", "=", codeHash),
        where(
          "invitation.id",
          "in",
          where.selectFrom("mail").select("mail.invitation_id").where("mail.token_hash", "=", tokenHash),
        ),
      ]),
    )
    .executeTakeFirst();
  return row === undefined ? null : namedOf(row);
}

export async function findInvitation(
  database: Kysely<Tables>,
  institutionId: string,
  invitationId: string,
): Promise<NamedInvitation | null> {
  const row = await named(database)
    .where("invitation.id", "=", invitationId)
    .where("invitation.institution_id", "=", institutionId)
    .executeTakeFirst();
  return row === undefined ? null : namedOf(row);
}

/** The last invitation a person used. */
export async function lastInvitationUsed(database: Kysely<Tables>, personId: string): Promise<NamedInvitation | null> {
  const row = await named(database)
    .where("invitation.used_by", "=", personId)
    .orderBy("invitation.used_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : namedOf(row);
}

/** The address somebody's last invitation into an institution was made out to; null for none. */
export async function addressInvitedBy(
  database: Kysely<Tables>,
  institutionId: string,
  personId: string,
): Promise<string | null> {
  const row = await database
    .selectFrom("invitation")
    .select("email")
    .where("used_by", "=", personId)
    .where("institution_id", "=", institutionId)
    .where("email", "is not", null)
    .orderBy("used_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.email ?? null;
}

/**
 * Uses an invitation up, by the secret it had when it was read; false when that no longer holds. Of two at once one
 * gets it.
 */
export async function consumeInvitation(
  work: Kysely<Tables>,
  { id, tokenHash }: Pick<NamedInvitation, "id" | "tokenHash">,
  personId: string,
  now: Date,
): Promise<boolean> {
  const result = await work
    .updateTable("invitation")
    .set({ used_at: now.toISOString(), used_by: personId })
    .where("id", "=", id)
    .where("token_hash", "=", tokenHash)
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Ends an invitation that nobody has used; false when there is none. */
export async function revokeInvitation(
  work: Kysely<Tables>,
  institutionId: string,
  invitationId: string,
  now: Date,
): Promise<boolean> {
  const result = await work
    .updateTable("invitation")
    .set({ revoked_at: now.toISOString() })
    .where("id", "=", invitationId)
    .where("institution_id", "=", institutionId)
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Ends every link that would let this person back in, except for used ones. */
export async function revokeWaysBack(
  work: Kysely<Tables>,
  institutionId: string,
  personId: string,
  now: Date,
): Promise<void> {
  await work
    .updateTable("invitation")
    .set({ revoked_at: now.toISOString() })
    .where("institution_id", "=", institutionId)
    .where("person_id", "=", personId)
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .execute();
}

export type NewSecrets = SecretHashes & { readonly createdBy: string; readonly expiresAt: string };

/**
 * Gives an invitation that nobody has used a new link and code and a new end, and makes it the work of whoever asks; false
 * when there is none. Links in letters end with the old one.
 */
export async function replaceSecrets(
  work: Kysely<Tables>,
  institutionId: string,
  invitationId: string,
  { tokenHash, codeHash, createdBy, expiresAt }: NewSecrets,
  now: Date,
): Promise<boolean> {
  const result = await work
    .updateTable("invitation")
    .set({ token_hash: tokenHash, code_hash: codeHash, created_by: createdBy, expires_at: expiresAt })
    .set({ created_at: now.toISOString() })
    .where("id", "=", invitationId)
    .where("institution_id", "=", institutionId)
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) return false;
  await work.updateTable("mail").set({ token_hash: null }).where("invitation_id", "=", invitationId).execute();
  return true;
}

function named(database: Kysely<Tables>) {
  return database
    .selectFrom("invitation")
    .leftJoin("institution", "institution.id", "invitation.institution_id")
    .leftJoin("programme", "programme.id", "invitation.programme_id")
    .leftJoin("round", "round.assessment_id", "invitation.assessment_id")
    .leftJoin("assessment", "assessment.id", "invitation.assessment_id")
    .leftJoin("person as inviter", "inviter.id", "invitation.created_by")
    .leftJoin("person as known", "known.id", "invitation.person_id")
    .selectAll("invitation")
    .select([
      "institution.name as institution_name",
      "programme.name as programme_name",
      "round.name as round_name",
      "round.state as round_state",
      "round.deadline as round_deadline",
      "assessment.instrument_id",
      "assessment.instrument_version",
      "inviter.name as inviter_name",
      "known.name as known_name",
    ]);
}

type NamedRow = Selectable<InvitationTable> & {
  readonly institution_name: string | null;
  readonly programme_name: string | null;
  readonly round_name: string | null;
  readonly round_state: RoundState | null;
  readonly round_deadline: string | null;
  readonly instrument_id: string | null;
  readonly instrument_version: string | null;
  readonly inviter_name: string | null;
  readonly known_name: string | null;
};

function namedOf(row: NamedRow): NamedInvitation {
  return {
    ...invitationOf(row),
    tokenHash: row.token_hash,
    institution: row.institution_name,
    programme: row.programme_name,
    round:
      row.round_state === null
        ? null
        : {
            name: row.round_name ?? "",
            state: row.round_state,
            deadline: row.round_deadline,
            instrument: { id: row.instrument_id ?? "", version: row.instrument_version ?? "" },
          },
    inviter: row.inviter_name,
    person: row.known_name,
  };
}

export function invitationOf(row: Selectable<InvitationTable>): Invitation {
  return {
    id: row.id,
    place: placeOf(row),
    role: row.role as Role,
    roleGroup: row.role_group,
    sections: row.sections === null ? null : (JSON.parse(row.sections) as string[]),
    personId: row.person_id,
    label: row.label,
    email: row.email,
    purpose: row.purpose,
    grantEndsAt: row.grant_ends_at,
    createdBy: row.created_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
    usedBy: row.used_by,
    revokedAt: row.revoked_at,
  };
}

function placeOf({ institution_id, programme_id, assessment_id }: Selectable<InvitationTable>): InvitationPlace {
  if (institution_id !== null) return { institutionId: institution_id, programmeId: null, roundId: assessment_id };
  if (programme_id === null) throw new Error("An invitation should lead into an institution or a programme.");
  return { institutionId: null, programmeId: programme_id, roundId: null };
}
