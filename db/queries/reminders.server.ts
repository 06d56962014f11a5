import type { Kysely } from "kysely";
import type { ContributionState } from "#app/rounds/contribution.ts";
import type { Tables } from "../tables/index.ts";

/** Somebody whose answers a round waits for, and how a letter would reach them. */
export type Remindable = {
  readonly personId: string;
  readonly language: string;
  /** Their own address, or the one their invitation was made out to; null for none. */
  readonly address: string | null;
  readonly wasReminded: boolean;
};

/** Everybody in these states, or one of them, and whether a reminder was put in line for them since a moment. */
export async function listRemindable(
  database: Kysely<Tables>,
  { roundId, institutionId, personId }: { roundId: string; institutionId: string; personId?: string },
  states: readonly ContributionState[],
  since: Date,
): Promise<readonly Remindable[]> {
  const rows = await database
    .selectFrom("contribution")
    .innerJoin("person", "person.id", "contribution.person_id")
    .where("contribution.assessment_id", "=", roundId)
    .where("contribution.state", "in", states)
    .where("person.erased_at", "is", null)
    .$if(personId !== undefined, (query) => query.where("person.id", "=", personId ?? ""))
    .select((select) => [
      ...(["person.id", "person.language", "person.email"] as const),
      select
        .selectFrom("invitation")
        .select("invitation.email")
        .whereRef("invitation.used_by", "=", "person.id")
        .where("invitation.institution_id", "=", institutionId)
        .where("invitation.email", "is not", null)
        .orderBy("invitation.used_at", "desc")
        .limit(1)
        .as("invited"),
      select
        .selectFrom("mail")
        .select((inner) => inner.fn.countAll<number | string>().as("count"))
        .whereRef("mail.person_id", "=", "person.id")
        .where("mail.assessment_id", "=", roundId)
        .where("mail.kind", "=", "reminder")
        .where("mail.created_at", ">", since.toISOString())
        .as("reminders"),
    ])
    .orderBy("person.id")
    .execute();
  return rows.map(({ id, language, email, invited, reminders }) => ({
    personId: id,
    language,
    address: email ?? invited,
    wasReminded: Number(reminders ?? 0) > 0,
  }));
}
