import type { AccessGrantTable } from "./access-grant.ts";
import type { AnswerTable } from "./answer.ts";
import type { AssessmentTable } from "./assessment.ts";
import type { AuditDetailTable, AuditEntryTable, ErasureTable } from "./audit.ts";
import type { DemonstrationTable } from "./demonstration.ts";
import type { InstitutionTable } from "./institution.ts";
import type { InstrumentVersionTable, MovedAssessmentTable } from "./instrument-version.ts";
import type { InvitationTable, ServiceTokenTable } from "./invitation.ts";
import type { ItemAnswerTable } from "./item-answer.ts";
import type { JobFileTable, JobTable } from "./job.ts";
import type { KnownInstitutionTable, KnownListTable } from "./known-institution.ts";
import type { MailTable } from "./mail.ts";
import type {
  KnownDeviceTable,
  PersonAssessmentTable,
  PersonSessionTable,
  PersonTable,
  RecoveryCodeTable,
} from "./person.ts";
import type { ProgrammeCallTable, ProgrammeMembershipTable, ProgrammeTable } from "./programme.ts";
import type { ReleaseFigureTable, ReleaseGroupTable, ReleaseMemberTable, ReleaseTable } from "./release.ts";
import type { ConsentTable, ContributionTable, PerceptionTable, RoundTable, SectionReviewTable } from "./round.ts";
import type { SessionTable } from "./session.ts";
import type { SetupLinkTable, SignInAttemptTable } from "./sign-in.ts";
import type { SuggestionTable } from "./suggestion.ts";

export type Tables = {
  access_grant: AccessGrantTable;
  answer: AnswerTable;
  assessment: AssessmentTable;
  audit_detail: AuditDetailTable;
  audit_entry: AuditEntryTable;
  consent: ConsentTable;
  contribution: ContributionTable;
  demonstration: DemonstrationTable;
  erasure: ErasureTable;
  institution: InstitutionTable;
  instrument_version: InstrumentVersionTable;
  invitation: InvitationTable;
  item_answer: ItemAnswerTable;
  job: JobTable;
  job_file: JobFileTable;
  known_device: KnownDeviceTable;
  known_institution: KnownInstitutionTable;
  known_list: KnownListTable;
  mail: MailTable;
  moved_assessment: MovedAssessmentTable;
  perception: PerceptionTable;
  person: PersonTable;
  person_assessment: PersonAssessmentTable;
  person_session: PersonSessionTable;
  programme: ProgrammeTable;
  programme_call: ProgrammeCallTable;
  programme_membership: ProgrammeMembershipTable;
  recovery_code: RecoveryCodeTable;
  release: ReleaseTable;
  release_figure: ReleaseFigureTable;
  release_group: ReleaseGroupTable;
  release_member: ReleaseMemberTable;
  round: RoundTable;
  section_review: SectionReviewTable;
  service_token: ServiceTokenTable;
  session: SessionTable;
  setup_link: SetupLinkTable;
  sign_in_attempt: SignInAttemptTable;
  suggestion: SuggestionTable;
};
