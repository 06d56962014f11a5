import type { Kysely, SelectQueryBuilder } from "kysely";
import type { Institution, InstitutionSize, InstitutionType } from "#app/institutions/institution.ts";
import type { Answers } from "#app/questions/answer.ts";
import type { Tables } from "../tables/index.ts";
import { answerOf } from "./entry-row.server.ts";

/** A submitted assessment as a release may use it. */
export type SubmittedAssessment = {
  readonly institutionId: string;
  readonly institution: Institution;
  readonly assessmentId: string;
  readonly submittedAt: string;
  readonly version: string;
  readonly answers: Answers;
};

/**
 * The submitted assessments of the demonstration workspace in a span of time, oldest first. Visitors' private copies are not
 * among them, and nobody's real answers are.
 */
export async function readDemonstrationSubmissions(
  database: Kysely<Tables>,
  instrumentId: string,
  after: Date,
  until: Date,
): Promise<readonly SubmittedAssessment[]> {
  const invented = submittedBetween(database, instrumentId, after, until)
    .where("assessment.demonstration", "=", 1)
    .where("copied_at", "is", null);
  return readSubmissions(invented);
}

/**
 * The locked rounds whose institution has agreed to be counted, in a span of time, oldest first: of one programme's
 * members, or of everybody when `programmeId` is null.
 */
export async function readConsentedSubmissions(
  database: Kysely<Tables>,
  instrumentId: string,
  programmeId: string | null,
  after: Date,
  until: Date,
): Promise<readonly SubmittedAssessment[]> {
  const consented = submittedBetween(database, instrumentId, after, until)
    .innerJoin("round", "round.assessment_id", "assessment.id")
    .innerJoin("consent", "consent.assessment_id", "assessment.id")
    .where("assessment.demonstration", "=", 0)
    .where("round.state", "in", ["locked", "archived"])
    .where("consent.audience", "=", "benchmark")
    .where("consent.granted", "=", 1)
    .$if(programmeId !== null, (query) =>
      query
        .innerJoin("programme_membership", (join) =>
          join
            .onRef("programme_membership.institution_id", "=", "assessment.institution_id")
            .onRef("programme_membership.programme_id", "=", "round.programme_id"),
        )
        .where("round.programme_id", "=", programmeId)
        .where("left_at", "is", null),
    );
  return readSubmissions(consented);
}

function submittedBetween(database: Kysely<Tables>, instrumentId: string, after: Date, until: Date) {
  return database
    .selectFrom("assessment")
    .where("instrument_id", "=", instrumentId)
    .where("assessment.state", "=", "submitted")
    .where("submitted_at", ">", after.toISOString())
    .where("submitted_at", "<=", until.toISOString());
}

async function readSubmissions(
  submitted: SelectQueryBuilder<Tables, "assessment", object>,
): Promise<readonly SubmittedAssessment[]> {
  const [assessments, answers] = await Promise.all([
    submitted
      .innerJoin("institution", "institution.id", "assessment.institution_id")
      .select(["assessment.id", "assessment.institution_id", "submitted_at", "instrument_version"])
      .select(["institution.name", "country", "type", "size", "ror"])
      .orderBy("submitted_at")
      .orderBy("assessment.id")
      .execute(),
    submitted.innerJoin("answer", "answer.assessment_id", "assessment.id").selectAll("answer").execute(),
  ]);
  const answersByAssessment = Map.groupBy(answers, (row) => row.assessment_id);
  return assessments.map((row) => ({
    institutionId: row.institution_id,
    institution: {
      name: row.name,
      country: row.country,
      type: row.type as InstitutionType | null,
      size: row.size as InstitutionSize | null,
      ror: row.ror,
    },
    assessmentId: row.id,
    submittedAt: row.submitted_at ?? "",
    version: row.instrument_version,
    answers: Object.fromEntries(
      (answersByAssessment.get(row.id) ?? []).flatMap((answer) => {
        const read = answerOf(answer);
        return read === null ? [] : [[answer.capability_id, read]];
      }),
    ),
  }));
}
