import type { Answer } from "./answer.ts";
import { isKeepable, notKeepable, withPlainLines } from "./keepable-text.ts";
import type { Item } from "./kinds/item.ts";
import type { ItemAnswer, ItemAnswers } from "./kinds/item-answer.ts";
import { readItemAnswer } from "./kinds/read-item-answer.ts";
import { quote, suggestId } from "./nearest-id.ts";
import { type Problem, type ProblemList, type ProblemPath, problemList } from "./problem.ts";

/** As much of an instrument as an answers file can be held against. */
export type AnswerableInstrument = {
  readonly id: string;
  readonly version: string;
  /** Levels run from 1 to this number. */
  readonly levels: number;
  readonly capabilities: readonly { readonly id: string; readonly mayBeNotApplicable: boolean }[];
  /** Questions about circumstances, whose answers may stand among the others; may be left out. */
  readonly circumstances?: readonly Item[];
};

export type CheckedAnswers<One = Answer> =
  | { readonly ok: true; readonly answers: Readonly<Record<string, One>> }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What an answers file says of the ladder, and of circumstances. */
export type CheckedRecord =
  | { readonly ok: true; readonly answers: Readonly<Record<string, Answer>>; readonly circumstances: ItemAnswers }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The longest reason for "does not apply" that is kept, in characters. */
export const longestReason = 2000;

/**
 * Reads the content of an answers file: `{ instrument, version?, answers: { id: answer } }`, where an answer is exactly
 * one of `{ level: 1…n }`, `{ notApplicable: reason }` and `{ dontKnow: true }`. A capability that is left out is
 * unanswered. Answers to questions about circumstances stand among them in the form of their kind, and come back apart. What
 * else a downloaded assessment carries is passed over. Every mistake is reported at once; with one
 * mistake nothing is accepted.
 */
export function checkAnswersFile(value: unknown, instrument: AnswerableInstrument): CheckedRecord {
  const capabilities = new Map(instrument.capabilities.map((one) => [one.id, one]));
  const facts = new Map((instrument.circumstances ?? []).map((one) => [one.id, one]));
  const answers: [string, Answer][] = [];
  const circumstances: [string, ItemAnswer][] = [];
  const known = [...capabilities.keys(), ...facts.keys()];
  const checked = checkRecordFile<ItemAnswer>(value, instrument, "capability", known, (answer, id, list) => {
    const item = facts.get(id);
    if (item !== undefined) return kept(circumstances, id, readItemAnswer(answer, item, ["answers", id], list));
    const excused = capabilities.get(id)?.mayBeNotApplicable ?? false;
    return kept(answers, id, readAnswer(answer, id, excused, instrument.levels, list));
  });
  if (!checked.ok) return checked;
  return { ok: true, answers: Object.fromEntries(answers), circumstances: Object.fromEntries(circumstances) };
}

function kept<One>(into: [string, One][], id: string, answer: One | null): One | null {
  if (answer !== null) into.push([id, answer]);
  return answer;
}

type Named = Pick<AnswerableInstrument, "id" | "version">;
type ReadOne<One> = (answer: unknown, id: string, list: ProblemList) => One | null;

/** The same for questions of any kind: `known` are their ids, `what` they are called, `read` reads one answer. */
export function checkRecordFile<One>(
  value: unknown,
  instrument: Named,
  what: string,
  known: readonly string[],
  read: ReadOne<One>,
): CheckedAnswers<One> {
  const list = problemList();
  const answers = isGroup(value) ? checkFile(value, instrument, what, known, read, list) : {};
  if (!isGroup(value))
    list.add([], () => 'An answers file is an object: { "instrument": "…", "answers": { … } }. Write it that way.');
  return list.problems.length === 0 ? { ok: true, answers } : { ok: false, problems: list.problems };
}

type Group = Readonly<Record<string, unknown>>;

function checkFile<One>(
  file: Group,
  instrument: Named,
  what: string,
  known: readonly string[],
  read: ReadOne<One>,
  list: ProblemList,
): Readonly<Record<string, One>> {
  for (const key of Object.keys(file))
    if (!fileKeys.includes(key) && !passedOver.has(key))
      list.add([key], () => `${quote(key)} is not known here. ${suggestId(key, fileKeys)} Rename it or remove it.`);
  checkInstrument(own(file, "instrument"), instrument, list);
  checkVersion(own(file, "version"), instrument, list);
  const answers = own(file, "answers");
  if (isGroup(answers)) return checkAnswers(answers, instrument, what, known, read, list);
  list.add(["answers"], () =>
    answers === undefined
      ? `"answers" is missing. Add "answers": { } with one entry per answered ${what}.`
      : `"answers" must be an object with one entry per ${what}: "answers": { "ID": { "level": 3 } }.`,
  );
  return {};
}

const fileKeys = ["instrument", "version", "answers"];

/** What a downloaded assessment says beside its answers. None of it changes a score. */
const passedOver: ReadonlySet<string> = new Set([
  "notes",
  "institution",
  "language",
  "state",
  "target",
  "capacity",
  "ownWeights",
  "createdAt",
  "updatedAt",
  "submittedAt",
  "exportedAt",
  "demonstration",
]);

function checkInstrument(named: unknown, instrument: Named, list: ProblemList): void {
  if (named === instrument.id) return;
  list.add(["instrument"], () =>
    named === undefined
      ? `"instrument" is missing. Add "instrument": "${instrument.id}".`
      : `These answers are for the instrument ${quote(named)}, but they are read for "${instrument.id}". Write "${instrument.id}", or choose the other instrument.`,
  );
}

function checkVersion(named: unknown, instrument: Named, list: ProblemList): void {
  if (named === undefined || named === instrument.version) return;
  list.add(["version"], () =>
    typeof named === "string"
      ? `These answers are for version ${quote(named)}, but the instrument is version "${instrument.version}". Write "${instrument.version}", or leave "version" out to take the newest.`
      : `"version" must be text such as "${instrument.version}". Put it in quotes, or leave it out to take the newest.`,
  );
}

function checkAnswers<One>(
  given: Group,
  instrument: Named,
  what: string,
  known: readonly string[],
  read: ReadOne<One>,
  list: ProblemList,
): Readonly<Record<string, One>> {
  const ids = new Set(known);
  const answers: [string, One][] = [];
  for (const [id, answer] of Object.entries(given)) {
    if (!ids.has(id)) {
      list.add(["answers", id], () => `${quote(id)} is no ${what} of "${instrument.id}". ${suggestId(id, known)}`);
      continue;
    }
    const one = read(answer, id, list);
    if (one !== null) answers.push([id, one]);
  }
  return Object.fromEntries(answers);
}

function readAnswer(
  answer: unknown,
  id: string,
  mayBeNotApplicable: boolean,
  levels: number,
  list: ProblemList,
): Answer | null {
  const path = ["answers", id];
  if (!isGroup(answer)) {
    list.add(path, () =>
      typeof answer === "number"
        ? `An answer is an object. Write { "level": ${answer} }.`
        : `${id} needs ${forms(levels, mayBeNotApplicable)}. Leave ${id} out when it is not answered.`,
    );
    return null;
  }
  const keys = Object.keys(answer);
  const unknown = keys.filter((key) => !answerKeys.includes(key));
  for (const key of unknown)
    list.add([...path, key], () => `${quote(key)} does not answer ${id}. Give ${forms(levels, mayBeNotApplicable)}.`);
  if (unknown.length > 0) return null;
  if (keys.length !== 1) {
    list.add(
      path,
      () =>
        `${id} has ${keys.length === 0 ? "no answer" : "several answers"}. Give ${forms(levels, mayBeNotApplicable)}.`,
    );
    return null;
  }
  if ("level" in answer) return readLevel(answer.level, [...path, "level"], levels, list);
  if ("dontKnow" in answer) return readDontKnow(answer.dontKnow, [...path, "dontKnow"], list);
  return readReason(answer.notApplicable, [...path, "notApplicable"], id, mayBeNotApplicable, levels, list);
}

const answerKeys = ["level", "notApplicable", "dontKnow"];

function readLevel(level: unknown, path: ProblemPath, levels: number, list: ProblemList): Answer | null {
  if (typeof level === "number" && Number.isInteger(level) && level >= 1 && level <= levels) return { level };
  list.add(path, () => {
    const allowed = `Use a whole number from 1 to ${levels}`;
    if (typeof level === "string") return `The level is text (${quote(level)}). ${allowed}, without quotes.`;
    if (typeof level !== "number") return `The level is not a number. ${allowed}.`;
    return Number.isInteger(level)
      ? `Level ${level} is outside the scale. ${allowed}.`
      : `Level ${level} lies between two levels. ${allowed}: the highest level that is fully true.`;
  });
  return null;
}

function readDontKnow(dontKnow: unknown, path: ProblemPath, list: ProblemList): Answer | null {
  if (dontKnow === true) return { dontKnow: true };
  list.add(path, () => '"dontKnow" can only be true. Write true, or leave the capability out when it is not answered.');
  return null;
}

function readReason(
  reason: unknown,
  path: ProblemPath,
  id: string,
  allowed: boolean,
  levels: number,
  list: ProblemList,
): Answer | null {
  if (!allowed) list.add(path, () => `${id} applies to every institution. Give ${forms(levels, false)}.`);
  else if (typeof reason !== "string" || reason.trim() === "")
    list.add(path, () => `The reason is missing. Write why ${id} does not apply: { "notApplicable": "the reason" }.`);
  else if (reason.length > longestReason)
    list.add(path, () => `The reason has ${reason.length} characters. Shorten it to at most ${longestReason}.`);
  else if (!isKeepable(withPlainLines(reason))) list.add(path, () => notKeepable);
  else return { notApplicable: withPlainLines(reason).trim() };
  return null;
}

function forms(levels: number, mayBeNotApplicable: boolean): string {
  const level = `{ "level": 1 to ${levels} }`;
  return mayBeNotApplicable
    ? `one of ${level}, { "notApplicable": "the reason" } and { "dontKnow": true }`
    : `${level} or { "dontKnow": true }`;
}

function isGroup(value: unknown): value is Group {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function own(group: Group, key: string): unknown {
  return Object.hasOwn(group, key) ? group[key] : undefined;
}
