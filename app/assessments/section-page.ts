import { momentText } from "#app/i18n/moment-text.ts";
import type { Translator } from "#app/i18n/translator.ts";
import type { FilledQuestion, QuestionCardProps } from "#app/questions/question-card.tsx";
import type { PostedQuestion } from "#app/questions/question-fields.ts";
import { termFor } from "#app/surveys/context/term-for.ts";
import type { Capability, Dimension, Instrument } from "#app/surveys/instrument.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import { type Entry, emptyEntry, type SavedEntries } from "./entry.ts";
import { entryDifferences } from "./entry-differences.ts";
import { entryMark, entryReading } from "./entry-reading.ts";
import { fieldsOf, memoryOf } from "./posted-question.ts";
import type { PostedQuestions, SectionFaults } from "./read-section-form.ts";

/** What the page of any section says about it. */
export type SectionHead = {
  readonly name: string;
  readonly description: string;
  /** What the subject means where the institution is; null or left out where nothing of its own is known. */
  readonly term?: string | null;
  readonly closed: boolean;
  /** Whether what stands here was typed and not saved, so that it can at least be copied. */
  readonly unsaved: boolean;
  /** Questions that somebody else changed meanwhile. */
  readonly stale: readonly { readonly href: string; readonly name: string }[];
  readonly faults: readonly { readonly href: string; readonly text: string }[];
};

/** One section as its page shows it, with what was typed kept when the form comes back. */
export type SectionPage = SectionHead & {
  readonly questions: readonly (QuestionCardProps & { readonly shortName: string; readonly mark: string })[];
};

type StaleEntry = {
  readonly capabilityId: string;
  readonly yours: Entry;
  readonly theirs: Entry & { readonly revision: number; readonly updatedAt: string | null };
};

export type SectionInputs = {
  readonly entries: SavedEntries;
  /** Whether answers are no longer taken. */
  readonly closed: boolean;
  readonly instrument: Instrument;
  readonly words: InstrumentWords;
  readonly translator: Translator;
  readonly dimension: Dimension;
  /** The country of the institution, where it is known. */
  readonly country?: string | null;
  /** Where the studies behind a question can be read, by its id. */
  readonly studies?: Readonly<Record<string, string>>;
  /** What was said in the round before, by capability id. */
  readonly last?: Readonly<Record<string, Entry>>;
  /** What was answered in an older version to questions that arrived open, by their ids. */
  readonly earlier?: Readonly<Record<string, string>>;
  /** What came back from the browser, when the form could not be saved whole. */
  readonly posted: {
    readonly questions: PostedQuestions;
    readonly faults: SectionFaults;
    readonly stale: readonly StaleEntry[];
    readonly saved?: readonly { readonly capabilityId: string; readonly revision: number }[];
    readonly closed: boolean;
  } | null;
};

export function sectionPage(inputs: SectionInputs): SectionPage {
  const { entries, instrument, words, translator, dimension, posted, country = null } = inputs;
  const questions = dimension.capabilities.map((capability, index) => ({
    ...questionCard(inputs, capability, index + 1),
    shortName: words.capabilities[capability.id]?.shortName ?? capability.id,
    mark: entryMark(entries[capability.id] ?? emptyEntry, translator),
  }));
  return {
    name: words.dimensions[dimension.id]?.name ?? dimension.id,
    description: words.dimensions[dimension.id]?.description ?? "",
    term: termFor(instrument.context, words.context, country),
    closed: inputs.closed || (posted?.closed ?? false),
    unsaved: posted !== null,
    stale: questions.flatMap(({ id, name, conflict }) => (conflict === null ? [] : [{ href: `#${id}`, name }])),
    faults: questions.flatMap(({ id, faults }) => faultLinks(id, faults)),
    questions,
  };
}

function questionCard(inputs: SectionInputs, capability: Capability, number: number): QuestionCardProps {
  const { entries, instrument, words, translator, dimension, posted } = inputs;
  const { id } = capability;
  const text = words.capabilities[id];
  const stale = posted?.stale.find((entry) => entry.capabilityId === id);
  return {
    id,
    number,
    count: dimension.capabilities.length,
    name: text?.name ?? id,
    purpose: text?.purpose ?? "",
    core: capability.core,
    levels: Array.from({ length: instrument.levels }, (_, index) => ({
      level: index + 1,
      name: words.levels[index + 1]?.name ?? "",
      text: text?.levels[index] ?? "",
    })),
    notApplicable: capability.mayBeNotApplicable ? (text?.notApplicable ?? "") : null,
    evidence: text?.evidence ?? [],
    guidance: guidanceOf(capability, words),
    studies: inputs.studies?.[id] ?? null,
    earlier: inputs.earlier?.[id] ?? null,
    closed: inputs.closed || (posted?.closed ?? false),
    last: lastOf(inputs.last?.[id], words, translator),
    filled: filled(entries[id], posted?.questions[id], savedRevision(posted, id)),
    faults: faultSentences(posted?.faults[id] ?? {}, text?.name ?? id, translator),
    conflict: stale === undefined ? null : conflictOf(stale, words, translator),
  };
}

function guidanceOf({ id, guidance }: Capability, words: InstrumentWords): QuestionCardProps["guidance"] {
  const text = words.capabilities[id]?.guidance;
  if (guidance === undefined || text === undefined) return null;
  return { text, source: words.sources[guidance.source]?.short ?? guidance.source };
}

function lastOf(last: Entry | undefined, words: InstrumentWords, translator: Translator): QuestionCardProps["last"] {
  return last === undefined ? null : { fields: fieldsOf(last), reading: entryReading(last, words, translator) };
}

function conflictOf({ yours, theirs }: StaleEntry, words: InstrumentWords, translator: Translator) {
  return {
    differences: entryDifferences(yours, theirs, words, translator),
    savedAt: theirs.updatedAt === null ? null : momentText(theirs.updatedAt, translator),
    revision: theirs.revision,
  };
}

function savedRevision(posted: SectionInputs["posted"], id: string): number | undefined {
  return posted?.saved?.find((entry) => entry.capabilityId === id)?.revision;
}

/** A stale question keeps what was typed and the revision it was typed on, until its owner has chosen. */
function filled(
  entry: (Entry & { readonly revision: number }) | undefined,
  posted: PostedQuestion | undefined,
  saved: number | undefined,
): FilledQuestion {
  if (posted === undefined) {
    const shown = entry ?? { ...emptyEntry, revision: 0 };
    return { ...fieldsOf(shown), revision: shown.revision, was: memoryOf(shown) };
  }
  const typed = { choice: posted.choice, reason: posted.reason, note: posted.note, evidenceUrl: posted.evidenceUrl };
  if (saved !== undefined) {
    const { choice, reason, note, evidenceUrl } = typed;
    return { ...typed, revision: saved, was: JSON.stringify([choice, reason, note, evidenceUrl]) };
  }
  return { ...typed, revision: Number(posted.revision) || 0, was: posted.was };
}

function faultSentences(problems: SectionFaults[string], name: string, { t }: Translator): QuestionCardProps["faults"] {
  const sentence = (problem: NonNullable<(typeof problems)["answer"]>) => t(`questions:fault.${problem}`, { name });
  return {
    ...(problems.answer === undefined ? {} : { choice: sentence(problems.answer) }),
    ...(problems.reason === undefined ? {} : { reason: sentence(problems.reason) }),
    ...(problems.note === undefined ? {} : { note: sentence(problems.note) }),
    ...(problems.evidenceUrl === undefined ? {} : { evidenceUrl: sentence(problems.evidenceUrl) }),
  };
}

const anchors = { choice: "", reason: "-reason", note: "-note", evidenceUrl: "-evidence" } as const;

function faultLinks(id: string, faults: QuestionCardProps["faults"]) {
  return (Object.keys(anchors) as (keyof typeof anchors)[]).flatMap((field) => {
    const text = faults[field];
    return text === undefined ? [] : [{ href: `#${id}${anchors[field]}`, text }];
  });
}
