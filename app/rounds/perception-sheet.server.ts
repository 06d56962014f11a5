import type { Sheet } from "#app/assessments/save-entries.server.ts";
import { holdOpenContribution } from "#db/queries/contributions.server.ts";
import { compareAndSetPerception, findPerception } from "#db/queries/perceptions.server.ts";
import { findRound } from "#db/queries/rounds.server.ts";

/** What one person answers in a round: open while the round is, and until they hand in. */
export function perceptionSheet(roundId: string, personId: string): Sheet {
  return {
    async open(work, now) {
      // In this order, so that a round that closes at this moment either waits for this answer or is seen to be closed.
      if (!(await holdOpenContribution(work, roundId, personId, now))) return false;
      return (await findRound(work, roundId))?.state === "open";
    },
    find: (work, capabilityId) => findPerception(work, roundId, personId, capabilityId),
    write: (work, change, now) => compareAndSetPerception(work, roundId, personId, change, now),
  };
}
