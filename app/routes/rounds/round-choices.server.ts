import type { Translator } from "#app/i18n/translator.ts";
import { readRounds } from "#app/rounds/read-rounds.server.ts";
import type { RoundChoices } from "#app/rounds/round-fields.tsx";
import type { RoundField } from "#app/rounds/round-form.ts";
import type { Services } from "#app/services.server.ts";
import { newestOfEach } from "#app/surveys/load-instrument.server.ts";
import { wordsFor } from "#app/surveys/words-for.ts";

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
    previous: rounds
      .filter(({ state }) => state === "locked" || state === "archived")
      .map(({ assessmentId, name }) => ({ id: assessmentId, name })),
  };
}

/** One sentence per faulty field, in the visitor's language. */
export function roundFaults(
  faults: readonly RoundField[],
  { t }: Translator,
): Readonly<Partial<Record<RoundField, string>>> {
  return Object.fromEntries(faults.map((field) => [field, t(`rounds:form.fault.${field}`)]));
}
