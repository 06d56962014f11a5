import type { AuditEntry } from "#app/accounts/audit-entry.ts";
import type { RoundState } from "#app/accounts/subject.ts";
import type { Assessment } from "#app/assessments/assessment.ts";
import type { SavedEntries } from "#app/assessments/entry.ts";
import { answersOf } from "#app/assessments/entry.ts";
import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import type { Consent } from "../consent.ts";
import type { ContributionState } from "../contribution.ts";
import type { Round } from "../round.ts";
import {
  type HandedAnswers,
  type HandedContribution,
  type HandOver,
  handOverFormat,
  handOverKind,
} from "./hand-over-file.ts";
import { instrumentOutline } from "./instrument-outline.ts";

/** One person's part in a round as it is kept. */
export type KeptContribution = Omit<HandedContribution, "id" | "answers" | "notes" | "name"> & {
  readonly name: string | null;
  readonly entries: SavedEntries;
};

export type RoundContent = {
  readonly round: Round;
  readonly assessment: Assessment;
  /** What the record says of circumstances. */
  readonly circumstances: SavedEntries<ItemAnswer>;
  readonly contributions: readonly KeptContribution[];
  readonly consents: readonly Consent[];
  readonly history: readonly AuditEntry[];
};

/**
 * A round as one document. Contributions are put in order by what they say and numbered in it, so neither the order nor a
 * number tells who somebody is or when they answered.
 */
export function composeHandOver(
  { round, assessment, circumstances, contributions, consents, history }: RoundContent,
  instrument: Instrument,
  { names, madeBy, exportedAt }: { readonly names: boolean; readonly madeBy: string; readonly exportedAt: string },
  hash: (text: string) => string,
): HandOver {
  const { name, state, deadline, createdAt, openedAt, consensusAt, lockedAt, archivedAt } = round;
  const passedOn = contributions.filter((part) => isPassedOn(round.state, part.state));
  const parts = passedOn.map(({ entries, name: own, ...part }) => ({
    ...(names && own !== null ? { name: own } : {}),
    ...part,
    ...handed(entries),
  }));
  return {
    kind: handOverKind,
    format: handOverFormat,
    madeBy,
    exportedAt,
    institution: assessment.institution,
    instrument: { id: instrument.id, version: instrument.version, sha256: hash(instrumentOutline(instrument)) },
    round: {
      ...{ id: round.assessmentId, name, language: assessment.language, state, deadline },
      ...{ createdAt, openedAt, consensusAt, lockedAt, archivedAt },
      ...{ target: assessment.target, capacity: assessment.capacity },
      ...(assessment.ownWeights === null ? {} : { ownWeights: assessment.ownWeights }),
    },
    record: {
      ...handed(assessment.entries),
      ...(Object.keys(circumstances).length === 0 ? {} : { circumstances: handed(circumstances) }),
    },
    contributions: inOrder(parts).map((part, at) => ({ id: `c${at + 1}`, ...part })),
    consents: consents.map(({ audience, granted }) => ({ audience, granted })),
    history: { institution: round.institutionId, entries: history },
  };
}

/**
 * People are told beside their questions that only what they handed in is passed on, and not before the round is locked.
 * Drafts, parts that were taken back and parts that were ended stay where they are.
 */
function isPassedOn(round: RoundState, part: ContributionState): boolean {
  return (round === "locked" || round === "archived") && (part === "submitted" || part === "accepted");
}

/** Answers and words apart. Who saved when is not handed over. */
function handed<One>(entries: SavedEntries<One>): {
  readonly answers: Readonly<Record<string, One>>;
  readonly notes: HandedAnswers["notes"];
} {
  const notes = Object.entries(entries)
    .filter(([, { note, evidenceUrl }]) => note !== null || evidenceUrl !== null)
    .map(([id, { note, evidenceUrl }]) => [
      id,
      { ...(note === null ? {} : { note }), ...(evidenceUrl === null ? {} : { evidenceUrl }) },
    ]);
  return { answers: answersOf(entries), notes: Object.fromEntries(notes) };
}

function inOrder<Part>(parts: readonly Part[]): readonly Part[] {
  return parts
    .map((part) => ({ part, text: JSON.stringify(part) }))
    .sort((one, other) => (one.text < other.text ? -1 : 1))
    .map(({ part }) => part);
}
