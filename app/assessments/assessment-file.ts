import type { Institution } from "#app/institutions/institution.ts";
import type { ItemAnswer, ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import type { OwnWeights } from "#app/scoring/own-weights.ts";
import type { Assessment, AssessmentState } from "./assessment.ts";
import { answersOf, type SavedEntries } from "./entry.ts";

/** An assessment as one JSON document. `instrument`, `version` and `answers` make it an answers file as well. */
export type AssessmentFile = {
  readonly instrument: string;
  readonly version: string;
  readonly answers: ItemAnswers;
  readonly notes: Readonly<Record<string, { readonly note?: string; readonly evidenceUrl?: string }>>;
  readonly institution: Institution;
  readonly language: string;
  readonly state: AssessmentState;
  readonly target: string | null;
  readonly capacity: number | null;
  /** Somebody's own weights; they stand only in files of assessments that have some. */
  readonly ownWeights?: OwnWeights;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly submittedAt: string | null;
  readonly exportedAt: string;
  /** Stands only in files of the demonstration. */
  readonly demonstration?: true;
};

/** An assessment with whatever kind of answers its questionnaire takes. */
type Answered = Omit<Assessment, "entries"> & { readonly entries: SavedEntries<ItemAnswer> };

export function assessmentFile(assessment: Answered, exportedAt: Date): AssessmentFile {
  const { instrument, entries, institution, language, state, target, capacity, createdAt, updatedAt, submittedAt } =
    assessment;
  const { ownWeights } = assessment;
  const notes = Object.entries(entries)
    .filter(([, entry]) => entry.note !== null || entry.evidenceUrl !== null)
    .map(([id, { note, evidenceUrl }]) => [
      id,
      { ...(note === null ? {} : { note }), ...(evidenceUrl === null ? {} : { evidenceUrl }) },
    ]);
  return {
    instrument: instrument.id,
    version: instrument.version,
    answers: answersOf(entries),
    notes: Object.fromEntries(notes),
    institution,
    language,
    state,
    target,
    capacity,
    ...(ownWeights === null ? {} : { ownWeights }),
    createdAt,
    updatedAt,
    submittedAt,
    exportedAt: exportedAt.toISOString(),
    ...(assessment.demonstration ? { demonstration: true } : {}),
  };
}
