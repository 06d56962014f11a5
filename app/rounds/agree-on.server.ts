import type { Actor } from "#app/accounts/may.ts";
import { emptyEntry, isSameEntry } from "#app/assessments/entry.ts";
import { saveEntry } from "#app/assessments/save-entry.server.ts";
import type { Answer } from "#app/questions/answer.ts";
import type { Database } from "#db/database.server.ts";
import { findEntry } from "#db/queries/answers.server.ts";
import { readSuggestions } from "#db/queries/suggestions.server.ts";
import { agreedSheet } from "./agreed-sheet.server.ts";
import type { Round } from "./round.ts";
import { isDecided } from "./suggestion.ts";

/**
 * Makes what the record says about one question the institution's own word. False when the record says something else by
 * now than whoever agrees was shown, or takes no answers. Twice is the same as once.
 */
export async function agreeOn(
  database: Database,
  round: Pick<Round, "assessmentId" | "institutionId">,
  { capabilityId, shown }: { readonly capabilityId: string; readonly shown: Answer | null },
  actor: Actor,
  now: Date,
): Promise<boolean> {
  const entry = await findEntry(database.read, round.assessmentId, capabilityId);
  if (entry === null || !isSameEntry({ ...emptyEntry, answer: entry.answer }, { ...emptyEntry, answer: shown })) {
    return false;
  }
  const suggestions = await readSuggestions(database.read, round.assessmentId);
  if (isDecided(entry, suggestions[capabilityId])) return true;
  const { revision: baseRevision, updatedAt: _, ...said } = entry;
  const change = { capabilityId, baseRevision, entry: said };
  return (await saveEntry(database, agreedSheet(round, actor), change, now)).ok;
}
