import type { RoundState } from "#app/accounts/subject.ts";
import type { RoleSections } from "./role-sections.ts";

/** One time-boxed run of an instrument in one institution. Times are ISO 8601 in UTC; the deadline is a day. */
export type Round = {
  /** Also the id of the assessment that holds the round's record. */
  readonly assessmentId: string;
  readonly institutionId: string;
  readonly programmeId: string | null;
  readonly name: string;
  readonly state: RoundState;
  readonly revision: number;
  readonly deadline: string | null;
  /** The round before it, whose record it may begin from and is compared with. */
  readonly previousId: string | null;
  /** Whether people see what they answered in the round before, beside each question. */
  readonly showsPrevious: boolean;
  readonly roleSections: RoleSections;
  readonly createdAt: string;
  readonly openedAt: string | null;
  readonly consensusAt: string | null;
  readonly lockedAt: string | null;
  readonly archivedAt: string | null;
};
