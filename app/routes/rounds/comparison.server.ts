import { may } from "#app/accounts/may.ts";
import { paths } from "#app/paths.ts";
import { redirect } from "#app/platform/remix.ts";
import type { CompareInputs } from "#app/rounds/compare-page.ts";
import { isFinished } from "#app/rounds/finished-rounds.ts";
import { type ComparedRecord, movementOf } from "#app/rounds/movement.ts";
import { readRounds } from "#app/rounds/read-rounds.server.ts";
import type { Round } from "#app/rounds/round.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import { findInstrument } from "#app/surveys/load-instrument.server.ts";
import { wordsFor } from "#app/surveys/words-for.ts";
import { readEntries } from "#db/queries/answers.server.ts";
import { findAssessment } from "#db/queries/assessments.server.ts";
import { notFound } from "../access.server.ts";
import type { OpenRound } from "../places.server.ts";

/** The round of the address beside another one of the same institution whose result the visitor may see too. */
export async function readComparison(opened: OpenRound, otherId: string): Promise<CompareInputs> {
  const { services, who, round, institution, instrument, words, translator } = opened;
  const { assessmentId, institutionId } = round;
  if (otherId === assessmentId) throw redirect(paths.result(assessmentId), 303);
  const rounds = (await readRounds(services.database, institutionId)).filter(({ state, ...one }) =>
    may(who, "assessment.result", { ...one, round: state }),
  );
  const other = rounds.find((one) => one.assessmentId === otherId);
  if (other === undefined) throw notFound();
  const own = { instrument, entries: await readEntries(services.database.read, assessmentId) };
  const beside = await readRecord(opened, other);
  const isLater = other.createdAt > round.createdAt;
  const [before, now] = isLater ? [round, other] : [other, round];
  return {
    ...{ institution, before, now, words, translator, levels: instrument.levels },
    otherWords: beside?.words ?? words,
    movement: beside === null ? null : isLater ? movementOf(own, beside) : movementOf(beside, own),
    back: may(who, "round.read", { assessmentId, institutionId, round: round.state })
      ? { href: paths.round(assessmentId), label: round.name }
      : null,
    others: rounds
      .filter((one) => isFinished(one) && one.assessmentId !== assessmentId && one.assessmentId !== otherId)
      .map((one) => ({ href: paths.compareRounds(assessmentId, one.assessmentId), name: one.name })),
  };
}

/** Null where the questionnaire of that round is no longer here. */
async function readRecord(
  opened: OpenRound,
  { assessmentId }: Round,
): Promise<(ComparedRecord & { readonly words: InstrumentWords }) | null> {
  const { services, translator } = opened;
  const { database, library } = services;
  const assessment = await findAssessment(database.read, assessmentId);
  const found =
    assessment === null ? undefined : findInstrument(library, assessment.instrument.id, assessment.instrument.version);
  if (found === undefined) return null;
  const words = wordsFor(found.words, translator.language);
  return { instrument: found.instrument, words, entries: await readEntries(database.read, assessmentId) };
}
