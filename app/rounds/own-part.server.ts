import type { SavedEntries } from "#app/assessments/entry.ts";
import type { Dimension, Instrument } from "#app/surveys/instrument.ts";
import type { Database } from "#db/database.server.ts";
import { findContribution } from "#db/queries/contributions.server.ts";
import { readPerceptions } from "#db/queries/perceptions.server.ts";
import { type Answering, answeringOf } from "./answering.ts";
import { askedSections } from "./asked-sections.ts";
import type { Contribution } from "./contribution.ts";
import type { Round } from "./round.ts";

/** Everything somebody's own pages of a round show: their part, their questions, what they answered. */
export type OwnPart = {
  readonly contribution: Contribution;
  readonly sections: readonly Dimension[];
  readonly entries: SavedEntries;
  readonly answering: Answering;
};

/** Null when nobody has said yet which questions are theirs. */
export async function readOwnPart(
  { read }: Database,
  { assessmentId, state, roleSections }: Round,
  personId: string,
  instrument: Instrument,
): Promise<OwnPart | null> {
  const contribution = await findContribution(read, assessmentId, personId);
  if (contribution === null) return null;
  return {
    contribution,
    sections: askedSections(instrument, contribution, roleSections),
    entries: await readPerceptions(read, assessmentId, personId),
    answering: answeringOf(state, contribution.state),
  };
}
