import { type Entry, emptyEntry, type SavedEntries } from "#app/assessments/entry.ts";
import { findCapability, type Instrument } from "#app/surveys/instrument.ts";
import { findInstrument, type InstrumentLibrary } from "#app/surveys/load-instrument.server.ts";
import type { Database } from "#db/database.server.ts";
import { readEntries } from "#db/queries/answers.server.ts";
import { findAssessment } from "#db/queries/assessments.server.ts";
import { findContribution } from "#db/queries/contributions.server.ts";
import { readPerceptions } from "#db/queries/perceptions.server.ts";
import { findRound } from "#db/queries/rounds.server.ts";
import { comparableItems } from "./comparable-items.ts";
import type { Round } from "./round.ts";

/** What was said in the round before, by capability id: only answered questions that mean the same now. */
export type LastEntries = Readonly<Record<string, Entry>>;

/** What this person answered in the round before; nothing where the round does not show it, or they withdrew from that one. */
export async function readLastOwn(
  database: Database,
  library: InstrumentLibrary,
  round: Round,
  personId: string,
  instrument: Instrument,
): Promise<LastEntries> {
  const last = await findLast(database, library, round, instrument);
  if (last === null) return {};
  const { previous, both } = last;
  const part = await findContribution(database.read, previous.assessmentId, personId);
  if (part === null || part.state === "withdrawn") return {};
  return only(both, instrument, await readPerceptions(database.read, previous.assessmentId, personId));
}

/** The record of the round before, once it was agreed on, where whoever asks may read it. */
export async function readLastRecord(
  database: Database,
  library: InstrumentLibrary,
  round: Round,
  instrument: Instrument,
  allowed: (previous: Round) => boolean,
): Promise<LastEntries> {
  const last = await findLast(database, library, round, instrument);
  if (last === null) return {};
  const { previous, both } = last;
  if ((previous.state !== "locked" && previous.state !== "archived") || !allowed(previous)) return {};
  return only(both, instrument, await readEntries(database.read, previous.assessmentId));
}

/** The round before and the questions both ask; null when the round does not show it or nothing compares. */
async function findLast({ read }: Database, library: InstrumentLibrary, round: Round, instrument: Instrument) {
  if (!round.showsPrevious || round.previousId === null) return null;
  const [previous, assessment] = [
    await findRound(read, round.previousId),
    await findAssessment(read, round.previousId),
  ];
  if (previous?.institutionId !== round.institutionId || assessment === null) return null;
  const before = findInstrument(library, assessment.instrument.id, assessment.instrument.version);
  const comparable = before === undefined ? null : comparableItems(before.instrument, instrument);
  return comparable === null ? null : { previous, both: comparable.both };
}

function only(ids: readonly string[], instrument: Instrument, entries: SavedEntries): LastEntries {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const { answer, note, evidenceUrl } = entries[id] ?? emptyEntry;
      const mayNotApply = findCapability(instrument, id)?.mayBeNotApplicable === true;
      if (answer === null || ("notApplicable" in answer && !mayNotApply)) return [];
      return [[id, { answer, note, evidenceUrl }] as const];
    }),
  );
}
