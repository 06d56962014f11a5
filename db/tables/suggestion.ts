/** What the perceptions made of one capability when the round moved on to agreeing. */
export type SuggestionTable = {
  assessment_id: string;
  capability_id: string;
  kind: "level" | "notApplicable" | "dontKnow" | "open";
  level: number | null;
  reason: string | null;
  /** JSON: what each role said, as counts of people. */
  views: string;
  /** The revision under which the record got it: a later one means that somebody has decided since. */
  answer_revision: number;
};
