import type { Evidence } from "./evidence.ts";

/** The words of an instrument's evidence in one language, joined to `Evidence` by id. */
export type EvidenceWords = {
  readonly language: string;
  /** Whether a person has checked this translation; left out where it was written in this language. */
  readonly review?: "reviewed" | "unreviewed" | undefined;
  readonly regions: Readonly<Record<string, string>>;
  readonly papers: Readonly<Record<string, PaperWords>>;
  /** What a table counts, as a heading. */
  readonly tables: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, string>>;
  /** What a finding says, in our own words. */
  readonly claims: Readonly<Record<string, string>>;
  readonly caveats: Readonly<Record<string, string>>;
  /** Names for groups of further reading. */
  readonly reading: Readonly<Record<string, string>>;
  /** Who appraised the papers. */
  readonly readers: Readonly<Record<string, string>>;
};

export type PaperWords = {
  /** What kind of work it is. */
  readonly design: string;
  /** What was looked at, where and from when to when. */
  readonly scope: string;
  /** How the studies were judged, and by whom. */
  readonly appraisal: string;
  /** Where the paper contradicts itself. */
  readonly inconsistencies: readonly string[];
  /** What of the paper could not be read. */
  readonly losses: readonly string[];
};

/** Evidence as it was read, with its words by language tag. */
export type LoadedEvidence = {
  readonly evidence: Evidence;
  readonly words: Readonly<Record<string, EvidenceWords>>;
};
