import { audit } from "#app/accounts/audit.server.ts";
import { lettersLeft } from "#app/accounts/letters-left.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { findInvitation } from "#db/queries/invitations.server.ts";
import { insertLetters, lastLetterOf } from "#db/queries/letters.server.ts";

/** Milliseconds between two letters about one invitation. */
const rest = 10 * 60_000;

export type Ordered = { readonly ok: true } | { readonly ok: false; readonly reason: "over" | "soon" | "many" };

/** Puts a letter about an open invitation in line. It will carry a link of its own; the one on paper stays good. */
export function orderLetter(
  database: Database,
  order: {
    readonly institutionId: string;
    readonly invitationId: string;
    readonly byId: string;
    readonly language: string;
  },
  now: Date,
): Promise<Ordered> {
  const { institutionId, invitationId, byId, language } = order;
  return transaction(database, async (work): Promise<Ordered> => {
    const left = await lettersLeft(work, institutionId, now);
    const invitation = await findInvitation(work, institutionId, invitationId);
    if (invitation === null || invitation.email === null || invitation.usedAt !== null || invitation.revokedAt !== null)
      return { ok: false, reason: "over" };
    const last = await lastLetterOf(work, institutionId, invitationId);
    if (last !== null && !isDue(last, now)) return { ok: false, reason: "soon" };
    if (left === 0) return { ok: false, reason: "many" };
    await insertLetters(work, [{ id: newId(), kind: "invitation", institutionId, invitationId, language }], now);
    const actor = { kind: "person", id: byId } as const;
    const subject = { kind: "invitation", id: invitationId } as const;
    await audit(work, { institutionId, actor, act: "invitation.sent", subject }, now);
    return { ok: true };
  });
}

function isDue({ state, createdAt }: { readonly state: string; readonly createdAt: string }, now: Date): boolean {
  if (state === "waiting" || state === "sending") return false;
  return state !== "sent" || now.getTime() - Date.parse(createdAt) >= rest;
}
