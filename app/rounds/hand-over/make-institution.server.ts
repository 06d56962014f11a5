import { audit } from "#app/accounts/audit.server.ts";
import { auditActorOf } from "#app/accounts/audit-entry.ts";
import type { Actor } from "#app/accounts/may.ts";
import type { Institution } from "#app/institutions/institution.ts";
import { newId } from "#app/platform/ids.server.ts";
import type { Work } from "#db/database.server.ts";
import { insertGrant } from "#db/queries/access-grants.server.ts";
import { insertInstitution } from "#db/queries/institutions.server.ts";

/** Who shall lead what is made: somebody with an account. */
export type NewLead = { readonly id: string; readonly name: string };

/** An institution from the profile in a file, with its lead. Without one nobody can open it yet. */
export async function makeInstitution(
  work: Work,
  institution: Institution,
  lead: NewLead | null,
  actor: Actor,
  now: Date,
): Promise<string> {
  const id = newId();
  await insertInstitution(work, { id, demonstration: false, ...institution }, now);
  const entry = { institutionId: id, actor: auditActorOf(actor) };
  const made = { act: "institution.made", subject: { kind: "institution", id } } as const;
  await audit(work, { ...entry, ...made, detail: { personId: null, words: { name: institution.name } } }, now);
  if (lead === null) return id;
  const scope = { kind: "institution", id } as const;
  await insertGrant(work, { id: newId(), personId: lead.id, role: "lead", scope, grantedBy: null }, now);
  const granted = { act: "grant.made", subject: { kind: "person", id: lead.id } } as const;
  const detail = { personId: lead.id, words: { name: lead.name, role: "lead" } };
  await audit(work, { ...entry, ...granted, detail }, now);
  return id;
}
