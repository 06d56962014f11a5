import type { SavedEntry } from "#app/assessments/entry.ts";
import type { Answer } from "#app/questions/answer.ts";

/** What the people of one role said about one capability, as counts of people. */
export type RoleCounts = {
  readonly role: string;
  /** Whether the role sets the level, looks on, or answered because its people were given the whole section. */
  readonly part: "required" | "perception" | "other";
  /** People at each level, level 1 first. */
  readonly levels: readonly number[];
  readonly median: number | null;
  readonly dontKnow: number;
  readonly notApplicable: number;
};

/** What the perceptions made of one capability when the round moved on to agreeing. */
export type Suggestion = {
  readonly capabilityId: string;
  /** Null where nobody whose role sets the level gave one. */
  readonly answer: Answer | null;
  readonly roles: readonly RoleCounts[];
  /** The revision under which the record got it. */
  readonly answerRevision: number;
};

/** Suggestions by capability id. */
export type Suggestions = Readonly<Record<string, Suggestion>>;

/** Where one question of the record stands: nothing in it, only what the perceptions suggest, or decided by a person. */
export type RecordStanding = "open" | "suggested" | "agreed";

export function standingOf(entry: SavedEntry | undefined, suggestion: Suggestion | undefined): RecordStanding {
  if (isDecided(entry, suggestion)) return entry?.answer === null ? "open" : "agreed";
  return (entry?.answer ?? null) === null ? "open" : "suggested";
}

/** True when a person wrote the entry after, or without, a suggestion. */
export function isDecided(entry: SavedEntry | undefined, suggestion: Suggestion | undefined): boolean {
  return entry !== undefined && entry.revision !== suggestion?.answerRevision;
}
