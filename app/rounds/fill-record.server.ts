import { emptyEntry, isSameEntry } from "#app/assessments/entry.ts";
import { provisionalRecord } from "#app/scoring/perceptions.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import type { Work } from "#db/database.server.ts";
import { compareAndSetEntry, readEntries } from "#db/queries/answers.server.ts";
import { readPerceptionSet } from "#db/queries/perceptions.server.ts";
import { readSuggestions, replaceSuggestions } from "#db/queries/suggestions.server.ts";
import { roleCounts } from "./role-counts.ts";
import { isDecided, type Suggestion } from "./suggestion.ts";

/**
 * Fills the record with what the perceptions suggest, and keeps beside it who said what, by role. Whatever a person has
 * decided stays as it is; a suggestion nobody has touched gives way to the new one.
 */
export async function fillRecord(work: Work, roundId: string, instrument: Instrument, now: Date): Promise<void> {
  const perceptions = await readPerceptionSet(work, roundId);
  const [entries, before] = [await readEntries(work, roundId), await readSuggestions(work, roundId)];
  const suggestions: Suggestion[] = [];
  for (const { id, answer, roles } of provisionalRecord(instrument, perceptions).capabilities) {
    const entry = entries[id];
    const revision = entry?.revision ?? 0;
    const suggested = { ...emptyEntry, answer };
    const decided = isDecided(entry, before[id]);
    const same = isSameEntry(entry ?? emptyEntry, suggested);
    if (!decided && !same && !(await compareAndSetEntry(work, roundId, id, revision, suggested, now))) {
      throw new Error("The record of a round changed while nobody but this transaction could write in it.");
    }
    suggestions.push({
      capabilityId: id,
      answer,
      roles: roleCounts(id, roles, instrument.levels, perceptions),
      answerRevision: decided ? 0 : same ? revision : revision + 1,
    });
  }
  await replaceSuggestions(work, roundId, suggestions);
}
