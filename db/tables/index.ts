import type { AnswerTable } from "./answer.ts";
import type { AssessmentTable } from "./assessment.ts";
import type { DemonstrationTable } from "./demonstration.ts";
import type { InstitutionTable } from "./institution.ts";
import type { JobFileTable, JobTable } from "./job.ts";
import type { KnownInstitutionTable, KnownListTable } from "./known-institution.ts";
import type { ReleaseFigureTable, ReleaseGroupTable, ReleaseMemberTable, ReleaseTable } from "./release.ts";
import type { SessionTable } from "./session.ts";

export type Tables = {
  answer: AnswerTable;
  assessment: AssessmentTable;
  demonstration: DemonstrationTable;
  institution: InstitutionTable;
  job: JobTable;
  job_file: JobFileTable;
  known_institution: KnownInstitutionTable;
  known_list: KnownListTable;
  release: ReleaseTable;
  release_figure: ReleaseFigureTable;
  release_group: ReleaseGroupTable;
  release_member: ReleaseMemberTable;
  session: SessionTable;
};
