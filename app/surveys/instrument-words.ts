import type { ContextWords } from "./context/context-words.ts";

/** An instrument's words in one language, joined to the structure by id. */
export type InstrumentWords = {
  readonly language: string;
  /** Whether a person has checked this translation; left out where the instrument was written in this language. */
  readonly review?: "reviewed" | "unreviewed" | undefined;
  readonly title: string;
  readonly description: string;
  /** One sentence a report may print about the state of validation. */
  readonly statusNote: string;
  /** What a board must read beside any plan; may be left out. */
  readonly cautions?: readonly string[] | undefined;
  /** How far the studies behind the instrument can be trusted; may be left out. */
  readonly evidenceCautions?: readonly string[] | undefined;
  /** What is held against the subject itself, which every report says; may be left out. */
  readonly criticism?: readonly string[] | undefined;
  /** What a reader should know about the field; may be left out. */
  readonly background?: readonly string[] | undefined;
  /** What each headline is called, by its capability. */
  readonly headlines?: Readonly<Record<string, string>> | undefined;
  readonly audiences?: Readonly<Record<string, AudienceWords>> | undefined;
  readonly adoption?: AdoptionWords | undefined;
  readonly levels: Readonly<Record<string, LevelWords>>;
  readonly dimensions: Readonly<Record<string, { readonly name: string; readonly description: string }>>;
  readonly capabilities: Readonly<Record<string, CapabilityWords>>;
  readonly roles: Readonly<Record<string, string>>;
  readonly lenses: Readonly<Record<string, LensWords>>;
  readonly targets: Readonly<Record<string, { readonly title: string; readonly description: string }>>;
  readonly phases: Readonly<Record<string, { readonly name: string; readonly exit: string }>>;
  readonly actions: Readonly<Record<string, ActionWords>>;
  /** What the experts of its panel know. */
  readonly panel?: Readonly<Record<string, string>> | undefined;
  /** Names of the tags; left out where the library has none. */
  readonly tags?: Readonly<Record<string, string>> | undefined;
  /** Ideas beside the plan; left out where the library has none. */
  readonly ideas?: Readonly<Record<string, { readonly title: string; readonly text: string }>> | undefined;
  /** Words for `context.yaml`; left out where there is none. */
  readonly context?: ContextWords | undefined;
  readonly sources: Readonly<Record<string, { readonly short: string; readonly citation: string }>>;
};

export type LensWords = {
  readonly title: string;
  /** What the framework is, and how far it could be read; may be left out. */
  readonly description?: string | undefined;
  /** Names of the parts its elements belong to. */
  readonly groups?: Readonly<Record<string, string>> | undefined;
  readonly elements: Readonly<Record<string, string>>;
};

/** Who they are, and what they want as a whole sentence. */
export type AudienceWords = { readonly name: string; readonly wants: string };

export type AdoptionWords = {
  /** Where a review places the whole field, as a sentence; may be left out. */
  readonly field?: string | undefined;
  readonly stages: Readonly<Record<string, { readonly name: string; readonly meaning: string }>>;
};

export type LevelWords = {
  readonly name: string;
  /** What the level means for any capability. */
  readonly generic: string;
  /** What it means for the whole institution, as a clause that follows a colon; else `generic` is used. */
  readonly meaning?: string | undefined;
};

export type CapabilityWords = {
  readonly name: string;
  /** A name of at most about 28 characters for charts, lists and running text. */
  readonly shortName: string;
  readonly purpose: string;
  /** Descriptors, level 1 first. */
  readonly levels: readonly string[];
  /** Examples of documents that would show the level. */
  readonly evidence: readonly string[];
  /** When "does not apply" is a fair answer; only where the structure allows it. */
  readonly notApplicable?: string | undefined;
  /** A sentence of advice; only where the structure says where it comes from. */
  readonly guidance?: string | undefined;
};

export type ActionWords = {
  readonly title: string;
  /** Two to four words for the lanes: "Design template". */
  readonly shortTitle: string;
  readonly kpi: string;
};
