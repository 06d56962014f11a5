import { may } from "#app/accounts/may.ts";
import { type LastEntries, readLastRecord } from "#app/rounds/read-last-round.server.ts";
import { findRound } from "#db/queries/rounds.server.ts";
import type { OpenAssessment } from "../access.server.ts";

/** The record of the round before, to stand beside the one that is agreed on; nothing for an assessment without rounds. */
export async function lastRecord({ services, actor, assessment, instrument }: OpenAssessment): Promise<LastEntries> {
  if (assessment.round === null) return {};
  const { database, library } = services;
  const round = await findRound(database.read, assessment.id);
  if (round === null) return {};
  return readLastRecord(database, library, round, instrument, ({ assessmentId, institutionId, state }) =>
    may(actor, "assessment.read", { assessmentId, institutionId, round: state }),
  );
}
