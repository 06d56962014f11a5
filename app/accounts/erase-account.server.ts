import { type Database, transaction, type Work } from "#db/database.server.ts";
import { grantsOfPerson, listHolders } from "#db/queries/access-grants.server.ts";
import { holdChain } from "#db/queries/audit.server.ts";
import { erasePerson } from "#db/queries/erase-person.server.ts";
import { insertErasure } from "#db/queries/erasures.server.ts";
import { deleteInstitutionIfUnused, findInstitution, hasAssessments } from "#db/queries/institutions.server.ts";
import { institutionsOfPerson } from "#db/queries/person-places.server.ts";
import { audit } from "./audit.server.ts";
import { placesOf } from "./grant.ts";
import { settleErasures } from "./settle-erasures.server.ts";

/** An institution with rounds that nobody could look after any more. */
export type LeftAlone = { readonly id: string; readonly name: string };

export type EraseOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "lastLead"; readonly institutions: readonly LeftAlone[] };

/**
 * Removes name, sign-in name, password, sessions and codes, and the words somebody left in rounds, invitations and
 * histories. Levels they chose, and assessments that go by link, stay. Whoever alone leads an institution with rounds
 * hands it over first; one without any goes with them.
 */
export async function eraseAccount(database: Database, personId: string, now: Date): Promise<EraseOutcome> {
  const outcome = await transaction(database, async (work): Promise<EraseOutcome> => {
    const places = await holdPlaces(work, personId);
    const institutions = await leftAlone(work, personId, now);
    if (institutions.length > 0) return { ok: false, reason: "lastLead", institutions };
    for (const institutionId of places) {
      const deed = { act: "person.erased", subject: { kind: "person", id: personId } } as const;
      await audit(work, { institutionId, actor: { kind: "person", id: personId }, ...deed }, now);
    }
    await erasePerson(work, personId, now);
    await insertErasure(work, { kind: "person", id: personId, at: now.toISOString() });
    for (const id of places) {
      if (await deleteInstitutionIfUnused(work, id)) {
        await insertErasure(work, { kind: "institution", id, at: now.toISOString() });
      }
    }
    return { ok: true };
  });
  if (outcome.ok) await settleErasures(database);
  return outcome;
}

/** Institutions that would be without a lead. Ask beforehand to say so; `eraseAccount` asks again. */
export async function leftAlone(
  work: Work | Database["read"],
  personId: string,
  now: Date,
): Promise<readonly LeftAlone[]> {
  const led = placesOf(await grantsOfPerson(work, personId, now), "lead", "institution");
  const holders = await listHolders(work, "institution", led, now);
  const alone: LeftAlone[] = [];
  for (const id of led) {
    const another = holders.some(
      ({ scope, role, personId: holder }) =>
        role === "lead" && holder !== personId && scope.kind === "institution" && scope.id === id,
    );
    if (another || !(await hasAssessments(work, id))) continue;
    const institution = await findInstitution(work, id);
    if (institution !== null) alone.push({ id, name: institution.name });
  }
  return alone;
}

/** Makes the last two leads who leave at once do so one after the other. In one order, so that nobody waits in a circle. */
async function holdPlaces(work: Work, personId: string): Promise<readonly string[]> {
  const places = [...(await institutionsOfPerson(work, personId))].sort();
  for (const id of places) await holdChain(work, id);
  return places;
}
