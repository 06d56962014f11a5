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
  constraint assessment_code UNIQUE (code_hash),
  constraint assessment_token UNIQUE (token_hash),
  constraint assessment_pkey PRIMARY KEY (id),
  constraint assessment_institution FOREIGN KEY (institution_id) REFERENCES institution(id),
  constraint assessment_capacity CHECK ((capacity >= 0)),
  constraint assessment_state CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text]))),
  constraint assessment_submission CHECK (((state = 'submitted'::text) = (submitted_at IS NOT NULL)))
);

CREATE INDEX assessment_by_institution ON public.assessment USING btree (institution_id);

create table institution (
  id text not null,
  name text not null,
  country text,
  type text,
  size text,
  ror text,
  created_at text not null,
  constraint institution_pkey PRIMARY KEY (id)
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
