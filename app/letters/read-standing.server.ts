import type { Translator } from "#app/i18n/translator.ts";
import type { Database } from "#db/database.server.ts";
import { lastLetterOf } from "#db/queries/letters.server.ts";
import { letterStanding } from "./letter-standing.ts";

/** How the last letter about an invitation stands, in whole sentences; empty when there was none. */
export async function readStanding(
  { read }: Database,
  institutionId: string,
  invitationId: string,
  translator: Translator,
): Promise<readonly string[]> {
  const last = await lastLetterOf(read, institutionId, invitationId);
  return last === null ? [] : letterStanding(last, translator);
}
