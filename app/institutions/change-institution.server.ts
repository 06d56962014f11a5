import { audit } from "#app/accounts/audit.server.ts";
import { auditActorOf } from "#app/accounts/audit-entry.ts";
import type { Actor } from "#app/accounts/may.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { updateInstitution } from "#db/queries/institutions.server.ts";
import type { Institution, KeptInstitution } from "./institution.ts";

/** Corrects what is said about an institution. The register's id stands for a name: it stays while the name does. */
export async function changeInstitution(
  database: Database,
  before: KeptInstitution,
  profile: Institution,
  actor: Actor,
  now: Date,
): Promise<void> {
  const ror = profile.ror ?? (profile.name === before.name ? before.ror : null);
  await transaction(database, async (work) => {
    await updateInstitution(work, before.id, { ...profile, ror });
    const subject = { kind: "institution", id: before.id } as const;
    const detail = { personId: null, words: { name: profile.name } };
    const entry = { institutionId: before.id, actor: auditActorOf(actor), act: "institution.changed" as const };
    await audit(work, { ...entry, subject, detail }, now);
  });
}
