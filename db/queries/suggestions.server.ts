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
