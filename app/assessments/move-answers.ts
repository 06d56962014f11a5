import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import { compareInstruments } from "#app/surveys/versions/compare-instruments.ts";
import type { Entry } from "./entry.ts";
import type { Movable } from "./movable.ts";

/** Why an answer needs a look: other answers can be given now, or this one no longer can. */
export type LookReason = "asked" | "answer";

type Entries = Readonly<Record<string, Entry<ItemAnswer>>>;
type MovedEntry = { readonly id: string; readonly entry: Entry<ItemAnswer> };

/** What becomes of everything that was said, and what is asked anew. Every entry is in exactly one list. */
export type MovedAnswers = {
  readonly carriesOver: readonly MovedEntry[];
  readonly look: readonly (MovedEntry & { readonly why: LookReason })[];
  readonly noHome: readonly MovedEntry[];
  /** Questions the older version did not have. */
  readonly fresh: readonly string[];
  /** Groups whose scores cannot be compared directly with those of before, the whole among them. */
  readonly notComparable: readonly string[];
};

/**
 * Moves what was answered to another version by the ids of its questions, in the order of the older one.
 *
 * An answer carries over where its question is asked in both, can be answered as before, and the newer version takes this
 * very answer. It needs a look where the question is there and one of the two does not hold, and has no home where the
 * question is gone. Whatever stands beside a question without an answer carries over with the question.
 */
export function moveAnswers(older: Movable, newer: Movable, entries: Entries): MovedAnswers {
  const { answers, notComparable } = compareInstruments(older, newer);
  const same = new Set(answers.carryOver);
  const asked = new Set(newer.questions);
  const carriesOver: MovedEntry[] = [];
  const look: (MovedEntry & { why: LookReason })[] = [];
  const noHome: MovedEntry[] = [];
  for (const id of idsIn(entries, older.questions)) {
    const entry = entries[id];
    if (entry === undefined || !saysSomething(entry)) continue;
    if (!asked.has(id)) noHome.push({ id, entry });
    else if (entry.answer === null) carriesOver.push({ id, entry });
    else if (!newer.takes(id, entry.answer)) look.push({ id, entry, why: "answer" });
    else if (same.has(id)) carriesOver.push({ id, entry });
    else look.push({ id, entry, why: "asked" });
  }
  return {
    carriesOver,
    look,
    noHome,
    fresh: newer.questions.filter((id) => answers.fresh.includes(id)),
    notComparable,
  };
}

/** What an assessment of the newer version begins with: an answer that needs a look arrives open, with what stood beside it. */
export function arrivingEntries({ carriesOver, look }: Pick<MovedAnswers, "carriesOver" | "look">): Entries {
  const open = look.map(({ id, entry }) => ({ id, entry: { ...entry, answer: null } }));
  return Object.fromEntries(
    [...carriesOver, ...open.filter(({ entry }) => saysSomething(entry))].map(({ id, entry }) => [id, entry]),
  );
}

function saysSomething({ answer, note, evidenceUrl }: Entry<ItemAnswer>): boolean {
  return answer !== null || note !== null || evidenceUrl !== null;
}

/** In the order of the questions; an entry the version does not know stands last, so that it is not lost. */
function idsIn(entries: Entries, questions: readonly string[]): readonly string[] {
  const known = new Set(questions);
  return [...questions, ...Object.keys(entries).filter((id) => !known.has(id))];
}
