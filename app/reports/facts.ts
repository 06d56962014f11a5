import type { ColdStart } from "#app/benchmarks/cold-start.ts";
import type { Institution } from "#app/institutions/institution.ts";
import type { Answers } from "#app/questions/answer.ts";
import type { Plan } from "#app/roadmaps/plan.ts";
import type { Scores } from "#app/scoring/scores.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";

/** What the respondent wrote beside an answer. Shown literally, never interpreted. */
export type AnswerNote = { readonly note: string | null; readonly evidenceUrl: string | null };

/** Everything a page or a report about one assessment needs, as plain data. */
export type AssessmentFacts = {
  readonly institution: Institution;
  readonly instrument: Instrument;
  readonly words: InstrumentWords;
  readonly answers: Answers;
  /** By capability id. */
  readonly notes: Readonly<Record<string, AnswerNote>>;
  /** With equal weights: the result. */
  readonly scores: Scores;
  /** With literature weights: only to show how little or how much the weights matter. */
  readonly literatureScores: Scores;
  readonly position: ColdStart;
  readonly plan: Plan;
  /** The wished level of every capability, and the profile it came from when one was chosen. */
  readonly target: { readonly profile: string | null; readonly levels: Readonly<Record<string, number>> };
  /** Effort points per six months; null means no limit. */
  readonly capacity: number | null;
  /** The day the figures stand for, ISO 8601: "2026-12-02". */
  readonly date: string;
  /** False while people may still be answering. */
  readonly submitted: boolean;
};
