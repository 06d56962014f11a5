import type { Translator } from "#app/i18n/translator.ts";
import { readRounds } from "#app/rounds/read-rounds.server.ts";
import type { Round } from "#app/rounds/round.ts";
import type { RoundChoices } from "#app/rounds/round-fields.tsx";
import type { RoundField } from "#app/rounds/round-form.ts";
import type { Services } from "#app/services.server.ts";
import { newestOfEach } from "#app/surveys/load-instrument.server.ts";
import { wordsFor } from "#app/surveys/words-for.ts";
import type { Database } from "#db/database.server.ts";

/** What a new round of an institution can be made of. */
export async function roundChoices(
  { database, library }: Services,
  institutionId: string,
  { language }: Translator,
): Promise<RoundChoices> {
  const rounds = await readRounds(database, institutionId);
  return {
    instruments: newestOfEach(library).map(({ instrument, words }) => ({
      id: instrument.id,
      title: wordsFor(words, language).title,
    })),
    previous: choicesOf(rounds.filter(({ state }) => state === "locked" || state === "archived")),
  };
}

/** The rounds that may stand before one: those made earlier that have a result, and the one that stands there now. */
export async function previousRounds(database: Database, round: Round): Promise<RoundChoices["previous"]> {
  const rounds = await readRounds(database, round.institutionId);
  return choicesOf(
    rounds.filter(
      ({ assessmentId, state, createdAt }) =>
        assessmentId === round.previousId ||
        (assessmentId !== round.assessmentId &&
          createdAt <= round.createdAt &&
          (state === "locked" || state === "archived")),
    ),
  );
}

function choicesOf(rounds: readonly Round[]): RoundChoices["previous"] {
  return rounds.map(({ assessmentId, name }) => ({ id: assessmentId, name }));
}

/** One sentence per faulty field, in the visitor's language. */
export function roundFaults(
  faults: readonly RoundField[],
  { t }: Translator,
): Readonly<Partial<Record<RoundField, string>>> {
  return Object.fromEntries(faults.map((field) => [field, t(`rounds:form.fault.${field}`)]));
}
