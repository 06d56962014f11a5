import type { Instrument } from "#app/surveys/instrument.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { insertRelease, readReleaseHistory } from "#db/queries/releases.server.ts";
import { readDemonstrationSubmissions, type SubmittedAssessment } from "#db/queries/submissions.server.ts";
import { composeRelease, measureRecord, type Submission } from "./compose-release.ts";
import { facetsOf } from "./group.ts";
import { oldestSubmission } from "./oldest-submission.ts";
import type { Release } from "./release.ts";

/**
 * Builds the next release of the demonstration from what its institutions had submitted by a day, and freezes it. Each counts once,
 * with its latest submission of at most 24 months before; every earlier release is honoured by the atom rule.
 */
export async function buildDemonstrationRelease(
  database: Database,
  instrument: Instrument,
  asOf: Date,
  now: Date,
): Promise<Release> {
  const kind = { demonstration: true, instrumentId: instrument.id };
  return transaction(database, async (work) => {
    const submitted = await readDemonstrationSubmissions(work, instrument.id, oldestSubmission(asOf), asOf);
    const history = await readReleaseHistory(work, kind);
    const number = history.length + 1;
    const { groups, members } = composeRelease(instrument, submissionsOf(instrument, submitted), history);
    const release: Release = {
      id: `demo-${number}`,
      number,
      demonstration: true,
      instrument: { id: instrument.id, version: instrument.version },
      asOf: asOf.toISOString().slice(0, 10),
      groups,
    };
    await insertRelease(work, release, members, now);
    return release;
  });
}

/** One submission per institution, the latest; those that answered too little or another major version are left out. */
function submissionsOf(instrument: Instrument, submitted: readonly SubmittedAssessment[]): readonly Submission[] {
  const major = instrument.version.split(".")[0];
  const latest = new Map(
    submitted.filter(({ version }) => version.split(".")[0] === major).map((one) => [one.institutionId, one]),
  );
  return [...latest.values()].flatMap(({ institutionId, institution, assessmentId, submittedAt, answers }) => {
    const record = measureRecord(instrument, answers);
    if (record === null) return [];
    return [
      { institution: institutionId, id: `${assessmentId} ${submittedAt}`, facets: facetsOf(institution), record },
    ];
  });
}
