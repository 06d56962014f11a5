import type { Kysely, Selectable } from "kysely";
import type { RoleCounts, Suggestion, Suggestions } from "#app/rounds/suggestion.ts";
import type { Tables } from "../tables/index.ts";
import type { SuggestionTable } from "../tables/suggestion.ts";
import { answerOf } from "./entry-row.server.ts";

/** What the perceptions suggested for each capability when the round last moved on to agreeing; empty before. */
export async function readSuggestions(database: Kysely<Tables>, roundId: string): Promise<Suggestions> {
  const rows = await database
    .selectFrom("suggestion")
    .selectAll()
    .where("assessment_id", "=", roundId)
    .orderBy("capability_id")
    .execute();
  return Object.fromEntries(rows.map((row) => [row.capability_id, suggestionOf(row)]));
}

/** Puts these in the place of whatever was suggested before. */
export async function replaceSuggestions(
  work: Kysely<Tables>,
  roundId: string,
  suggestions: readonly Suggestion[],
): Promise<void> {
  await work.deleteFrom("suggestion").where("assessment_id", "=", roundId).execute();
  if (suggestions.length === 0) return;
  await work
    .insertInto("suggestion")
    .values(
      suggestions.map(({ capabilityId, answer, roles, answerRevision }) => ({
        assessment_id: roundId,
        capability_id: capabilityId,
        kind: kindOf(answer),
        level: answer !== null && "level" in answer ? answer.level : null,
        reason: answer !== null && "notApplicable" in answer ? answer.notApplicable : null,
        views: JSON.stringify(roles),
        answer_revision: answerRevision,
      })),
    )
    .execute();
}

/**
 * Forgets how many people of each role said what; it is counted anew when the round next moves on. What was suggested stays,
 * so that it can still be told from what a person decided.
 */
export async function clearCounts(work: Kysely<Tables>, roundId: string): Promise<void> {
  await work.updateTable("suggestion").set({ views: "[]" }).where("assessment_id", "=", roundId).execute();
}

/** In the place of a reason that is gone: "does not apply" is never without one. */
export const noReason = "\u2014";

/**
 * Takes somebody's words out of what was suggested, and out of the record where nobody has decided since: reasons for questions
 * they answered, unless somebody else gives the same one now. They may have changed theirs after it was suggested, so it is not
 * only looked for by what they say today. Call it while what they answered is still there; `roundId` for one round only.
 */
export async function clearReasonsOf(work: Kysely<Tables>, personId: string, roundId: string | null): Promise<void> {
  const rows = await work
    .selectFrom("suggestion")
    .innerJoin("perception as own", (join) =>
      join
        .onRef("own.assessment_id", "=", "suggestion.assessment_id")
        .onRef("own.capability_id", "=", "suggestion.capability_id")
        .on("own.person_id", "=", personId),
    )
    .select(["suggestion.assessment_id", "suggestion.capability_id", "suggestion.reason", "answer_revision"])
    .where("suggestion.kind", "=", "notApplicable")
    .where("suggestion.reason", "<>", noReason)
    .$if(roundId !== null, (query) => query.where("suggestion.assessment_id", "=", roundId ?? ""))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("perception as other")
            .select("other.person_id")
            .whereRef("other.assessment_id", "=", "suggestion.assessment_id")
            .whereRef("other.capability_id", "=", "suggestion.capability_id")
            .whereRef("other.reason", "=", "suggestion.reason")
            .where("other.person_id", "<>", personId),
        ),
      ),
    )
    .execute();
  for (const row of rows) await clearReason(work, row);
}

/** A new revision, so that a page which still shows the words cannot bring them back; it stays a suggestion all the same. */
async function clearReason(
  work: Kysely<Tables>,
  row: Pick<SuggestionTable, "assessment_id" | "capability_id" | "reason" | "answer_revision">,
): Promise<void> {
  const revision = row.answer_revision;
  const changed = await work
    .updateTable("answer")
    .set({ reason: noReason, revision: revision + 1 })
    .where("assessment_id", "=", row.assessment_id)
    .where("capability_id", "=", row.capability_id)
    .where("revision", "=", revision)
    .where("reason", "=", row.reason)
    .executeTakeFirst();
  await work
    .updateTable("suggestion")
    .set({ reason: noReason, answer_revision: changed.numUpdatedRows > 0n ? revision + 1 : revision })
    .where("assessment_id", "=", row.assessment_id)
    .where("capability_id", "=", row.capability_id)
    .execute();
}

function kindOf(answer: Suggestion["answer"]): SuggestionTable["kind"] {
  if (answer === null) return "open";
  if ("level" in answer) return "level";
  return "notApplicable" in answer ? "notApplicable" : "dontKnow";
}

function suggestionOf(row: Selectable<SuggestionTable>): Suggestion {
  return {
    capabilityId: row.capability_id,
    answer: answerOf(row),
    roles: JSON.parse(row.views) as readonly RoleCounts[],
    answerRevision: row.answer_revision,
  };
}
