import type { Peers } from "#app/benchmarks/release.ts";
import type { AssessmentFacts } from "#app/reports/facts.ts";
import { readSaid } from "#app/rounds/read-said.server.ts";
import type { OpenAssessment } from "../access.server.ts";
import { factsOf } from "./facts.ts";

/** The facts of an assessment with what the people of its round said, where it is one. */
export async function readFacts(opened: OpenAssessment, peers: Peers | null = null): Promise<AssessmentFacts> {
  const { assessment, services } = opened;
  const said = assessment.round === null ? null : await readSaid(services.database, assessment.id);
  return factsOf(opened, peers, said);
}
