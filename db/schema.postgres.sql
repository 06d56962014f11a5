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
  constraint person_session_pkey PRIMARY KEY (id_hash),
  constraint person_session_person FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);

CREATE INDEX person_session_by_expiry ON public.person_session USING btree (expires_at);

CREATE INDEX person_session_by_person ON public.person_session USING btree (person_id);

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
  constraint release_number UNIQUE (demonstration, instrument_id, number),
  constraint release_pkey PRIMARY KEY (id),
  constraint release_demonstration CHECK ((demonstration = ANY (ARRAY[0, 1]))),
  constraint release_from_one CHECK ((number >= 1))
);

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
  constraint setup_link_code UNIQUE (code_hash),
  constraint setup_link_pkey PRIMARY KEY (token_hash),
  constraint setup_link_person FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
);

create table sign_in_attempt (
  subject_hash text not null,
  failures integer not null,
  open_at text not null,
  constraint sign_in_attempt_pkey PRIMARY KEY (subject_hash),
  constraint sign_in_attempt_failures CHECK ((failures >= 0))
);

CREATE INDEX sign_in_attempt_by_time ON public.sign_in_attempt USING btree (open_at);
