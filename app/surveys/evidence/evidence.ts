/**
 * The studies behind an instrument, as plain data: which reviews it rests on, what each of them finds and where it says so.
 * Words live in one file per language (`evidence-words.ts`); ids join the two.
 */

import type { Appraisal } from "./appraisal.ts";

/** What kinds of publication a review looked at; what it does not say is not guessed. */
export const publications = ["journal", "conference", "report"] as const;
export type Publication = (typeof publications)[number];

/** What a finding is about. "base" says what the review looked at, not what it found. */
export const subjects = ["implementation", "stakeholders", "challenges", "assessment", "base"] as const;
export type Subject = (typeof subjects)[number];

/** Cooper's six characteristics of a literature review, with the values he gives each. */
export const cooperScheme = {
  focus: ["outcomes", "methods", "theories", "applications"],
  goal: ["integration", "criticism", "issues"],
  perspective: ["neutral", "espousal"],
  coverage: ["exhaustive", "selective", "representative", "central"],
  organisation: ["historical", "conceptual", "methodological"],
  audience: ["specialists", "scholars", "practitioners", "public"],
} as const;
type CooperScheme = typeof cooperScheme;
export type Cooper = { readonly [Field in keyof CooperScheme]: CooperScheme[Field][number] };

/** A part of the world; `countries` (ISO 3166-1) where the platform's own division has no such part. */
export type EvidenceRegion = { readonly id: string; readonly countries: readonly string[] };

/** One review. `reviewed` is its number of studies, `flow` how many were left after each step of the selection. */
export type Paper = {
  readonly id: string;
  readonly year: number;
  /** The language it is printed in, so that its words are read aloud rightly: English unless it says otherwise. */
  readonly language: string;
  /** As the paper states it; null when it states none. */
  readonly licence: string | null;
  readonly reviewed: number;
  readonly flow: readonly number[];
  readonly cooper: Cooper;
  /** What its readers think of it, in the order they read it. */
  readonly appraisals: readonly Appraisal[];
  readonly caveats: readonly string[];
};

/** A place in a paper that holds findings: a table, a figure, a section. */
export type ClaimTable = {
  readonly id: string;
  readonly paper: string;
  /** "Table 5", in the words of the paper. */
  readonly locator: string;
  readonly subject: Subject;
  /** Whose opportunities or challenges a table of codes counts; null elsewhere. */
  readonly side: "opportunity" | "challenge" | null;
  readonly column: string | null;
  readonly caveats: readonly string[];
};

/**
 * How often: counted; worked out, where only one whole number gives the printed percentage; a percentage no whole number
 * gives, as printed; or named without a count.
 */
export type ClaimFigure =
  | { readonly kind: "counted"; readonly n: number; readonly of: number }
  | { readonly kind: "workedOut"; readonly n: number; readonly of: number; readonly percent: number }
  | { readonly kind: "printed"; readonly percent: number; readonly of: number }
  | { readonly kind: "named" };

/** One finding of one review. */
export type Claim = {
  readonly id: string;
  readonly paper: string;
  readonly table: string;
  /** The row, in the words of the paper. */
  readonly row: string;
  readonly figure: ClaimFigure;
  readonly region: string | null;
  readonly publication: Publication | null;
  /** The finding this one is a part of. */
  readonly within: string | null;
  /** Capabilities whose salience counts this finding. */
  readonly counted: readonly string[];
  /** Capabilities it speaks to as well, without being counted there. */
  readonly also: readonly string[];
  readonly caveats: readonly string[];
};

/** A review's own coding: which codes each of its studies was given. */
export type Coding = {
  /** The paper it belongs to. */
  readonly id: string;
  readonly locator: string;
  readonly columns: readonly CodingColumn[];
  readonly studies: readonly CodedStudy[];
};

export type CodingColumn = { readonly id: string; readonly codes: readonly Code[] };

/** `printed` is what the paper's own tables say; whether it is true can be counted. */
export type Code = {
  readonly id: string;
  readonly printed: { readonly n: number; readonly percent: number | null };
};

export type CodedStudy = {
  readonly id: string;
  /** Authors and year, as the paper names the study. */
  readonly source: string;
  readonly codes: Readonly<Record<string, readonly string[]>>;
};

/** Authors to read further, by group. */
export type ReadingGroup = { readonly id: string; readonly authors: readonly string[] };

/** What findings are about, in the vocabulary of the actions: a tag, and the capabilities it has to do with. */
export type Topic = { readonly id: string; readonly capabilities: readonly string[] };

export type Evidence = {
  readonly regions: readonly EvidenceRegion[];
  readonly papers: readonly Paper[];
  readonly tables: readonly ClaimTable[];
  readonly claims: readonly Claim[];
  readonly codings: readonly Coding[];
  readonly reading: readonly ReadingGroup[];
  readonly topics: readonly Topic[];
};
