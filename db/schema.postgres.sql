create table access_grant (
  id text not null,
  person_id text not null,
  role text not null,
  scope_kind text not null,
  scope_id text,
  starts_at text not null,
  ends_at text,
  granted_by text,
  revoked_at text,
  purpose text,
  constraint access_grant_pkey PRIMARY KEY (id),
  constraint access_grant_giver FOREIGN KEY (granted_by) REFERENCES person(id) ON DELETE SET NULL,
  constraint access_grant_person FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  constraint access_grant_order CHECK ((ends_at > starts_at)),
  constraint access_grant_scope CHECK (((scope_kind = 'platform'::text) = (scope_id IS NULL)))
);

CREATE INDEX access_grant_by_person ON public.access_grant USING btree (person_id);

CREATE INDEX access_grant_by_scope ON public.access_grant USING btree (scope_kind, scope_id);

create table answer (
  assessment_id text not null,
  capability_id text not null,
  revision integer not null,
  kind text not null,
  level integer,
  reason text,
  note text,
  evidence_url text,
  updated_at text not null,
  constraint answer_key PRIMARY KEY (assessment_id, capability_id),
  constraint answer_assessment FOREIGN KEY (assessment_id) REFERENCES assessment(id) ON DELETE CASCADE,
  constraint answer_kind CHECK ((kind = ANY (ARRAY['level'::text, 'notApplicable'::text, 'dontKnow'::text, 'cleared'::text]))),
  constraint answer_level CHECK (((kind = 'level'::text) = (level IS NOT NULL))),
  constraint answer_reason CHECK (((kind = 'notApplicable'::text) = (reason IS NOT NULL))),
  constraint answer_revision CHECK ((revision >= 1))
);

create table assessment (
  id text not null,
  institution_id text not null,
  instrument_id text not null,
  instrument_version text not null,
  language text not null,
  state text not null,
  token_hash text not null,
  code_hash text not null,
  created_at text not null,
  updated_at text not null,
  submitted_at text,
  target text,
  capacity integer,
  demonstration integer not null,
  copied_at text,
  own_weights text,
  constraint assessment_code UNIQUE (code_hash),
  constraint assessment_token UNIQUE (token_hash),
  constraint assessment_pkey PRIMARY KEY (id),
  constraint assessment_institution FOREIGN KEY (institution_id) REFERENCES institution(id),
  constraint assessment_capacity CHECK ((capacity >= 0)),
  constraint assessment_demonstration_check CHECK ((demonstration = ANY (ARRAY[0, 1]))),
  constraint assessment_state CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text]))),
  constraint assessment_submission CHECK (((state = 'submitted'::text) = (submitted_at IS NOT NULL)))
);

CREATE INDEX assessment_by_institution ON public.assessment USING btree (institution_id);

create table audit_detail (
  institution_id text not null,
  number integer not null,
  person_id text,
  salt text not null,
  detail text not null,
  constraint audit_detail_key PRIMARY KEY (institution_id, number),
  constraint audit_detail_entry FOREIGN KEY (institution_id, number) REFERENCES audit_entry(institution_id, number) ON DELETE CASCADE
);

CREATE INDEX audit_detail_by_person ON public.audit_detail USING btree (person_id);

create table audit_entry (
  institution_id text not null,
  number integer not null,
  at text not null,
  actor_kind text not null,
  actor_id text,
  act text not null,
  subject_kind text not null,
  subject_id text not null,
  detail_digest text,
  previous_hash text not null,
  hash text not null,
  constraint audit_entry_key PRIMARY KEY (institution_id, number),
  constraint audit_entry_institution FOREIGN KEY (institution_id) REFERENCES institution(id) ON DELETE CASCADE,
  constraint audit_entry_number CHECK ((number >= 1))
);

CREATE INDEX audit_entry_by_actor ON public.audit_entry USING btree (actor_id);

CREATE INDEX audit_entry_by_subject ON public.audit_entry USING btree (subject_id);

create table consent (
  assessment_id text not null,
  audience text not null,
  granted integer not null,
  decided_by text,
  decided_at text not null,
  constraint consent_key PRIMARY KEY (assessment_id, audience),
  constraint consent_assessment FOREIGN KEY (assessment_id) REFERENCES round(assessment_id) ON DELETE CASCADE,
  constraint consent_person FOREIGN KEY (decided_by) REFERENCES person(id) ON DELETE SET NULL,
  constraint consent_audience CHECK ((audience = ANY (ARRAY['benchmark'::text, 'programme'::text]))),
  constraint consent_granted CHECK ((granted = ANY (ARRAY[0, 1])))
);

create table contribution (
  assessment_id text not null,
  person_id text not null,
  role_group text not null,
  sections text,
  state text not null,
  comment text,
  joined_at text not null,
  updated_at text not null,
  submitted_at text,
  reviewed_by text,
  constraint contribution_key PRIMARY KEY (assessment_id, person_id),
  constraint contribution_assessment FOREIGN KEY (assessment_id) REFERENCES round(assessment_id) ON DELETE CASCADE,
  constraint contribution_person FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  constraint contribution_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES person(id) ON DELETE SET NULL,
  constraint contribution_state CHECK ((state = ANY (ARRAY['open'::text, 'submitted'::text, 'returned'::text, 'accepted'::text, 'withdrawn'::text])))
);

CREATE INDEX contribution_by_person ON public.contribution USING btree (person_id);

create table demonstration (
  id text not null,
  claim text not null,
  touched_at text not null,
  done integer not null,
  total integer not null,
  hero_id text,
  constraint demonstration_pkey PRIMARY KEY (id),
  constraint demonstration_done CHECK ((done >= 0))
);

create table erasure (
  kind text not null,
  subject_id text not null,
  at text not null,
  purged_at text,
  constraint erasure_key PRIMARY KEY (kind, subject_id),
  constraint erasure_kind CHECK ((kind = ANY (ARRAY['person'::text, 'assessment'::text, 'institution'::text])))
);

create table institution (
  id text not null,
  name text not null,
  country text,
  type text,
  size text,
  ror text,
  created_at text not null,
  demonstration integer not null,
  constraint institution_pkey PRIMARY KEY (id),
  constraint institution_demonstration_check CHECK ((demonstration = ANY (ARRAY[0, 1])))
);

create table instrument_version (
  instrument_id text not null,
  instrument_version text not null,
  edition integer not null,
  meaning_digest text not null,
  words_digest text not null,
  facts text not null,
  used_since text not null,
  constraint instrument_version_key PRIMARY KEY (instrument_id, instrument_version)
);

create table invitation (
  id text not null,
  token_hash text not null,
  code_hash text not null,
  institution_id text,
  programme_id text,
  assessment_id text,
  role text not null,
  role_group text,
  sections text,
  person_id text,
  label text not null,
  email text,
  grant_ends_at text,
  created_by text,
  created_at text not null,
  expires_at text not null,
  used_at text,
  used_by text,
  revoked_at text,
  purpose text,
  constraint invitation_code UNIQUE (code_hash),
  constraint invitation_token UNIQUE (token_hash),
  constraint invitation_pkey PRIMARY KEY (id),
  constraint invitation_institution FOREIGN KEY (institution_id) REFERENCES institution(id) ON DELETE CASCADE,
  constraint invitation_maker FOREIGN KEY (created_by) REFERENCES person(id) ON DELETE SET NULL,
  constraint invitation_person FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  constraint invitation_programme FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint invitation_round FOREIGN KEY (assessment_id) REFERENCES round(assessment_id) ON DELETE CASCADE,
  constraint invitation_user FOREIGN KEY (used_by) REFERENCES person(id) ON DELETE SET NULL,
  constraint invitation_place CHECK (((institution_id IS NOT NULL) OR (programme_id IS NOT NULL))),
  constraint invitation_use CHECK (((used_by IS NULL) OR (used_at IS NOT NULL)))
);

CREATE INDEX invitation_by_institution ON public.invitation USING btree (institution_id);

CREATE INDEX invitation_by_programme ON public.invitation USING btree (programme_id);

CREATE INDEX invitation_by_round ON public.invitation USING btree (assessment_id);

CREATE INDEX invitation_by_user ON public.invitation USING btree (used_by);

create table item_answer (
  assessment_id text not null,
  item_id text not null,
  revision integer not null,
  answer text,
  note text,
  evidence_url text,
  updated_at text not null,
  constraint item_answer_key PRIMARY KEY (assessment_id, item_id),
  constraint item_answer_assessment FOREIGN KEY (assessment_id) REFERENCES assessment(id) ON DELETE CASCADE,
  constraint item_answer_revision CHECK ((revision >= 1))
);

create table job (
  id text not null,
  kind text not null,
  assessment_id text,
  request_key text,
  payload text not null,
  state text not null,
  attempts integer not null,
  max_attempts integer not null,
  progress_done integer not null,
  progress_total integer not null,
  message text,
  fault text,
  lease_owner text,
  lease_until text,
  run_after text not null,
  result text,
  created_at text not null,
  updated_at text not null,
  finished_at text,
  constraint job_request UNIQUE (request_key),
  constraint job_pkey PRIMARY KEY (id),
  constraint job_assessment FOREIGN KEY (assessment_id) REFERENCES assessment(id) ON DELETE CASCADE,
  constraint job_attempts CHECK (((0 <= attempts) AND (attempts <= max_attempts))),
  constraint job_end CHECK (((state = ANY (ARRAY['done'::text, 'failed'::text, 'cancelled'::text])) = (finished_at IS NOT NULL))),
  constraint job_lease CHECK (((state = 'running'::text) = (lease_owner IS NOT NULL))),
  constraint job_lease_end CHECK (((lease_owner IS NULL) = (lease_until IS NULL))),
  constraint job_progress CHECK (((0 <= progress_done) AND (progress_done <= progress_total))),
  constraint job_state CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);

CREATE INDEX job_by_assessment ON public.job USING btree (assessment_id);

CREATE INDEX job_by_turn ON public.job USING btree (state, run_after);

create table job_file (
  job_id text not null,
  name text not null,
  media_type text not null,
  bytes bytea not null,
  created_at text not null,
  expires_at text not null,
  constraint job_file_pkey PRIMARY KEY (job_id),
  constraint job_file_job FOREIGN KEY (job_id) REFERENCES job(id) ON DELETE CASCADE
);

CREATE INDEX job_file_by_expiry ON public.job_file USING btree (expires_at);

create table known_device (
  id_hash text not null,
  person_id text not null,
  expires_at text not null,
  constraint known_device_key PRIMARY KEY (id_hash, person_id),
  constraint known_device_person FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);

CREATE INDEX known_device_by_person ON public.known_device USING btree (person_id);

create table known_institution (
  list_id text not null,
  ror text not null,
  name text not null,
  name_length integer not null,
  labels text not null,
  aliases text not null,
  acronyms text not null,
  country text,
  city text,
  search text not null,
  constraint known_institution_key PRIMARY KEY (list_id, ror),
  constraint known_institution_list FOREIGN KEY (list_id) REFERENCES known_list(id) ON DELETE CASCADE
);

create table known_list (
  id text not null,
  release text not null,
  state text not null,
  begun_at text not null,
  constraint known_list_pkey PRIMARY KEY (id),
  constraint known_list_state CHECK ((state = ANY (ARRAY['arriving'::text, 'current'::text, 'replaced'::text])))
);

create table mail (
  id text not null,
  kind text not null,
  institution_id text not null,
  invitation_id text,
  assessment_id text,
  person_id text,
  language text not null,
  state text not null,
  attempts integer not null,
  run_after text not null,
  lease_until text,
  handed_at text,
  fault text,
  created_at text not null,
  sent_at text,
  token_hash text,
  constraint mail_token UNIQUE (token_hash),
  constraint mail_pkey PRIMARY KEY (id),
  constraint mail_institution FOREIGN KEY (institution_id) REFERENCES institution(id) ON DELETE CASCADE,
  constraint mail_invitation FOREIGN KEY (invitation_id) REFERENCES invitation(id) ON DELETE CASCADE,
  constraint mail_person FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  constraint mail_round FOREIGN KEY (assessment_id) REFERENCES round(assessment_id) ON DELETE CASCADE,
  constraint mail_kind CHECK ((((kind = 'invitation'::text) AND (invitation_id IS NOT NULL) AND (assessment_id IS NULL) AND (person_id IS NULL)) OR ((kind = 'reminder'::text) AND (invitation_id IS NULL) AND (assessment_id IS NOT NULL) AND (person_id IS NOT NULL)))),
  constraint mail_lease CHECK (((state = 'sending'::text) = (lease_until IS NOT NULL))),
  constraint mail_sent CHECK (((state = 'sent'::text) = (sent_at IS NOT NULL))),
  constraint mail_state CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'dropped'::text])))
);

CREATE INDEX mail_by_institution ON public.mail USING btree (institution_id, created_at);

CREATE INDEX mail_by_invitation ON public.mail USING btree (invitation_id);

CREATE INDEX mail_by_person ON public.mail USING btree (person_id, assessment_id);

CREATE INDEX mail_by_turn ON public.mail USING btree (state, run_after);

create table moved_assessment (
  assessment_id text not null,
  from_id text not null,
  moved_at text not null,
  constraint moved_assessment_pkey PRIMARY KEY (assessment_id),
  constraint moved_assessment_from FOREIGN KEY (from_id) REFERENCES assessment(id) ON DELETE CASCADE,
  constraint moved_assessment_to FOREIGN KEY (assessment_id) REFERENCES assessment(id) ON DELETE CASCADE
);

CREATE INDEX moved_assessment_by_origin ON public.moved_assessment USING btree (from_id);

create table perception (
  assessment_id text not null,
  person_id text not null,
  capability_id text not null,
  revision integer not null,
  kind text not null,
  level integer,
  reason text,
  note text,
  evidence_url text,
  updated_at text not null,
  constraint perception_key PRIMARY KEY (assessment_id, person_id, capability_id),
  constraint perception_contribution FOREIGN KEY (assessment_id, person_id) REFERENCES contribution(assessment_id, person_id) ON DELETE CASCADE,
  constraint perception_kind CHECK ((kind = ANY (ARRAY['level'::text, 'notApplicable'::text, 'dontKnow'::text, 'cleared'::text]))),
  constraint perception_level CHECK (((kind = 'level'::text) = (level IS NOT NULL))),
  constraint perception_reason CHECK (((kind = 'notApplicable'::text) = (reason IS NOT NULL))),
  constraint perception_revision CHECK ((revision >= 1))
);

create table person (
  id text not null,
  name text not null,
  email text,
  password_hash text,
  language text not null,
  created_at text not null,
  erased_at text,
  constraint person_email UNIQUE (email),
  constraint person_pkey PRIMARY KEY (id),
  constraint person_erased CHECK (((erased_at IS NULL) OR ((name = ''::text) AND (email IS NULL) AND (password_hash IS NULL))))
);

create table person_assessment (
  person_id text not null,
  assessment_id text not null,
  since text not null,
  constraint person_assessment_key PRIMARY KEY (person_id, assessment_id),
  constraint person_assessment_assessment FOREIGN KEY (assessment_id) REFERENCES assessment(id) ON DELETE CASCADE,
  constraint person_assessment_person FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);

CREATE INDEX person_assessment_by_assessment ON public.person_assessment USING btree (assessment_id);

create table person_session (
  id_hash text not null,
  person_id text not null,
  created_at text not null,
  seen_at text not null,
  expires_at text not null,
  agent text not null,
  by_administrator integer not null,
  constraint person_session_pkey PRIMARY KEY (id_hash),
  constraint person_session_person FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  constraint person_session_by_administrator_check CHECK ((by_administrator = ANY (ARRAY[0, 1])))
);

CREATE INDEX person_session_by_expiry ON public.person_session USING btree (expires_at);

CREATE INDEX person_session_by_person ON public.person_session USING btree (person_id);

create table programme (
  id text not null,
  name text not null,
  description text not null,
  instrument_id text not null,
  instrument_version text not null,
  deadline text,
  created_at text not null,
  closed_at text,
  constraint programme_pkey PRIMARY KEY (id)
);

create table programme_call (
  id text not null,
  programme_id text not null,
  token_hash text not null,
  code_hash text not null,
  label text not null,
  created_by text,
  created_at text not null,
  expires_at text not null,
  used_at text,
  institution_id text,
  revoked_at text,
  constraint programme_call_code UNIQUE (code_hash),
  constraint programme_call_token UNIQUE (token_hash),
  constraint programme_call_pkey PRIMARY KEY (id),
  constraint programme_call_institution FOREIGN KEY (institution_id) REFERENCES institution(id) ON DELETE SET NULL,
  constraint programme_call_maker FOREIGN KEY (created_by) REFERENCES person(id) ON DELETE SET NULL,
  constraint programme_call_programme FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
  constraint programme_call_use CHECK (((institution_id IS NULL) OR (used_at IS NOT NULL)))
);

CREATE INDEX programme_call_by_programme ON public.programme_call USING btree (programme_id);

create table programme_membership (
  programme_id text not null,
  institution_id text not null,
  joined_at text not null,
  left_at text,
  constraint programme_membership_key PRIMARY KEY (programme_id, institution_id),
  constraint programme_membership_institution FOREIGN KEY (institution_id) REFERENCES institution(id) ON DELETE CASCADE,
  constraint programme_membership_programme FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE
);

CREATE INDEX programme_membership_by_institution ON public.programme_membership USING btree (institution_id);

create table recovery_code (
  code_hash text not null,
  person_id text not null,
  used_at text,
  constraint recovery_code_pkey PRIMARY KEY (code_hash),
  constraint recovery_code_person FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);

CREATE INDEX recovery_code_by_person ON public.recovery_code USING btree (person_id);

create table release (
  id text not null,
  number integer not null,
  demonstration integer not null,
  instrument_id text not null,
  instrument_version text not null,
  as_of text not null,
  built_at text not null,
  programme_id text,
  public_at text,
  constraint release_number UNIQUE (demonstration, instrument_id, number),
  constraint release_pkey PRIMARY KEY (id),
  constraint release_demonstration CHECK ((demonstration = ANY (ARRAY[0, 1]))),
  constraint release_from_one CHECK ((number >= 1))
);

CREATE INDEX release_by_programme ON public.release USING btree (programme_id);

create table release_figure (
  release_id text not null,
  group_id text not null,
  measure text not null,
  q1 integer not null,
  median integer not null,
  q3 integer not null,
  low_share integer,
  constraint release_figure_key PRIMARY KEY (release_id, group_id, measure),
  constraint release_figure_group FOREIGN KEY (release_id, group_id) REFERENCES release_group(release_id, group_id) ON DELETE CASCADE,
  constraint release_figure_order CHECK (((5 <= q1) AND (q1 <= median) AND (median <= q3) AND (q3 <= 95))),
  constraint release_figure_share CHECK ((((low_share >= 10) AND (low_share <= 90)) AND ((low_share % 10) = 0))),
  constraint release_figure_steps CHECK ((((q1 % 5) = 0) AND ((median % 5) = 0) AND ((q3 % 5) = 0)))
);

create table release_group (
  release_id text not null,
  group_id text not null,
  place integer not null,
  band text,
  constraint release_group_key PRIMARY KEY (release_id, group_id),
  constraint release_group_release FOREIGN KEY (release_id) REFERENCES release(id) ON DELETE CASCADE,
  constraint release_group_band CHECK ((band = ANY (ARRAY['10-14'::text, '15-19'::text, '20-29'::text, '30-49'::text, '50+'::text])))
);

create table release_member (
  release_id text not null,
  institution_id text not null,
  submission text not null,
  revised integer not null,
  group_ids text not null,
  record text not null,
  constraint release_member_key PRIMARY KEY (release_id, institution_id),
  constraint release_member_release FOREIGN KEY (release_id) REFERENCES release(id) ON DELETE CASCADE,
  constraint release_member_revised CHECK ((revised = ANY (ARRAY[0, 1])))
);

create table round (
  assessment_id text not null,
  institution_id text not null,
  programme_id text,
  name text not null,
  state text not null,
  revision integer not null,
  deadline text,
  previous_id text,
  created_at text not null,
  opened_at text,
  consensus_at text,
  locked_at text,
  archived_at text,
  role_sections text,
  shows_previous integer not null,
  constraint round_pkey PRIMARY KEY (assessment_id),
  constraint round_assessment FOREIGN KEY (assessment_id) REFERENCES assessment(id) ON DELETE CASCADE,
  constraint round_institution FOREIGN KEY (institution_id) REFERENCES institution(id),
  constraint round_previous FOREIGN KEY (previous_id) REFERENCES assessment(id) ON DELETE SET NULL,
  constraint round_programme FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE SET NULL,
  constraint round_revision CHECK ((revision >= 1)),
  constraint round_shows_previous_check CHECK ((shows_previous = ANY (ARRAY[0, 1]))),
  constraint round_state CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'consensus'::text, 'locked'::text, 'archived'::text])))
);

CREATE INDEX round_by_institution ON public.round USING btree (institution_id);

CREATE INDEX round_by_programme ON public.round USING btree (programme_id);

create table section_review (
  assessment_id text not null,
  dimension_id text not null,
  state text not null,
  comment text,
  record_revision integer not null,
  reviewed_by text,
  decided_at text not null,
  constraint section_review_key PRIMARY KEY (assessment_id, dimension_id),
  constraint section_review_person FOREIGN KEY (reviewed_by) REFERENCES person(id) ON DELETE SET NULL,
  constraint section_review_round FOREIGN KEY (assessment_id) REFERENCES round(assessment_id) ON DELETE CASCADE,
  constraint section_review_state CHECK ((state = ANY (ARRAY['returned'::text, 'accepted'::text, 'handedIn'::text])))
);

create table service_token (
  id text not null,
  token_hash text not null,
  name text not null,
  act text not null,
  scope_kind text not null,
  scope_id text not null,
  created_by text,
  created_at text not null,
  expires_at text not null,
  used_at text,
  revoked_at text,
  constraint service_token_hash UNIQUE (token_hash),
  constraint service_token_pkey PRIMARY KEY (id),
  constraint service_token_maker FOREIGN KEY (created_by) REFERENCES person(id) ON DELETE CASCADE,
  constraint service_token_scope CHECK ((scope_kind = ANY (ARRAY['institution'::text, 'programme'::text])))
);

CREATE INDEX service_token_by_scope ON public.service_token USING btree (scope_kind, scope_id);

create table session (
  id_hash text not null,
  assessment_id text not null,
  created_at text not null,
  expires_at text not null,
  constraint session_key PRIMARY KEY (id_hash, assessment_id),
  constraint session_assessment FOREIGN KEY (assessment_id) REFERENCES assessment(id) ON DELETE CASCADE
);

CREATE INDEX session_by_assessment ON public.session USING btree (assessment_id);

CREATE INDEX session_by_expiry ON public.session USING btree (expires_at);

create table setup_link (
  token_hash text not null,
  code_hash text not null,
  person_id text,
  created_at text not null,
  expires_at text not null,
  used_at text,
  by_administrator integer not null,
  constraint setup_link_code UNIQUE (code_hash),
  constraint setup_link_pkey PRIMARY KEY (token_hash),
  constraint setup_link_person FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE,
  constraint setup_link_by_administrator_check CHECK ((by_administrator = ANY (ARRAY[0, 1])))
);

create table sign_in_attempt (
  subject_hash text not null,
  failures integer not null,
  open_at text not null,
  constraint sign_in_attempt_pkey PRIMARY KEY (subject_hash),
  constraint sign_in_attempt_failures CHECK ((failures >= 0))
);

CREATE INDEX sign_in_attempt_by_time ON public.sign_in_attempt USING btree (open_at);

create table suggestion (
  assessment_id text not null,
  capability_id text not null,
  kind text not null,
  level integer,
  reason text,
  views text not null,
  answer_revision integer not null,
  constraint suggestion_key PRIMARY KEY (assessment_id, capability_id),
  constraint suggestion_round FOREIGN KEY (assessment_id) REFERENCES round(assessment_id) ON DELETE CASCADE,
  constraint suggestion_kind CHECK ((kind = ANY (ARRAY['level'::text, 'notApplicable'::text, 'dontKnow'::text, 'open'::text]))),
  constraint suggestion_level CHECK (((kind = 'level'::text) = (level IS NOT NULL))),
  constraint suggestion_reason CHECK (((kind = 'notApplicable'::text) = (reason IS NOT NULL))),
  constraint suggestion_revision CHECK ((answer_revision >= 0))
);
