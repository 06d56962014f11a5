import type { Kysely, Selectable } from "kysely";
import type { RoundState } from "#app/accounts/subject.ts";
import type { RoleSections } from "#app/rounds/role-sections.ts";
import type { Round } from "#app/rounds/round.ts";
import type { Tables } from "../tables/index.ts";
import type { RoundTable } from "../tables/round.ts";

export type NewRound = Pick<
  Round,
  "assessmentId" | "institutionId" | "programmeId" | "name" | "deadline" | "previousId"
> & { readonly showsPrevious?: boolean };

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
      shows_previous: round.showsPrevious === true ? 1 : 0,
      role_sections: null,
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

/** Holds a round until the transaction ends: nobody moves it meanwhile. */
export async function holdRound(work: Kysely<Tables>, assessmentId: string): Promise<void> {
  await work
    .updateTable("round")
    .set((expression) => ({ state: expression.ref("state") }))
    .where("assessment_id", "=", assessmentId)
    .execute();
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

/** When a round came into each state, in their order. */
const moments = ["opened_at", "consensus_at", "locked_at", "archived_at"] as const;
const lastMoment = { draft: 0, open: 1, consensus: 2, locked: 3, archived: 4 } as const satisfies Record<
  RoundState,
  number
>;

/**
 * Moves a round on or back, only if it is still at `revision`; false when somebody else changed it since. On the way back
 * the moments of the states that are left are forgotten.
 */
export async function setRoundState(
  database: Kysely<Tables>,
  assessmentId: string,
  revision: number,
  state: RoundState,
  now: Date,
): Promise<boolean> {
  const reached = moments[lastMoment[state] - 1];
  const left = moments.slice(lastMoment[state]);
  const result = await database
    .updateTable("round")
    .set(({ fn, ref, val }) => ({
      state,
      revision: revision + 1,
      ...Object.fromEntries(left.map((moment) => [moment, null])),
      ...(reached === undefined ? {} : { [reached]: fn.coalesce(ref(reached), val(now.toISOString())) }),
    }))
    .where("assessment_id", "=", assessmentId)
    .where("revision", "=", revision)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** What whoever leads a round says about it and may change until it is locked. */
export type RoundSettings = Pick<Round, "name" | "deadline" | "previousId" | "showsPrevious" | "roleSections">;

/** Changes the settings, only if the round is still at `revision`; false when somebody else changed it since. */
export async function setRoundSettings(
  database: Kysely<Tables>,
  assessmentId: string,
  revision: number,
  { name, deadline, previousId, showsPrevious, roleSections }: RoundSettings,
): Promise<boolean> {
  const sections = Object.keys(roleSections).length === 0 ? null : JSON.stringify(roleSections);
  const result = await database
    .updateTable("round")
    .set({ name, deadline, previous_id: previousId, shows_previous: showsPrevious ? 1 : 0 })
    .set({ role_sections: sections, revision: revision + 1 })
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
    showsPrevious: row.shows_previous === 1,
    roleSections: row.role_sections === null ? {} : (JSON.parse(row.role_sections) as RoleSections),
    createdAt: row.created_at,
    openedAt: row.opened_at,
    consensusAt: row.consensus_at,
    lockedAt: row.locked_at,
    archivedAt: row.archived_at,
  };
}
