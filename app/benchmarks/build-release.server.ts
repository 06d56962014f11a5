import type { Instrument } from "#app/surveys/instrument.ts";
import { type Database, transaction } from "#db/database.server.ts";
import { roundsWithConsent } from "#db/queries/release-records.server.ts";
import { insertRelease, readParties, readReleaseHistory } from "#db/queries/releases.server.ts";
import {
  readConsentedSubmissions,
  readDemonstrationSubmissions,
  type SubmittedAssessment,
} from "#db/queries/submissions.server.ts";
import { composeRelease, measureRecord, type ReleaseMember, type Submission } from "./compose-release.ts";
import { facetsOf } from "./group.ts";
import { oldestSubmission } from "./oldest-submission.ts";
import type { Release } from "./release.ts";
import { assessmentOf, submissionId } from "./submission-id.ts";

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
      programmeId: null,
      isPublic: true,
      groups,
    };
    await insertRelease(work, release, members, now);
    return release;
  });
}

/** Why no release was built, and how many institutions could be counted. */
export type ReleaseRefusal = { readonly ok: false; readonly reason: "tooFew"; readonly counted: number };

/**
 * Builds and freezes the next release of real results: locked rounds whose institution agreed to be counted, of one
 * programme or of everybody. All real releases of the instrument share one history, because institutions may be in
 * several. Nothing is published of fewer than ten.
 */
export async function buildRelease(
  database: Database,
  instrument: Instrument,
  programmeId: string | null,
  now: Date,
): Promise<{ readonly ok: true; readonly release: Release } | ReleaseRefusal> {
  return transaction(database, async (work) => {
    const submitted = await readConsentedSubmissions(work, instrument.id, programmeId, oldestSubmission(now), now);
    const submissions = submissionsOf(instrument, submitted);
    const consented = await roundsWithConsent(work);
    const released = await readReleaseHistory(work, { demonstration: false, instrumentId: instrument.id });
    const history = released.map((members) => members.map((member) => withinConsent(member, consented)));
    const { groups, members } = composeRelease(instrument, submissions, history, await readParties(work));
    if (groups.every((group) => group.hidden)) return { ok: false, reason: "tooFew", counted: submissions.length };
    const number = history.length + 1;
    const release: Release = {
      id: `release-${number}-${instrument.id}`,
      number,
      demonstration: false,
      instrument: { id: instrument.id, version: instrument.version },
      asOf: now.toISOString().slice(0, 10),
      programmeId,
      isPublic: false,
      groups,
    };
    await insertRelease(work, release, members, now);
    return { ok: true, release };
  });
}

/** What a round counted with is gone with the round, and with the consent. */
function withinConsent(member: ReleaseMember, consented: ReadonlySet<string>): ReleaseMember {
  return consented.has(assessmentOf(member.submission)) ? member : { ...member, record: {} };
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
      {
        institution: institutionId,
        id: submissionId(assessmentId, submittedAt),
        facets: facetsOf(institution),
        record,
      },
    ];
  });
}
