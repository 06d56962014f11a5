import { type Entry, emptyEntry } from "#app/assessments/entry.ts";
import type { Institution } from "#app/institutions/institution.ts";
import type { Answer, Answers } from "#app/questions/answer.ts";
import { checkAnswersFile } from "#app/questions/answers-file.ts";
import type { ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import { answerable } from "#app/surveys/answerable-instrument.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import type { DemonstrationSeeds, HeroAnswer } from "./demonstration-seeds.ts";
import { inventAnswers } from "./invent-answers.ts";

/** One assessment of the demonstration, ready to be entered like any other. */
export type DemonstrationRecord = {
  readonly entries: Readonly<Record<string, Entry>>;
  /** What is said of circumstances; only where the instrument asks. */
  readonly circumstances: ItemAnswers;
  readonly startedAt: Date;
  readonly submittedAt: Date;
};

/** One invented institution with its two rounds, the earlier first. */
export type DemonstrationInstitution = {
  readonly institution: Institution;
  readonly isHero: boolean;
  readonly rounds: readonly DemonstrationRecord[];
};

/** The days the two releases stand for: after each round's last submission. */
export const releaseDays: readonly Date[] = [new Date("2025-07-01T00:00:00Z"), new Date("2026-07-01T00:00:00Z")];

/** Everything the demonstration holds, the same every time. */
export function demonstrationRounds(
  instrument: Instrument,
  { seed, hero, institutions }: DemonstrationSeeds,
): readonly DemonstrationInstitution[] {
  return institutions.map((facts, place) => {
    const institution: Institution = { ...facts, ror: null };
    const isHero = facts.name === hero.name;
    const { before, now } = isHero ? heroEntries(hero.answers) : inventedEntries(instrument, institution, seed + place);
    return {
      institution,
      isHero,
      rounds: [
        { entries: before, circumstances: {}, ...daysOf(2025, place) },
        { entries: now, circumstances: isHero ? toldOf(instrument, hero) : {}, ...daysOf(2026, place) },
      ],
    };
  });
}

type Entries = Readonly<Record<string, Entry>>;

function inventedEntries(instrument: Instrument, institution: Institution, seed: number) {
  const { before, now } = inventAnswers(instrument, institution, seed);
  return { before: plain(before), now: plain(now) };
}

function plain(answers: Answers): Entries {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, { ...emptyEntry, answer }]));
}

function heroEntries(answers: Readonly<Record<string, HeroAnswer>>): { before: Entries; now: Entries } {
  const all = Object.entries(answers);
  return {
    before: Object.fromEntries(all.map(([id, { before }]) => [id, { ...emptyEntry, answer: answerOf(before) }])),
    now: Object.fromEntries(
      all.map(([id, { now, note, evidence }]) => [id, { answer: answerOf(now), note, evidenceUrl: evidence }]),
    ),
  };
}

/** What the leading institution says of itself, checked like an answers file. */
function toldOf(instrument: Instrument, { circumstances }: DemonstrationSeeds["hero"]): ItemAnswers {
  if (instrument.context === null) return {};
  const read = checkAnswersFile({ instrument: instrument.id, answers: circumstances }, answerable(instrument));
  if (!read.ok) throw new Error(`The demonstration does not fit its questionnaire: ${read.problems[0]?.message}`);
  return read.circumstances;
}

function answerOf(told: HeroAnswer["now"]): Answer | null {
  if (told === null) return null;
  return typeof told === "number" ? { level: told } : { notApplicable: told };
}

/** Two weeks of answering, spread over April to June so that a round looks like one. */
function daysOf(year: number, place: number): { startedAt: Date; submittedAt: Date } {
  const startedAt = new Date(Date.UTC(year, 3, 6 + (place % 60), 9));
  return { startedAt, submittedAt: new Date(startedAt.getTime() + 14 * 24 * 60 * 60 * 1000) };
}
