import { type Database, transaction } from "#db/database.server.ts";
import { replaceSecrets, revokeInvitation } from "#db/queries/invitations.server.ts";
import { audit } from "./audit.server.ts";
import { expiryOf } from "./invitation.ts";
import { hashesOf, newSecrets, type OneTimeSecrets } from "./secret-hashes.server.ts";

/** An institution's invitation, and who changes it. */
type Change = { readonly institutionId: string; readonly invitationId: string; readonly personId: string };

/** Ends an invitation; false when it was used or has ended already. */
export function withdrawInvitation(
  database: Database,
  { institutionId, invitationId, personId }: Change,
  now: Date,
): Promise<boolean> {
  return transaction(database, async (work) => {
    if (!(await revokeInvitation(work, institutionId, invitationId, now))) return false;
    const subject = { kind: "invitation", id: invitationId } as const;
    const actor = { kind: "person", id: personId } as const;
    await audit(work, { institutionId, actor, act: "invitation.revoked", subject }, now);
    return true;
  });
}

/** A new link and code in place of the old ones, for another two weeks; null when it was used or withdrawn. */
export function renewInvitation(
  database: Database,
  { institutionId, invitationId, personId }: Change,
  now: Date,
): Promise<(OneTimeSecrets & { readonly expiresAt: string }) | null> {
  const secrets = newSecrets();
  const expiresAt = expiryOf(now).toISOString();
  return transaction(database, async (work) => {
    const next = { ...hashesOf(secrets), createdBy: personId, expiresAt };
    if (!(await replaceSecrets(work, institutionId, invitationId, next, now))) return null;
    const subject = { kind: "invitation", id: invitationId } as const;
    const actor = { kind: "person", id: personId } as const;
    const detail = { personId: null, words: { again: "1" } };
    await audit(work, { institutionId, actor, act: "invitation.made", subject, detail }, now);
    return { ...secrets, expiresAt };
  });
}
