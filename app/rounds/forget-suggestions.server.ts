import { emptyEntry } from "#app/assessments/entry.ts";
import type { Work } from "#db/database.server.ts";
import { compareAndSetEntry, readEntries } from "#db/queries/answers.server.ts";
import { readSuggestions, replaceSuggestions } from "#db/queries/suggestions.server.ts";
import { isDecided, type Suggestion } from "./suggestion.ts";

/**
 * Takes out of the record what nobody has decided, and forgets who said what: people may answer again, or withdraw, and nothing
 * of what they had said shall be read meanwhile. What a person decided stays, and is still known as that.
 */
export async function forgetSuggestions(work: Work, roundId: string, now: Date): Promise<void> {
  const [entries, before] = [await readEntries(work, roundId), await readSuggestions(work, roundId)];
  const forgotten: Suggestion[] = [];
  for (const [capabilityId, suggestion] of Object.entries(before)) {
    const entry = entries[capabilityId];
    const isKept = isDecided(entry, suggestion) || (entry?.answer ?? null) === null;
    const revision = entry?.revision ?? 0;
    if (!isKept && !(await compareAndSetEntry(work, roundId, capabilityId, revision, emptyEntry, now))) {
      throw new Error("The record of a round changed while nobody but this transaction could write in it.");
    }
    const answerRevision = isKept ? suggestion.answerRevision : revision + 1;
    forgotten.push({ capabilityId, answer: null, roles: [], answerRevision });
  }
  await replaceSuggestions(work, roundId, forgotten);
}
