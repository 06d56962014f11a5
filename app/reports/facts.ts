import { type ColdStart, coldStart } from "#app/benchmarks/cold-start.ts";
import type { Peers } from "#app/benchmarks/release.ts";
import { isolate } from "#app/i18n/isolate.ts";
import type { Institution } from "#app/institutions/institution.ts";
import type { Answers } from "#app/questions/answer.ts";
import type { ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import { ladderView } from "#app/roadmaps/ladder-view.ts";
import type { Plan } from "#app/roadmaps/plan.ts";
import { planRoadmap } from "#app/roadmaps/plan-roadmap.ts";
import { targetLevels } from "#app/roadmaps/targets.ts";
import type { CustomWeights } from "#app/scoring/custom-weights.ts";
import type { RoleLevels } from "#app/scoring/role-agreement.ts";
import { score } from "#app/scoring/score-record.ts";
import type { Scores } from "#app/scoring/scores.ts";
import { ownStage } from "#app/surveys/context/own-stage.ts";
import type { Evidence } from "#app/surveys/evidence/evidence.ts";
import type { EvidenceWords, LoadedEvidence } from "#app/surveys/evidence/evidence-words.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import { wordsFor } from "#app/surveys/words-for.ts";
import type { OwnStage } from "./adoption.ts";

/** What the respondent wrote beside an answer. Shown literally, never interpreted. */
export type AnswerNote = { readonly note: string | null; readonly evidenceUrl: string | null };

/** What is known before anything is calculated. */
export type AssessmentInputs = {
  readonly institution: Institution;
  readonly instrument: Instrument;
  readonly words: InstrumentWords;
  readonly answers: Answers;
  /** By capability id; may be left out. */
  readonly notes?: Readonly<Record<string, AnswerNote>>;
  /** What is said of the institution's circumstances, by question; may be left out. It enters no score and no plan. */
  readonly circumstances?: ItemAnswers;
  /** Id of a target profile of the instrument; null for the default target. */
  readonly targetProfile?: string | null;
  /** Levels wished for by hand; they count before the profile. */
  readonly ownTargets?: Readonly<Record<string, number>>;
  /** Somebody's own weights beside the result; null or left out where nobody set any. */
  readonly ownWeights?: CustomWeights | null;
  /** Effort points per six months; null means no limit. */
  readonly capacity?: number | null;
  /** The day the figures stand for, ISO 8601: "2026-12-02". */
  readonly date: string;
  /** False while people may still be answering. */
  readonly submitted: boolean;
  /** A published group to stand beside; null or left out for the view without peers. */
  readonly peers?: Peers | null;
  /** The institution itself is invented. */
  readonly demonstration?: boolean;
  /** The stage of adoption people see themselves in; null or left out where only their circumstances may tell. */
  readonly ownStage?: OwnStage | null;
  /** What people of each role said in the round; null or left out where nobody was asked, or nothing is kept of it. */
  readonly said?: RoleLevels | null;
  /** The studies behind the instrument in the reader's language; null or left out where it brings none. */
  readonly evidence?: EvidenceFacts | null;
};

/** The evidence of an instrument with its words in one language. */
export type EvidenceFacts = { readonly evidence: Evidence; readonly words: EvidenceWords };

/** Everything a page or a report about one assessment needs, as plain data. */
export type AssessmentFacts = Omit<Required<AssessmentInputs>, "targetProfile" | "ownTargets"> & {
  /** With equal weights: the result. */
  readonly scores: Scores;
  readonly position: ColdStart;
  readonly plan: Plan;
  /** The wished level of every capability, whatever its level today, and the profile it came from when one was chosen. */
  readonly target: { readonly profile: string | null; readonly levels: Readonly<Record<string, number>> };
};

/** Answers → scores → position → roadmap. What follows, the report, is made of nothing else. */
export function gatherFacts(inputs: AssessmentInputs): AssessmentFacts {
  const { instrument, answers, targetProfile = null, ownTargets = {}, capacity = null, notes = {}, ...rest } = inputs;
  const {
    peers = null,
    demonstration = false,
    evidence = null,
    said = null,
    circumstances = {},
    ownWeights = null,
  } = inputs;
  const own = inputs.ownStage ?? ownStage(instrument.context, circumstances);
  const wish = { instrument, profiles: targetProfile === null ? [] : [targetProfile], own: ownTargets };

  const scores = score(instrument, answers, "equal");
  const position = coldStart(instrument, answers, scores);
  const plan = planRoadmap(ladderView({ instrument, answers, target: targetLevels({ ...wish, answers }) }), capacity);

  return {
    ...rest,
    institution: { ...rest.institution, name: isolate(rest.institution.name) },
    instrument,
    answers,
    notes,
    circumstances,
    capacity,
    peers,
    demonstration,
    evidence,
    ownStage: own,
    ownWeights,
    said,
    scores,
    position,
    plan,
    target: { profile: targetProfile, levels: targetLevels({ ...wish, answers: {} }) },
  };
}

/** What of an instrument's evidence a reader of that language needs. */
export function evidenceIn(language: string, loaded: LoadedEvidence | null): EvidenceFacts | null {
  return loaded === null ? null : { evidence: loaded.evidence, words: wordsFor(loaded.words, language) };
}
