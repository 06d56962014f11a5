import type { Kysely } from "kysely";
import type { Entry, SavedEntries } from "#app/assessments/entry.ts";
import type { Answer } from "#app/questions/answer.ts";
import type { KeptContribution } from "#app/rounds/hand-over/compose-hand-over.ts";
import type { HandedRound } from "#app/rounds/hand-over/hand-over-file.ts";
import type { Tables } from "../tables/index.ts";
import type { ContributionTable } from "../tables/round.ts";
import { columnsOf, entryOf } from "./entry-row.server.ts";

/** Everybody's part in a round with what they answered. */
export async function readContributions(
  database: Kysely<Tables>,
  assessmentId: string,
): Promise<readonly KeptContribution[]> {
  const parts = await database
    .selectFrom("contribution")
    .innerJoin("person", "person.id", "contribution.person_id")
    .select(["person_id", "person.name", "erased_at", "role_group", "sections", "state"])
    .where("assessment_id", "=", assessmentId)
    .execute();
  const rows = await database
    .selectFrom("perception")
    .selectAll()
    .where("assessment_id", "=", assessmentId)
    .orderBy("capability_id")
    .execute();
  const byPerson = Map.groupBy(rows, (row) => row.person_id);
  return parts.map((part) => ({
    name: part.erased_at === null ? part.name : null,
    answersAs: part.role_group,
    sections: part.sections === null ? null : (JSON.parse(part.sections) as string[]),
    state: part.state,
    entries: entriesOf(byPerson.get(part.person_id) ?? []),
  }));
}

function entriesOf(rows: readonly Tables["perception"][]): SavedEntries {
  return Object.fromEntries(rows.map((row) => [row.capability_id, entryOf(row)]));
}

/** A round and its record, with the times and the state it had where it comes from. */
export async function insertHandedRound(
  work: Kysely<Tables>,
  round: HandedRound & {
    readonly institutionId: string;
    readonly instrument: { readonly id: string; readonly version: string };
    readonly tokenHash: string;
    readonly codeHash: string;
  },
  now: Date,
): Promise<void> {
  const submitted = round.state === "locked" || round.state === "archived";
  await work
    .insertInto("assessment")
    .values({
      ...{ id: round.id, institution_id: round.institutionId, language: round.language },
      ...{ instrument_id: round.instrument.id, instrument_version: round.instrument.version },
      ...{ state: submitted ? "submitted" : "draft", submitted_at: submitted ? round.lockedAt : null },
      ...{ token_hash: round.tokenHash, code_hash: round.codeHash, target: round.target, capacity: round.capacity },
      own_weights: round.ownWeights === undefined ? null : JSON.stringify(round.ownWeights),
      ...{ created_at: round.createdAt, updated_at: now.toISOString(), demonstration: 0, copied_at: null },
    })
    .execute();
  await work
    .insertInto("round")
    .values({
      ...{ assessment_id: round.id, institution_id: round.institutionId, programme_id: null, previous_id: null },
      role_sections: null,
      shows_previous: 0,
      ...{ name: round.name, state: round.state, revision: 1, deadline: round.deadline, created_at: round.createdAt },
      ...{ opened_at: round.openedAt, consensus_at: round.consensusAt },
      ...{ locked_at: round.lockedAt, archived_at: round.archivedAt },
    })
    .execute();
}

/** Statements stay far below what an engine takes at once. */
const atOnce = 500;

export type HandedEntry<One = Answer> = { readonly capabilityId: string; readonly entry: Entry<One> };

/** The record of a round that has none yet. */
export async function insertRecord(
  work: Kysely<Tables>,
  assessmentId: string,
  entries: readonly HandedEntry[],
  now: Date,
): Promise<void> {
  const rows = entries.map(({ capabilityId, entry }) => ({
    ...{ assessment_id: assessmentId, capability_id: capabilityId, revision: 1, updated_at: now.toISOString() },
    ...columnsOf(entry),
  }));
  for (let from = 0; from < rows.length; from += atOnce) {
    await work
      .insertInto("answer")
      .values(rows.slice(from, from + atOnce))
      .execute();
  }
}

export type HandedPart = {
  readonly personId: string;
  /** Null for somebody whose name was not handed over: the person is as one who deleted their account. */
  readonly name: string | null;
  readonly language: string;
  readonly answersAs: string;
  readonly sections: readonly string[] | null;
  readonly state: ContributionTable["state"];
  readonly entries: readonly HandedEntry[];
};

/** The parts that people elsewhere had in a round. They cannot sign in here and hold no role. */
export async function insertParts(
  work: Kysely<Tables>,
  assessmentId: string,
  parts: readonly HandedPart[],
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  for (let from = 0; from < parts.length; from += atOnce) {
    const some = parts.slice(from, from + atOnce);
    await work
      .insertInto("person")
      .values(
        some.map(({ personId, name, language }) => ({
          ...{ id: personId, name: name ?? "", email: null, password_hash: null, language },
          ...{ created_at: at, erased_at: name === null ? at : null },
        })),
      )
      .execute();
    await work
      .insertInto("contribution")
      .values(
        some.map(({ personId, answersAs, sections, state }) => ({
          ...{
            assessment_id: assessmentId,
            person_id: personId,
            role_group: answersAs,
            state,
            comment: null,
            reviewed_by: null,
          },
          ...{ sections: sections === null ? null : JSON.stringify(sections), joined_at: at, updated_at: at },
          submitted_at: state === "open" ? null : at,
        })),
      )
      .execute();
  }
  const rows = parts.flatMap(({ personId, entries }) =>
    entries.map(({ capabilityId, entry }) => ({
      ...{ assessment_id: assessmentId, person_id: personId, capability_id: capabilityId, revision: 1, updated_at: at },
      ...columnsOf(entry),
    })),
  );
  for (let from = 0; from < rows.length; from += atOnce) {
    await work
      .insertInto("perception")
      .values(rows.slice(from, from + atOnce))
      .execute();
  }
}
