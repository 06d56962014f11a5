import type { Translator } from "#app/i18n/translator.ts";
import type { InstrumentLibrary } from "#app/surveys/instrument-library.ts";
import type { Database } from "#db/database.server.ts";
import { findAssessment } from "#db/queries/assessments.server.ts";
import { findOrigin } from "#db/queries/moved-assessments.server.ts";
import type { AssessmentCover } from "./assessment.ts";
import { movableOf } from "./movable.ts";
import { moveAnswers } from "./move-answers.ts";
import { questionnaireOf } from "./questionnaire-of.ts";
import { readAllEntries } from "./read-all-entries.server.ts";

/**
 * What was answered before a move to questions that arrived open because other answers can be given now: a sentence by question.
 * Nothing where the answers came from nowhere, or whoever asks may not read where they came from.
 */
export async function readEarlier(
  database: Database,
  library: InstrumentLibrary,
  assessment: AssessmentCover,
  translator: Translator,
  allowed: (origin: AssessmentCover) => boolean,
): Promise<Readonly<Record<string, string>>> {
  const end = await findOrigin(database.read, assessment.id);
  const origin = end === null ? null : await findAssessment(database.read, end.assessmentId);
  if (origin === null || !allowed(origin)) return {};
  const [before, now] = [questionnaireOf(library, origin), questionnaireOf(library, assessment)];
  if (before === undefined || now === undefined) return {};
  const older = movableOf(before, translator);
  const entries = await readAllEntries(database, origin.id, before);
  const { look } = moveAnswers(older, movableOf(now, translator), entries);
  return Object.fromEntries(
    look.map(({ id, entry }) => {
      const reading = older.readingOf(id, entry.answer);
      return [id, translator.t("questions:earlier", { version: older.version, reading })];
    }),
  );
}
