import { newId } from "#app/platform/ids.server.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { addressInvitedBy, insertInvitations, revokeWaysBack } from "#db/queries/invitations.server.ts";
import { findPerson } from "#db/queries/people.server.ts";
import { audit } from "./audit.server.ts";
import type { whyNotBack } from "./back-rule.ts";
import { expiryOf } from "./invitation.ts";
import type { MadeInvitation } from "./make-invitations.server.ts";
import { obstacleToBack } from "./read-back-facts.server.ts";
import { hashesOf, newSecrets } from "./secret-hashes.server.ts";

export type WayBack =
  | { readonly ok: true; readonly invitation: MadeInvitation }
  | { readonly ok: false; readonly reason: NonNullable<ReturnType<typeof whyNotBack>> };

/**
 * A link that signs one person in, for somebody whose browser has forgotten them. It gives nothing they have not, ends no
 * other session, and replaces the last one; whether it may be made is asked again when it is used.
 */
export function makeWayBack(
  database: Database,
  {
    institutionId,
    personId,
    byId,
  }: { readonly institutionId: string; readonly personId: string; readonly byId: string },
  now: Date,
): Promise<WayBack> {
  const [id, secrets, expiresAt] = [newId(), newSecrets(), expiryOf(now).toISOString()];
  return transaction(database, async (work): Promise<WayBack> => {
    const obstacle = await obstacleToBack(work, institutionId, personId, now);
    if (obstacle !== null) return { ok: false, reason: obstacle };
    const name = (await findPerson(work, personId))?.name ?? "";
    await revokeWaysBack(work, institutionId, personId, now);
    const place = { institutionId, programmeId: null, roundId: null } as const;
    const nothing = { roleGroup: null, sections: null, purpose: null, grantEndsAt: null };
    // Where a letter with it could go: to the address they came in by, and to no other.
    const email = await addressInvitedBy(work, institutionId, personId);
    // The role of a way back is never given; the person has theirs.
    const row = {
      id,
      place,
      role: "respondent",
      ...nothing,
      email,
      personId,
      label: name,
      createdBy: byId,
      expiresAt,
    } as const;
    await insertInvitations(work, [{ ...row, ...hashesOf(secrets) }], now);
    const actor = { kind: "person", id: byId } as const;
    const subject = { kind: "invitation", id } as const;
    const detail = { personId, words: { name } };
    await audit(work, { institutionId, actor, act: "invitation.made", subject, detail }, now);
    return { ok: true, invitation: { id, label: name, email, expiresAt, letter: false, ...secrets } };
  });
}
