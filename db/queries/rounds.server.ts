import type { Kysely, Selectable } from "kysely";
import type { RoundState } from "#app/accounts/subject.ts";
import type { Round } from "#app/rounds/round.ts";
import type { Tables } from "../tables/index.ts";
import type { RoundTable } from "../tables/round.ts";

export type NewRound = Pick<
  Round,
  "assessmentId" | "institutionId" | "programmeId" | "name" | "deadline" | "previousId"
>;

export async function insertRound(database: Kysely<Tables>, round: NewRound, now: Date): Promise<void> {
  await database
    .insertInto("round")
    .values({
      assessment_id: round.assessmentId,
      institution_id: round.institutionId,
      programme_id: round.programmeId,
      name: round.name,
      state: "draft",
      revision: 1,
      deadline: round.deadline,
      previous_id: round.previousId,
      created_at: now.toISOString(),
      opened_at: null,
      consensus_at: null,
      locked_at: null,
      archived_at: null,
    })
    .execute();
}

export async function findRound(database: Kysely<Tables>, assessmentId: string): Promise<Round | null> {
  const row = await database
    .selectFrom("round")
    .selectAll()
    .where("assessment_id", "=", assessmentId)
    .executeTakeFirst();
  return row === undefined ? null : roundOf(row);
}

/** Every round of an institution, the newest first. */
export async function listRounds(database: Kysely<Tables>, institutionId: string): Promise<readonly Round[]> {
  const rows = await database
    .selectFrom("round")
    .selectAll()
    .where("institution_id", "=", institutionId)
    .orderBy("created_at", "desc")
    .orderBy("assessment_id")
    .execute();
  return rows.map(roundOf);
}

/** The column that notes when a round came into a state. */
const momentOf = {
  open: "opened_at",
  consensus: "consensus_at",
  locked: "locked_at",
  archived: "archived_at",
} as const satisfies Partial<Record<RoundState, keyof RoundTable>>;

/** Moves a round on or back, only if it is still at `revision`; false when somebody else changed it since. */
export async function setRoundState(
  database: Kysely<Tables>,
  assessmentId: string,
  revision: number,
  state: RoundState,
  now: Date,
): Promise<boolean> {
  const moment = state === "draft" ? {} : { [momentOf[state]]: now.toISOString() };
  return changeRound(database, assessmentId, revision, { state, ...moment });
}

/** Changes what is said about a round, only if it is still at `revision`. */
export function updateRound(
  database: Kysely<Tables>,
  assessmentId: string,
  revision: number,
  change: { readonly name: string; readonly deadline: string | null },
): Promise<boolean> {
  return changeRound(database, assessmentId, revision, change);
}

async function changeRound(
  database: Kysely<Tables>,
  assessmentId: string,
  revision: number,
  change: Partial<RoundTable>,
): Promise<boolean> {
  const result = await database
    .updateTable("round")
    .set({ ...change, revision: revision + 1 })
    .where("assessment_id", "=", assessmentId)
    .where("revision", "=", revision)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

function roundOf(row: Selectable<RoundTable>): Round {
  return {
    assessmentId: row.assessment_id,
    institutionId: row.institution_id,
    programmeId: row.programme_id,
    name: row.name,
    state: row.state,
    revision: row.revision,
    deadline: row.deadline,
    previousId: row.previous_id,
    createdAt: row.created_at,
    openedAt: row.opened_at,
    consensusAt: row.consensus_at,
    lockedAt: row.locked_at,
    archivedAt: row.archived_at,
  };
}
