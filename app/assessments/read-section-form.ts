import { type PostedQuestion, readQuestionFields, readSettlement } from "#app/questions/question-fields.ts";
import type { Dimension } from "#app/surveys/instrument.ts";
import type { EntryField, EntryProblem } from "./check-entry.ts";
import type { Entry } from "./entry.ts";
import { fieldsOf, postedEntry, postedRevision, shownEntry } from "./posted-question.ts";

export type PostedQuestions = Readonly<Record<string, PostedQuestion>>;
export type SectionFaults = Readonly<Record<string, Readonly<Partial<Record<EntryField, EntryProblem>>>>>;

export type SectionForm =
  | { readonly ok: true; readonly questions: PostedQuestions; readonly entries: readonly SectionEntry[] }
  | { readonly ok: false; readonly questions: PostedQuestions; readonly faults: SectionFaults };

type SectionEntry = {
  readonly capabilityId: string;
  readonly baseRevision: number;
  readonly entry: Entry;
  readonly shown: Entry | null;
};

/**
 * Reads a posted section. Fields of questions the section does not have are ignored; one bad field saves nothing. A
 * question whose saved version was chosen over what was typed is left out. With the button `keep` one question is answered
 * as in the round before, whose answers are `last`.
 */
export function readSectionForm(
  form: URLSearchParams,
  dimension: Dimension,
  levels: number,
  last: Readonly<Record<string, Entry>> = {},
): SectionForm {
  const questions: Record<string, PostedQuestion> = {};
  const faults: Record<string, Partial<Record<EntryField, EntryProblem>>> = {};
  const entries: SectionEntry[] = [];
  const settled = readSettlement(form);
  for (const { id, mayBeNotApplicable } of dimension.capabilities) {
    if (settled?.capabilityId === id && settled.side === "theirs") continue;
    const posted = readQuestionFields(form, id);
    const kept = form.get("keep") === id ? last[id] : undefined;
    const fields = form.get("clear") === id ? { ...posted, choice: "", reason: "" } : asLast(posted, kept);
    questions[id] = fields;
    const rules = { levels, mayBeNotApplicable };
    const read = postedEntry(fields, rules);
    const chosen = settled?.capabilityId === id ? settled.revision : null;
    const baseRevision = chosen ?? postedRevision(posted);
    if (!read.ok) faults[id] = read.problems;
    else if (baseRevision === null) {
      // A form without its revision cannot be saved safely; a question left untouched by it is simply skipped.
      if (read.entry.answer !== null) faults[id] = { answer: "answerUnknown" };
    } else {
      const shown = chosen === null ? shownEntry(posted, rules) : null;
      entries.push({ capabilityId: id, baseRevision, entry: read.entry, shown });
    }
  }
  if (Object.keys(faults).length > 0) return { ok: false, questions, faults };
  return { ok: true, questions, entries };
}

/** The answer of the round before in place of what was chosen; a note or a link that was typed stays. */
function asLast(posted: PostedQuestion, last: Entry | undefined): PostedQuestion {
  if (last === undefined) return posted;
  const { choice, reason, note, evidenceUrl } = fieldsOf(last);
  return { ...posted, choice, reason, note: posted.note || note, evidenceUrl: posted.evidenceUrl || evidenceUrl };
}
