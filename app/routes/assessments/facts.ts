import { answersOf } from "#app/assessments/entry.ts";
import type { Peers } from "#app/benchmarks/release.ts";
import { type AssessmentFacts, evidenceIn, gatherFacts } from "#app/reports/facts.ts";
import { ladderWeights } from "#app/scoring/own-weights.ts";
import type { RoleLevels } from "#app/scoring/role-agreement.ts";
import type { OpenAssessment } from "../access.server.ts";

/** Everything the result, the roadmap and the report say, from the answers as they stand. */
export function factsOf(
  { assessment, instrument, words, evidence, circumstances, translator }: OpenAssessment,
  peers: Peers | null = null,
  said: RoleLevels | null = null,
): AssessmentFacts {
  return gatherFacts({
    institution: assessment.institution,
    instrument,
    words,
    answers: answersOf(assessment.entries),
    notes: assessment.entries,
    circumstances,
    targetProfile: assessment.target,
    capacity: assessment.capacity,
    ownWeights: ladderWeights(assessment.ownWeights, instrument),
    date: (assessment.submittedAt ?? assessment.updatedAt).slice(0, 10),
    submitted: assessment.submittedAt !== null,
    demonstration: assessment.demonstration,
    peers,
    said,
    evidence: evidenceIn(translator.language, evidence),
  });
}
