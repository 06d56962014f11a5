import type { Translator } from "#app/i18n/translator.ts";
import type { Database } from "#db/database.server.ts";
import { lastLetterOf } from "#db/queries/letters.server.ts";
import { letterStanding } from "./letter-standing.ts";

/** How the last letter about an invitation stands, in whole sentences, and whether it is still to go out. */
export async function readStanding(
  { read }: Database,
  institutionId: string,
  invitationId: string,
  translator: Translator,
): Promise<{ readonly sentences: readonly string[]; readonly isInLine: boolean }> {
  const last = await lastLetterOf(read, institutionId, invitationId);
  if (last === null) return { sentences: [], isInLine: false };
  const isInLine = last.state === "waiting" || last.state === "sending";
  return { sentences: letterStanding(last, translator), isInLine };
}
