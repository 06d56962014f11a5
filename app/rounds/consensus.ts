import { emptyEntry, type SavedEntries, type SavedEntry } from "#app/assessments/entry.ts";
import { entryReading } from "#app/assessments/entry-reading.ts";
import { fieldsOf } from "#app/assessments/posted-question.ts";
import type { Translator } from "#app/i18n/translator.ts";
import { paths } from "#app/paths.ts";
import type { Capability, Instrument } from "#app/surveys/instrument.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import { foldRoles, peopleIn } from "./fold-roles.ts";
import type { LastEntries } from "./read-last-round.server.ts";
import { type ReviewStanding, recordRevision, reviewStanding, type SectionReviews } from "./section-review.ts";
import { type RecordStanding, type RoleCounts, type Suggestion, type Suggestions, standingOf } from "./suggestion.ts";

/** The record of a round as the page on which it is agreed shows it. */
export type Consensus = {
  readonly agreed: number;
  readonly of: number;
  readonly sections: readonly {
    readonly id: string;
    readonly name: string;
    /** What a reviewer decided about it, and why it was given back last. */
    readonly review: { readonly standing: ReviewStanding; readonly comment: string | null };
    readonly questions: readonly AgreeingQuestion[];
  }[];
};

export type AgreeingQuestion = {
  readonly id: string;
  readonly name: string;
  /** Where its levels are described and the record can be changed. */
  readonly href: string;
  readonly reading: string;
  readonly note: string | null;
  readonly standing: RecordStanding;
  /** The answer as a form sends it back, to say what was agreed on. */
  readonly shown: { readonly choice: string; readonly reason: string };
  /** What was agreed in the round before; null where nothing is known or shown of it. */
  readonly last: string | null;
  /** What the perceptions suggested, where the record says something else. */
  readonly suggested: string | null;
  readonly roles: readonly NamedCounts[];
  /** Whether somebody answered whose numbers only whoever leads the round sees. */
  readonly hidden: boolean;
  /** Names of the roles that set the level and from which nobody said anything. */
  readonly silent: readonly string[];
};

/** What the people of a role said, or those of several small ones together. */
export type NamedCounts = Omit<RoleCounts, "part"> & {
  readonly name: string;
  readonly part: RoleCounts["part"] | "together";
};

export type ConsensusInputs = {
  readonly roundId: string;
  readonly instrument: Instrument;
  readonly words: InstrumentWords;
  readonly translator: Translator;
  readonly entries: SavedEntries;
  readonly suggestions: Suggestions;
  readonly reviews: SectionReviews;
  readonly last: LastEntries;
  /** Whether whoever looks leads the round, and so may see what few people of one role said. */
  readonly leads: boolean;
};

export function consensus(inputs: ConsensusInputs): Consensus {
  const { instrument, words, entries, reviews } = inputs;
  const sections = instrument.dimensions.map((dimension) => {
    const { id, capabilities } = dimension;
    const review = reviews[id];
    return {
      id,
      name: words.dimensions[id]?.name ?? id,
      review: {
        standing: reviewStanding(review, recordRevision(dimension, entries)),
        comment: review?.comment ?? null,
      },
      questions: capabilities.map((capability) => questionOf(inputs, id, capability)),
    };
  });
  const questions = sections.flatMap((section) => section.questions);
  return {
    agreed: questions.filter(({ standing }) => standing === "agreed").length,
    of: questions.length,
    sections,
  };
}

function questionOf(inputs: ConsensusInputs, dimension: string, { id }: Capability): AgreeingQuestion {
  const { roundId, words, translator, entries, suggestions } = inputs;
  const entry = entries[id];
  const suggestion = suggestions[id];
  const last = inputs.last[id];
  const reading = entryReading(entry ?? emptyEntry, words, translator);
  const suggested = suggestion === undefined ? null : entryReading(suggestion, words, translator);
  const nameOf = ({ role }: RoleCounts) => words.roles[role] ?? role;
  const said = suggestion?.roles ?? [];
  return {
    id,
    name: words.capabilities[id]?.name ?? id,
    href: paths.question(roundId, dimension, id),
    reading,
    note: entry?.note ?? null,
    standing: standingOf(entry, suggestion),
    shown: shownOf(entry),
    last: last === undefined ? null : entryReading(last, words, translator),
    suggested: suggested === reading || !hasAnswer(suggestion) ? null : suggested,
    ...countsOf(said, nameOf, inputs),
    silent: said.filter((role) => role.part === "required" && peopleIn(role) === 0).map(nameOf),
  };
}

/** Whoever leads sees each role. Everybody else sees roles of few people only together. */
function countsOf(
  said: readonly RoleCounts[],
  nameOf: (role: RoleCounts) => string,
  { leads, translator: { t } }: ConsensusInputs,
): Pick<AgreeingQuestion, "roles" | "hidden"> {
  const named = (role: RoleCounts) => ({ ...role, name: nameOf(role) });
  if (leads) return { roles: said.filter((role) => peopleIn(role) > 0).map(named), hidden: false };
  const { apart, together, hidden } = foldRoles(said);
  const rest = { name: t("rounds:consensus.together"), part: "together" } as const;
  return { roles: [...apart.map(named), ...(together === null ? [] : [{ ...together, ...rest }])], hidden };
}

function shownOf(entry: SavedEntry | undefined): AgreeingQuestion["shown"] {
  const { choice, reason } = fieldsOf(entry ?? emptyEntry);
  return { choice, reason };
}

function hasAnswer(suggestion: Suggestion | undefined): boolean {
  return suggestion !== undefined && suggestion.answer !== null;
}
