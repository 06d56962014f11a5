import type { RoundState } from "#app/accounts/subject.ts";
import type { ContributionState } from "./contribution.ts";

/** Whether somebody's answers are taken now, and if not, why: the words of `rounds:answering`. */
export type Answering = "open" | "notOpenYet" | "roundClosed" | "submitted" | "accepted" | "withdrawn";

/** The round decides first: while it is not open, nobody answers, however far their own part is. */
export function answeringOf(round: RoundState, contribution: ContributionState): Answering {
  if (round === "draft") return contribution === "withdrawn" ? "withdrawn" : "notOpenYet";
  if (round !== "open") return contribution === "withdrawn" ? "withdrawn" : "roundClosed";
  return contribution === "returned" ? "open" : contribution;
}

/** Whether somebody may take their part back, or take part again: until answers are closed. */
export function mayWithdraw(round: RoundState): boolean {
  return round === "draft" || round === "open";
}
