import type { Generated } from "kysely";

export type ReleaseTable = {
  id: string;
  number: number;
  demonstration: number;
  instrument_id: string;
  instrument_version: string;
  as_of: string;
  built_at: string;
  /** The programme whose members it counts; null for the demonstration and for a release of everybody. */
  programme_id: Generated<string | null>;
  /** Since when everybody may read it; null for those of its programme only. */
  public_at: Generated<string | null>;
};

/** `band` is null for a group that is hidden and keeps its place. */
export type ReleaseGroupTable = {
  release_id: string;
  group_id: string;
  place: number;
  band: "10-14" | "15-19" | "20-29" | "30-49" | "50+" | null;
};

/** Published figures only: index points in steps of five, shares in steps of ten per cent. */
export type ReleaseFigureTable = {
  release_id: string;
  group_id: string;
  measure: string;
  q1: number;
  median: number;
  q3: number;
  low_share: number | null;
};

/** Who was in a release, for the rule that protects the next one. No page reads it. */
export type ReleaseMemberTable = {
  release_id: string;
  institution_id: string;
  submission: string;
  revised: number;
  /** JSON: the published groups it counted in. */
  group_ids: string;
  /** JSON: the indexes it counted with, by measure. */
  record: string;
};
