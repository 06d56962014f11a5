import type { Actor } from "#app/accounts/may.ts";
import type { Entry } from "#app/assessments/entry.ts";
import { emptyEntry } from "#app/assessments/entry.ts";
import { type SavedOne, saveEntry } from "#app/assessments/save-entry.server.ts";
import type { Answer } from "#app/questions/answer.ts";
import type { Part } from "#app/rounds/contribution.ts";
import { joinRound } from "#app/rounds/join-round.server.ts";
import { type Moved, moveRound } from "#app/rounds/move-round.server.ts";
import { perceptionSheet } from "#app/rounds/perception-sheet.server.ts";
import type { Round } from "#app/rounds/round.ts";
import type { RoundStep } from "#app/rounds/round-steps.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { findRound } from "#db/queries/rounds.server.ts";
import { actorWith, addInstitution, addPerson, addRoundIn, type Member } from "#tests/support/cast.server.ts";
import { flagship } from "#tests/support/flagship.ts";

export const noon = new Date("2026-11-21T12:00:00.000Z");
export const later = new Date("2026-11-21T12:05:00.000Z");

export type Person = Extract<Actor, { kind: "person" }>;

/** A round of Harbour University in draft, the person who leads it, and the ways to let things happen in it. */
export async function aRound(database: Database) {
  const { id: institutionId, lead } = await addInstitution(database, "Harbour University", noon);
  const id = await addRoundIn(database, institutionId, "draft", noon);
  const leader = actorWith(lead.id, { role: "lead", scope: { kind: "institution", id: institutionId } }) as Person;
  const round = async (): Promise<Round> => {
    const found = await findRound(database.read, id);
    if (found === null) throw new Error("The round is gone.");
    return found;
  };
  return {
    id,
    institutionId,
    lead,
    leader,
    round,
    join: (name: string, roleGroup: string, sections: Part["sections"] = null) =>
      joined(database, { assessmentId: id, institutionId }, name, { roleGroup, sections }),
    /** One step from where the round stands, or from a revision somebody saw before. */
    step: async (step: RoundStep, revision?: number): Promise<Moved> =>
      moveRound(
        ...([database, id, { step, revision: revision ?? (await round()).revision }, flagship()] as const),
        ...([leader, later] as const),
      ),
    answer: (personId: string, capabilityId: string, answer: Answer | Entry, baseRevision = 0): Promise<SavedOne> => {
      const entry = "answer" in answer ? answer : { ...emptyEntry, answer };
      return saveEntry(database, perceptionSheet(id, personId), { capabilityId, baseRevision, entry }, noon);
    },
  };
}

/** Somebody new who takes part, as `may` and the acts know them. */
export async function joined(
  database: Database,
  round: Pick<Round, "assessmentId" | "institutionId">,
  name: string,
  part: Part,
): Promise<Member & { readonly actor: Person }> {
  const member = await addPerson(database, name, noon);
  const respondent = { ...part, personId: member.id, grantedBy: null };
  await transaction(database, (work) => joinRound(work, round, respondent, { kind: "operator" }, noon));
  return { ...member, actor: actorWith(member.id) as Person };
}
