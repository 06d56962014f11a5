import { renewInvitation, withdrawInvitation } from "#app/accounts/change-invitation.server.ts";
import type { MadeInvitation } from "#app/accounts/make-invitations.server.ts";
import { readInvitationOf } from "#app/accounts/read-invitation.server.ts";
import type { LoaderFunctionArgs } from "#app/platform/remix.ts";
import type { NamedInvitation } from "#db/queries/invitations.server.ts";
import { notFound } from "../access.server.ts";
import type { OpenInstitution } from "../places.server.ts";

/** The invitation of the address, in the institution of the address. */
export async function openInvitation({ params }: LoaderFunctionArgs, { services, institution }: OpenInstitution) {
  const { database, now } = services;
  const found = await readInvitationOf(database, institution.id, params.invitationId ?? "", now());
  if (found === null) throw notFound();
  return found;
}

/** The invitation with its new secrets, or its end; null when it was used or withdrawn meanwhile. */
export async function changeInvitation(
  { services, who, institution }: OpenInstitution,
  { id, label, email }: NamedInvitation,
  intent: string | null,
): Promise<MadeInvitation | "withdrawn" | null> {
  const change = { institutionId: institution.id, invitationId: id, personId: who.personId };
  if (intent === "renew") {
    const renewed = await renewInvitation(services.database, change, services.now());
    return renewed === null ? null : { id, label, email, letter: false, ...renewed };
  }
  const isWithdrawn = intent === "withdraw" && (await withdrawInvitation(services.database, change, services.now()));
  return isWithdrawn ? "withdrawn" : null;
}
