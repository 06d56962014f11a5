import { paths } from "#app/paths.ts";
import type { Round } from "./round.ts";

/** Whether the record of a round stands. */
export function isFinished({ state }: Pick<Round, "state">): boolean {
  return state === "locked" || state === "archived";
}

/** Where the two newest finished rounds stand side by side; null with fewer than two. Rounds come the newest first. */
export function latestComparison(rounds: readonly Round[]): string | null {
  const [now, before] = rounds.filter(isFinished);
  return now === undefined || before === undefined ? null : paths.compareRounds(now.assessmentId, before.assessmentId);
}

/** Where a round stands beside the one before it: the one its lead named, else the newest finished one made earlier. */
export function comparisonOf(round: Round, rounds: readonly Round[]): string | null {
  const finished = rounds.filter((one) => isFinished(one) && one.assessmentId !== round.assessmentId);
  const before =
    finished.find(({ assessmentId }) => assessmentId === round.previousId) ??
    finished.find(({ createdAt }) => createdAt <= round.createdAt);
  return before === undefined ? null : paths.compareRounds(round.assessmentId, before.assessmentId);
}
