import { type Consent, consentsOf } from "#app/rounds/consent.ts";
import type { Round } from "#app/rounds/round.ts";
import type { Database } from "#db/database.server.ts";
import { listHolders } from "#db/queries/access-grants.server.ts";
import { readConsents } from "#db/queries/consents.server.ts";
import { listProgrammes, programmesOfInstitution } from "#db/queries/programmes.server.ts";
import { listRounds } from "#db/queries/rounds.server.ts";

/** Everything that others than its own people could see of an institution. */
export type VisibilityFacts = {
  readonly rounds: readonly (Pick<Round, "assessmentId" | "name"> & {
    readonly programme: string | null;
    readonly consents: readonly Consent[];
  })[];
  readonly consultants: readonly { readonly name: string; readonly endsAt: string | null }[];
  readonly programmes: readonly { readonly id: string; readonly name: string; readonly joinedAt: string }[];
};

export async function readVisibility(database: Database, institutionId: string, now: Date): Promise<VisibilityFacts> {
  const [rounds, decided, holders, programmes] = await Promise.all([
    listRounds(database.read, institutionId),
    readConsents(database.read, institutionId),
    listHolders(database.read, "institution", [institutionId], now),
    programmesOfInstitution(database.read, institutionId),
  ]);
  const called = await listProgrammes(database.read, [
    ...new Set(rounds.flatMap(({ programmeId }) => programmeId ?? [])),
  ]);
  return {
    rounds: rounds.map(({ assessmentId, name, programmeId }) => ({
      assessmentId,
      name,
      programme: called.find(({ id }) => id === programmeId)?.name ?? null,
      consents: consentsOf(decided.get(assessmentId) ?? [], programmeId !== null),
    })),
    consultants: holders.filter(({ role }) => role === "consultant").map(({ name, endsAt }) => ({ name, endsAt })),
    programmes: programmes.map(({ id, name, joinedAt }) => ({ id, name, joinedAt })),
  };
}
