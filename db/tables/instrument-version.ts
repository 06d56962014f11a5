/** A version of an instrument as it was when the first real assessment was begun with it. It holds nothing about anybody. */
export type InstrumentVersionTable = {
  instrument_id: string;
  instrument_version: string;
  /** Which facts the product told apart then. */
  edition: number;
  /** SHA-256 over everything but words. */
  meaning_digest: string;
  words_digest: string;
  /** JSON: all it said, so that what changed since can be named. */
  facts: string;
  used_since: string;
};

/** An assessment whose answers came from one of an older version. The older one stays as it was. */
export type MovedAssessmentTable = {
  assessment_id: string;
  from_id: string;
  moved_at: string;
};
