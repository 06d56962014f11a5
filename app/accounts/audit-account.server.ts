import type { Work } from "#db/database.server.ts";
import { placesServed } from "#db/queries/access-grants.server.ts";
import { holdChain } from "#db/queries/audit.server.ts";
import { findPerson } from "#db/queries/people.server.ts";
import { audit } from "./audit.server.ts";
import type { AuditActor, AuditedAct } from "./audit-entry.ts";

type AccountAct = Extract<AuditedAct, `account.${string}`>;

/**
 * Writes down what changes who can use an account, in the history of every institution in which its person sees what
 * others answered. What somebody does with an account that shows only their own answers is nobody else's affair.
 */
export async function auditAccount(
  work: Work,
  personId: string,
  act: AccountAct,
  actor: AuditActor,
  now: Date,
): Promise<void> {
  const places = await placesServed(work, personId, now);
  if (places.length === 0) return;
  const name = (await findPerson(work, personId))?.name ?? "";
  // All first and in one order, so that nobody waits in a circle.
  for (const institutionId of places) await holdChain(work, institutionId);
  for (const institutionId of places) {
    const subject = { kind: "person", id: personId } as const;
    await audit(work, { institutionId, actor, act, subject, detail: { personId, words: { name } } }, now);
  }
}
