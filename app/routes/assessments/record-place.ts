import { recordSheet } from "#app/assessments/record-sheet.server.ts";
import { agreedSheet } from "#app/rounds/agreed-sheet.server.ts";
import type { OpenAssessment, OpenCover } from "../access.server.ts";
import type { AnsweringPlace, SavingPlace } from "../answering/answering-place.ts";
import { studiesLinks } from "../studies-links.ts";

/** The record of an assessment as a place to answer in; a round's record keeps a history of its changes. */
export function recordPlace(opened: OpenAssessment): AnsweringPlace {
  const { entries, institution } = opened.assessment;
  return { ...recordSavingPlace(opened), entries, studies: studiesLinks(opened), country: institution.country };
}

/** The same for a save that shows no page. */
export function recordSavingPlace(opened: OpenCover): SavingPlace {
  const { services, actor, assessment, mayAnswer, instrument, words, translator } = opened;
  const { id, institutionId, round } = assessment;
  const { t } = translator;
  return {
    ...{ services, instrument, words, translator },
    sheet: round === null ? recordSheet(id) : agreedSheet({ assessmentId: id, institutionId }, actor),
    open: mayAnswer,
    closed: round === null ? t("assessments:section.submitted") : t("rounds:record.closed"),
  };
}
