import type { Work } from "#db/database.server.ts";
import { holdChain } from "#db/queries/audit.server.ts";
import { countLettersSince } from "#db/queries/letters.server.ts";

/** As many letters as one institution may put in line in a day: anybody can begin one, and none shall become a mailing list. */
const mostLetters = 500;

const day = 24 * 60 * 60_000;

/** How many letters an institution may put in line now. Others that ask at the same moment wait for this transaction. */
export async function lettersLeft(work: Work, institutionId: string, now: Date): Promise<number> {
  await holdChain(work, institutionId);
  const used = await countLettersSince(work, institutionId, new Date(now.getTime() - day));
  return Math.max(0, mostLetters - used);
}
