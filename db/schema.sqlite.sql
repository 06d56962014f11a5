CREATE TABLE "access_grant" (
  "id" text not null primary key,
  "person_id" text not null,
  "role" text not null,
  "scope_kind" text not null,
  "scope_id" text,
  "starts_at" text not null,
  "ends_at" text,
  "granted_by" text,
  "revoked_at" text,
  "purpose" text,
  constraint "access_grant_person" foreign key ("person_id") references "person" ("id") on delete cascade,
  constraint "access_grant_giver" foreign key ("granted_by") references "person" ("id") on delete set null,
  constraint "access_grant_scope" check ((scope_kind = 'platform') = (scope_id is null)),
  constraint "access_grant_order" check (ends_at > starts_at)
) strict;

CREATE INDEX "access_grant_by_person" on "access_grant" ("person_id");

CREATE INDEX "access_grant_by_scope" on "access_grant" ("scope_kind", "scope_id");

CREATE TABLE "answer" (
  "assessment_id" text not null,
  "capability_id" text not null,
  "revision" integer not null,
  "kind" text not null,
  "level" integer,
  "reason" text,
  "note" text,
  "evidence_url" text,
  "updated_at" text not null,
  constraint "answer_key" primary key ("assessment_id", "capability_id"),
  constraint "answer_assessment" foreign key ("assessment_id") references "assessment" ("id") on delete cascade,
  constraint "answer_revision" check (revision >= 1),
  constraint "answer_kind" check (kind in ('level', 'notApplicable', 'dontKnow', 'cleared')),
  constraint "answer_level" check ((kind = 'level') = (level is not null)),
  constraint "answer_reason" check ((kind = 'notApplicable') = (reason is not null))
) strict;

CREATE TABLE "assessment" (
  "id" text not null primary key,
  "institution_id" text not null,
  "instrument_id" text not null,
  "instrument_version" text not null,
  "language" text not null,
  "state" text not null,
  "token_hash" text not null,
  "code_hash" text not null,
  "created_at" text not null,
  "updated_at" text not null,
  "submitted_at" text,
  "target" text,
  "capacity" integer,
  "demonstration" integer default 0 not null check (demonstration in (0, 1)),
  "copied_at" text,
  "own_weights" text,
  constraint "assessment_institution" foreign key ("institution_id") references "institution" ("id"),
  constraint "assessment_token" unique ("token_hash"),
  constraint "assessment_code" unique ("code_hash"),
  constraint "assessment_state" check (state in ('draft', 'submitted')),
  constraint "assessment_submission" check ((state = 'submitted') = (submitted_at is not null)),
  constraint "assessment_capacity" check (capacity >= 0)
) strict;

CREATE INDEX "assessment_by_institution" on "assessment" ("institution_id");

CREATE TABLE "audit_detail" (
  "institution_id" text not null,
  "number" integer not null,
  "person_id" text,
  "salt" text not null,
  "detail" text not null,
  constraint "audit_detail_key" primary key ("institution_id", "number"),
  constraint "audit_detail_entry" foreign key ("institution_id", "number") references "audit_entry" ("institution_id", "number") on delete cascade
) strict;

CREATE INDEX "audit_detail_by_person" on "audit_detail" ("person_id");

CREATE TABLE "audit_entry" (
  "institution_id" text not null,
  "number" integer not null,
  "at" text not null,
  "actor_kind" text not null,
  "actor_id" text,
  "act" text not null,
  "subject_kind" text not null,
  "subject_id" text not null,
  "detail_digest" text,
  "previous_hash" text not null,
  "hash" text not null,
  constraint "audit_entry_key" primary key ("institution_id", "number"),
  constraint "audit_entry_institution" foreign key ("institution_id") references "institution" ("id") on delete cascade,
  constraint "audit_entry_number" check (number >= 1)
) strict;

CREATE INDEX "audit_entry_by_actor" on "audit_entry" ("actor_id");

CREATE INDEX "audit_entry_by_subject" on "audit_entry" ("subject_id");

CREATE TABLE "consent" (
  "assessment_id" text not null,
  "audience" text not null,
  "granted" integer not null,
  "decided_by" text,
  "decided_at" text not null,
  constraint "consent_key" primary key ("assessment_id", "audience"),
  constraint "consent_assessment" foreign key ("assessment_id") references "round" ("assessment_id") on delete cascade,
  constraint "consent_person" foreign key ("decided_by") references "person" ("id") on delete set null,
  constraint "consent_audience" check (audience in ('benchmark', 'programme')),
  constraint "consent_granted" check (granted in (0, 1))
) strict;

CREATE TABLE "contribution" (
  "assessment_id" text not null,
  "person_id" text not null,
  "role_group" text not null,
  "sections" text,
  "state" text not null,
  "comment" text,
  "joined_at" text not null,
  "updated_at" text not null,
  "submitted_at" text,
  "reviewed_by" text references "person" ("id") on delete set null,
  constraint "contribution_key" primary key ("assessment_id", "person_id"),
  constraint "contribution_assessment" foreign key ("assessment_id") references "round" ("assessment_id") on delete cascade,
  constraint "contribution_person" foreign key ("person_id") references "person" ("id") on delete cascade,
  constraint "contribution_state" check (state in ('open', 'submitted', 'returned', 'accepted', 'withdrawn'))
) strict;

CREATE INDEX "contribution_by_person" on "contribution" ("person_id");

CREATE TABLE "demonstration" (
  "id" text not null primary key,
  "claim" text not null,
  "touched_at" text not null,
  "done" integer not null,
  "total" integer not null,
  "hero_id" text,
  constraint "demonstration_done" check (done >= 0)
) strict;

CREATE TABLE "erasure" (
  "kind" text not null,
  "subject_id" text not null,
  "at" text not null,
  "purged_at" text,
  constraint "erasure_key" primary key ("kind", "subject_id"),
  constraint "erasure_kind" check (kind in ('person', 'assessment', 'institution'))
) strict;

CREATE TABLE "institution" (
  "id" text not null primary key,
  "name" text not null,
  "country" text,
  "type" text,
  "size" text,
  "ror" text,
  "created_at" text not null,
  "demonstration" integer default 0 not null check (demonstration in (0, 1))
) strict;

CREATE TABLE "instrument_version" (
  "instrument_id" text not null,
  "instrument_version" text not null,
  "edition" integer not null,
  "meaning_digest" text not null,
  "words_digest" text not null,
  "facts" text not null,
  "used_since" text not null,
  constraint "instrument_version_key" primary key ("instrument_id", "instrument_version")
) strict;

CREATE TABLE "invitation" (
  "id" text not null primary key,
  "token_hash" text not null,
  "code_hash" text not null,
  "institution_id" text,
  "programme_id" text,
  "assessment_id" text,
  "role" text not null,
  "role_group" text,
  "sections" text,
  "person_id" text,
  "label" text not null,
  "email" text,
  "grant_ends_at" text,
  "created_by" text,
  "created_at" text not null,
  "expires_at" text not null,
  "used_at" text,
  "used_by" text,
  "revoked_at" text,
  "purpose" text,
  constraint "invitation_token" unique ("token_hash"),
  constraint "invitation_code" unique ("code_hash"),
  constraint "invitation_institution" foreign key ("institution_id") references "institution" ("id") on delete cascade,
  constraint "invitation_programme" foreign key ("programme_id") references "programme" ("id") on delete cascade,
  constraint "invitation_round" foreign key ("assessment_id") references "round" ("assessment_id") on delete cascade,
  constraint "invitation_person" foreign key ("person_id") references "person" ("id") on delete cascade,
  constraint "invitation_maker" foreign key ("created_by") references "person" ("id") on delete set null,
  constraint "invitation_user" foreign key ("used_by") references "person" ("id") on delete set null,
  constraint "invitation_place" check (institution_id is not null or programme_id is not null),
  constraint "invitation_use" check (used_by is null or used_at is not null)
) strict;

CREATE INDEX "invitation_by_institution" on "invitation" ("institution_id");

CREATE INDEX "invitation_by_programme" on "invitation" ("programme_id");

CREATE INDEX "invitation_by_round" on "invitation" ("assessment_id");

CREATE INDEX "invitation_by_user" on "invitation" ("used_by");

CREATE TABLE "item_answer" (
  "assessment_id" text not null,
  "item_id" text not null,
  "revision" integer not null,
  "answer" text,
  "note" text,
  "evidence_url" text,
  "updated_at" text not null,
  constraint "item_answer_key" primary key ("assessment_id", "item_id"),
  constraint "item_answer_assessment" foreign key ("assessment_id") references "assessment" ("id") on delete cascade,
  constraint "item_answer_revision" check (revision >= 1)
) strict;

CREATE TABLE "job" (
  "id" text not null primary key,
  "kind" text not null,
  "assessment_id" text,
  "request_key" text,
  "payload" text not null,
  "state" text not null,
  "attempts" integer not null,
  "max_attempts" integer not null,
  "progress_done" integer not null,
  "progress_total" integer not null,
  "message" text,
  "fault" text,
  "lease_owner" text,
  "lease_until" text,
  "run_after" text not null,
  "result" text,
  "created_at" text not null,
  "updated_at" text not null,
  "finished_at" text,
  constraint "job_assessment" foreign key ("assessment_id") references "assessment" ("id") on delete cascade,
  constraint "job_request" unique ("request_key"),
  constraint "job_state" check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  constraint "job_lease" check ((state = 'running') = (lease_owner is not null)),
  constraint "job_lease_end" check ((lease_owner is null) = (lease_until is null)),
  constraint "job_end" check ((state in ('done', 'failed', 'cancelled')) = (finished_at is not null)),
  constraint "job_attempts" check (0 <= attempts and attempts <= max_attempts),
  constraint "job_progress" check (0 <= progress_done and progress_done <= progress_total)
) strict;

CREATE INDEX "job_by_assessment" on "job" ("assessment_id");

CREATE INDEX "job_by_turn" on "job" ("state", "run_after");

CREATE TABLE "job_file" (
  "job_id" text not null primary key,
  "name" text not null,
  "media_type" text not null,
  "bytes" blob not null,
  "created_at" text not null,
  "expires_at" text not null,
  constraint "job_file_job" foreign key ("job_id") references "job" ("id") on delete cascade
) strict;

CREATE INDEX "job_file_by_expiry" on "job_file" ("expires_at");

CREATE TABLE "known_device" (
  "id_hash" text not null,
  "person_id" text not null,
  "expires_at" text not null,
  constraint "known_device_key" primary key ("id_hash", "person_id"),
  constraint "known_device_person" foreign key ("person_id") references "person" ("id") on delete cascade
) strict;

CREATE INDEX "known_device_by_person" on "known_device" ("person_id");

CREATE TABLE "known_institution" (
  "list_id" text not null,
  "ror" text not null,
  "name" text not null,
  "name_length" integer not null,
  "labels" text not null,
  "aliases" text not null,
  "acronyms" text not null,
  "country" text,
  "city" text,
  "search" text not null,
  constraint "known_institution_key" primary key ("list_id", "ror"),
  constraint "known_institution_list" foreign key ("list_id") references "known_list" ("id") on delete cascade
) strict;

CREATE TABLE "known_list" (
  "id" text not null primary key,
  "release" text not null,
  "state" text not null,
  "begun_at" text not null,
  constraint "known_list_state" check (state in ('arriving', 'current', 'replaced'))
) strict;

CREATE TABLE "mail" (
  "id" text not null primary key,
  "kind" text not null,
  "institution_id" text not null,
  "invitation_id" text,
  "assessment_id" text,
  "person_id" text,
  "language" text not null,
  "state" text not null,
  "attempts" integer not null,
  "run_after" text not null,
  "lease_until" text,
  "handed_at" text,
  "fault" text,
  "created_at" text not null,
  "sent_at" text,
  "token_hash" text,
  constraint "mail_token" unique ("token_hash"),
  constraint "mail_institution" foreign key ("institution_id") references "institution" ("id") on delete cascade,
  constraint "mail_invitation" foreign key ("invitation_id") references "invitation" ("id") on delete cascade,
  constraint "mail_round" foreign key ("assessment_id") references "round" ("assessment_id") on delete cascade,
  constraint "mail_person" foreign key ("person_id") references "person" ("id") on delete cascade,
  constraint "mail_kind" check ((kind = 'invitation' and invitation_id is not null and assessment_id is null and person_id is null)
        or (kind = 'reminder' and invitation_id is null and assessment_id is not null and person_id is not null)),
  constraint "mail_state" check (state in ('waiting', 'sending', 'sent', 'failed', 'dropped')),
  constraint "mail_sent" check ((state = 'sent') = (sent_at is not null)),
  constraint "mail_lease" check ((state = 'sending') = (lease_until is not null))
) strict;

CREATE INDEX "mail_by_institution" on "mail" ("institution_id", "created_at");

CREATE INDEX "mail_by_invitation" on "mail" ("invitation_id");

CREATE INDEX "mail_by_person" on "mail" ("person_id", "assessment_id");

CREATE INDEX "mail_by_turn" on "mail" ("state", "run_after");

CREATE TABLE "moved_assessment" (
  "assessment_id" text not null primary key,
  "from_id" text not null,
  "moved_at" text not null,
  constraint "moved_assessment_to" foreign key ("assessment_id") references "assessment" ("id") on delete cascade,
  constraint "moved_assessment_from" foreign key ("from_id") references "assessment" ("id") on delete cascade
) strict;

CREATE INDEX "moved_assessment_by_origin" on "moved_assessment" ("from_id");

CREATE TABLE "perception" (
  "assessment_id" text not null,
  "person_id" text not null,
  "capability_id" text not null,
  "revision" integer not null,
  "kind" text not null,
  "level" integer,
  "reason" text,
  "note" text,
  "evidence_url" text,
  "updated_at" text not null,
  constraint "perception_key" primary key ("assessment_id", "person_id", "capability_id"),
  constraint "perception_contribution" foreign key ("assessment_id", "person_id") references "contribution" ("assessment_id", "person_id") on delete cascade,
  constraint "perception_revision" check (revision >= 1),
  constraint "perception_kind" check (kind in ('level', 'notApplicable', 'dontKnow', 'cleared')),
  constraint "perception_level" check ((kind = 'level') = (level is not null)),
  constraint "perception_reason" check ((kind = 'notApplicable') = (reason is not null))
) strict;

CREATE TABLE "person" (
  "id" text not null primary key,
  "name" text not null,
  "email" text,
  "password_hash" text,
  "language" text not null,
  "created_at" text not null,
  "erased_at" text,
  constraint "person_email" unique ("email"),
  constraint "person_erased" check (erased_at is null or (name = '' and email is null and password_hash is null))
) strict;

CREATE TABLE "person_assessment" (
  "person_id" text not null,
  "assessment_id" text not null,
  "since" text not null,
  constraint "person_assessment_key" primary key ("person_id", "assessment_id"),
  constraint "person_assessment_person" foreign key ("person_id") references "person" ("id") on delete cascade,
  constraint "person_assessment_assessment" foreign key ("assessment_id") references "assessment" ("id") on delete cascade
) strict;

CREATE INDEX "person_assessment_by_assessment" on "person_assessment" ("assessment_id");

CREATE TABLE "person_session" (
  "id_hash" text not null primary key,
  "person_id" text not null,
  "created_at" text not null,
  "seen_at" text not null,
  "expires_at" text not null,
  "agent" text not null,
  "by_administrator" integer default 0 not null check (by_administrator in (0, 1)),
  constraint "person_session_person" foreign key ("person_id") references "person" ("id") on delete cascade
) strict;

CREATE INDEX "person_session_by_expiry" on "person_session" ("expires_at");

CREATE INDEX "person_session_by_person" on "person_session" ("person_id");

CREATE TABLE "programme" (
  "id" text not null primary key,
  "name" text not null,
  "description" text not null,
  "instrument_id" text not null,
  "instrument_version" text not null,
  "deadline" text,
  "created_at" text not null,
  "closed_at" text
) strict;

CREATE TABLE "programme_call" (
  "id" text not null primary key,
  "programme_id" text not null,
  "token_hash" text not null,
  "code_hash" text not null,
  "label" text not null,
  "created_by" text,
  "created_at" text not null,
  "expires_at" text not null,
  "used_at" text,
  "institution_id" text,
  "revoked_at" text,
  constraint "programme_call_token" unique ("token_hash"),
  constraint "programme_call_code" unique ("code_hash"),
  constraint "programme_call_programme" foreign key ("programme_id") references "programme" ("id") on delete cascade,
  constraint "programme_call_maker" foreign key ("created_by") references "person" ("id") on delete set null,
  constraint "programme_call_institution" foreign key ("institution_id") references "institution" ("id") on delete set null,
  constraint "programme_call_use" check (institution_id is null or used_at is not null)
) strict;

CREATE INDEX "programme_call_by_programme" on "programme_call" ("programme_id");

CREATE TABLE "programme_membership" (
  "programme_id" text not null,
  "institution_id" text not null,
  "joined_at" text not null,
  "left_at" text,
  constraint "programme_membership_key" primary key ("programme_id", "institution_id"),
  constraint "programme_membership_programme" foreign key ("programme_id") references "programme" ("id") on delete cascade,
  constraint "programme_membership_institution" foreign key ("institution_id") references "institution" ("id") on delete cascade
) strict;

CREATE INDEX "programme_membership_by_institution" on "programme_membership" ("institution_id");

CREATE TABLE "recovery_code" (
  "code_hash" text not null primary key,
  "person_id" text not null,
  "used_at" text,
  constraint "recovery_code_person" foreign key ("person_id") references "person" ("id") on delete cascade
) strict;

CREATE INDEX "recovery_code_by_person" on "recovery_code" ("person_id");

CREATE TABLE "release" (
  "id" text not null primary key,
  "number" integer not null,
  "demonstration" integer not null,
  "instrument_id" text not null,
  "instrument_version" text not null,
  "as_of" text not null,
  "built_at" text not null,
  "programme_id" text,
  "public_at" text,
  constraint "release_number" unique ("demonstration", "instrument_id", "number"),
  constraint "release_from_one" check (number >= 1),
  constraint "release_demonstration" check (demonstration in (0, 1))
) strict;

CREATE INDEX "release_by_programme" on "release" ("programme_id");

CREATE TABLE "release_figure" (
  "release_id" text not null,
  "group_id" text not null,
  "measure" text not null,
  "q1" integer not null,
  "median" integer not null,
  "q3" integer not null,
  "low_share" integer,
  constraint "release_figure_key" primary key ("release_id", "group_id", "measure"),
  constraint "release_figure_group" foreign key ("release_id", "group_id") references "release_group" ("release_id", "group_id") on delete cascade,
  constraint "release_figure_order" check (5 <= q1 and q1 <= median and median <= q3 and q3 <= 95),
  constraint "release_figure_steps" check (q1 % 5 = 0 and median % 5 = 0 and q3 % 5 = 0),
  constraint "release_figure_share" check (low_share between 10 and 90 and low_share % 10 = 0)
) strict;

CREATE TABLE "release_group" (
  "release_id" text not null,
  "group_id" text not null,
  "place" integer not null,
  "band" text,
  constraint "release_group_key" primary key ("release_id", "group_id"),
  constraint "release_group_release" foreign key ("release_id") references "release" ("id") on delete cascade,
  constraint "release_group_band" check (band in ('10-14', '15-19', '20-29', '30-49', '50+'))
) strict;

CREATE TABLE "release_member" (
  "release_id" text not null,
  "institution_id" text not null,
  "submission" text not null,
  "revised" integer not null,
  "group_ids" text not null,
  "record" text not null,
  constraint "release_member_key" primary key ("release_id", "institution_id"),
  constraint "release_member_release" foreign key ("release_id") references "release" ("id") on delete cascade,
  constraint "release_member_revised" check (revised in (0, 1))
) strict;

CREATE TABLE "round" (
  "assessment_id" text not null primary key,
  "institution_id" text not null,
  "programme_id" text,
  "name" text not null,
  "state" text not null,
  "revision" integer not null,
  "deadline" text,
  "previous_id" text,
  "created_at" text not null,
  "opened_at" text,
  "consensus_at" text,
  "locked_at" text,
  "archived_at" text,
  "role_sections" text,
  "shows_previous" integer default 0 not null check (shows_previous in (0, 1)),
  constraint "round_assessment" foreign key ("assessment_id") references "assessment" ("id") on delete cascade,
  constraint "round_institution" foreign key ("institution_id") references "institution" ("id"),
  constraint "round_programme" foreign key ("programme_id") references "programme" ("id") on delete set null,
  constraint "round_previous" foreign key ("previous_id") references "assessment" ("id") on delete set null,
  constraint "round_state" check (state in ('draft', 'open', 'consensus', 'locked', 'archived')),
  constraint "round_revision" check (revision >= 1)
) strict;

CREATE INDEX "round_by_institution" on "round" ("institution_id");

CREATE INDEX "round_by_programme" on "round" ("programme_id");

CREATE TABLE "section_review" (
  "assessment_id" text not null,
  "dimension_id" text not null,
  "state" text not null,
  "comment" text,
  "record_revision" integer not null,
  "reviewed_by" text,
  "decided_at" text not null,
  constraint "section_review_key" primary key ("assessment_id", "dimension_id"),
  constraint "section_review_round" foreign key ("assessment_id") references "round" ("assessment_id") on delete cascade,
  constraint "section_review_person" foreign key ("reviewed_by") references "person" ("id") on delete set null,
  constraint "section_review_state" check (state in ('returned', 'accepted', 'handedIn'))
) strict;

CREATE TABLE "service_token" (
  "id" text not null primary key,
  "token_hash" text not null,
  "name" text not null,
  "act" text not null,
  "scope_kind" text not null,
  "scope_id" text not null,
  "created_by" text,
  "created_at" text not null,
  "expires_at" text not null,
  "used_at" text,
  "revoked_at" text,
  constraint "service_token_hash" unique ("token_hash"),
  constraint "service_token_maker" foreign key ("created_by") references "person" ("id") on delete cascade,
  constraint "service_token_scope" check (scope_kind in ('institution', 'programme'))
) strict;

CREATE INDEX "service_token_by_scope" on "service_token" ("scope_kind", "scope_id");

CREATE TABLE "session" (
  "id_hash" text not null,
  "assessment_id" text not null,
  "created_at" text not null,
  "expires_at" text not null,
  constraint "session_key" primary key ("id_hash", "assessment_id"),
  constraint "session_assessment" foreign key ("assessment_id") references "assessment" ("id") on delete cascade
) strict;

CREATE INDEX "session_by_assessment" on "session" ("assessment_id");

CREATE INDEX "session_by_expiry" on "session" ("expires_at");

CREATE TABLE "setup_link" (
  "token_hash" text not null primary key,
  "code_hash" text not null,
  "person_id" text,
  "created_at" text not null,
  "expires_at" text not null,
  "used_at" text,
  "by_administrator" integer default 0 not null check (by_administrator in (0, 1)),
  constraint "setup_link_code" unique ("code_hash"),
  constraint "setup_link_person" foreign key ("person_id") references "person" ("id") on delete cascade
) strict;

CREATE TABLE "sign_in_attempt" (
  "subject_hash" text not null primary key,
  "failures" integer not null,
  "open_at" text not null,
  constraint "sign_in_attempt_failures" check (failures >= 0)
) strict;

CREATE INDEX "sign_in_attempt_by_time" on "sign_in_attempt" ("open_at");

CREATE TABLE "suggestion" (
  "assessment_id" text not null,
  "capability_id" text not null,
  "kind" text not null,
  "level" integer,
  "reason" text,
  "views" text not null,
  "answer_revision" integer not null,
  constraint "suggestion_key" primary key ("assessment_id", "capability_id"),
  constraint "suggestion_round" foreign key ("assessment_id") references "round" ("assessment_id") on delete cascade,
  constraint "suggestion_kind" check (kind in ('level', 'notApplicable', 'dontKnow', 'open')),
  constraint "suggestion_level" check ((kind = 'level') = (level is not null)),
  constraint "suggestion_reason" check ((kind = 'notApplicable') = (reason is not null)),
  constraint "suggestion_revision" check (answer_revision >= 0)
) strict;
