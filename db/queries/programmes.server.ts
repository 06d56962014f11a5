import type { Kysely, Selectable } from "kysely";
import type { Programme } from "#app/programmes/programme.ts";
import type { Tables } from "../tables/index.ts";
import type { ProgrammeTable } from "../tables/programme.ts";

export async function insertProgramme(
  database: Kysely<Tables>,
  programme: Omit<Programme, "createdAt" | "closedAt">,
  now: Date,
): Promise<void> {
  const { instrument, ...rest } = programme;
  await database
    .insertInto("programme")
    .values({
      ...rest,
      instrument_id: instrument.id,
      instrument_version: instrument.version,
      created_at: now.toISOString(),
      closed_at: null,
    })
    .execute();
}

export async function findProgramme(database: Kysely<Tables>, programmeId: string): Promise<Programme | null> {
  const row = await database.selectFrom("programme").selectAll().where("id", "=", programmeId).executeTakeFirst();
  return row === undefined ? null : programmeOf(row);
}

function programmeOf(row: Selectable<ProgrammeTable>): Programme {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    instrument: { id: row.instrument_id, version: row.instrument_version },
    deadline: row.deadline,
    createdAt: row.created_at,
    closedAt: row.closed_at,
  };
}
