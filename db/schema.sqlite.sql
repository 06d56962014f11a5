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
  constraint "assessment_institution" foreign key ("institution_id") references "institution" ("id"),
  constraint "assessment_token" unique ("token_hash"),
  constraint "assessment_code" unique ("code_hash"),
  constraint "assessment_state" check (state in ('draft', 'submitted')),
  constraint "assessment_submission" check ((state = 'submitted') = (submitted_at is not null)),
  constraint "assessment_capacity" check (capacity >= 0)
) strict;

CREATE INDEX "assessment_by_institution" on "assessment" ("institution_id");

CREATE TABLE "institution" (
  "id" text not null primary key,
  "name" text not null,
  "country" text,
  "type" text,
  "size" text,
  "ror" text,
  "created_at" text not null
) strict;

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
