import { answersOf, type SavedEntries } from "#app/assessments/entry.ts";
import { type Answers, levelOf } from "#app/questions/answer.ts";
import { score } from "#app/scoring/score-record.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import { wholeId } from "#app/surveys/tree/tree-instrument.ts";
import type { Change } from "#app/surveys/versions/compare-instruments.ts";
import { comparableItems } from "./comparable-items.ts";

/** One round's record with the questionnaire it answers. */
export type ComparedRecord = { readonly instrument: Instrument; readonly entries: SavedEntries };

/** Why a question of two rounds is left out of a comparison. */
export type LeftOut = "changed" | "notAskedBefore" | "notAskedNow" | "noLevelBefore" | "noLevelNow" | "noLevel";

/** Means on the level scale, unrounded; null where no question can be compared. */
export type Means = { readonly before: number | null; readonly now: number | null };

export type Movement = {
  readonly overall: Means;
  readonly dimensions: readonly (Means & {
    readonly id: string;
    readonly capabilities: readonly MovedCapability[];
  })[];
  readonly leftOut: readonly { readonly id: string; readonly why: LeftOut }[];
  /** Groups whose means cannot be compared, the whole among them, and the changes that are to blame. */
  readonly notComparable: readonly string[];
  readonly changes: readonly Change[];
};

/** A question with a level in both rounds. */
export type MovedCapability = {
  readonly id: string;
  readonly before: number;
  readonly now: number;
  /** Whether the later round names evidence that the earlier one did not. */
  readonly newEvidence: boolean;
};

/** From this on a mean has moved; less is within what other people on another day would have said. */
export const smallestMove = 0.5;

/**
 * What moved from one round to the next, over the questions that mean the same and have a level in both. Means are those of the
 * one scoring function over just these questions, so a question that was left open moves nothing. Where what enters a mean has
 * changed between the versions, there is none. Null for another questionnaire.
 */
export function movementOf(before: ComparedRecord, now: ComparedRecord): Movement | null {
  const items = comparableItems(before.instrument, now.instrument);
  if (items === null) return null;
  const [then, present] = [answersOf(before.entries), answersOf(now.entries)];
  const moved = new Map(
    items.both.flatMap((id) => {
      const [from, to] = [levelOf(then[id]), levelOf(present[id])];
      if (from === null || to === null) return [];
      return [[id, { id, before: from, now: to, newEvidence: isNewEvidence(before, now, id) }] as const];
    }),
  );
  const broken = new Set(items.notComparable);
  const meanOf = (id: string, value: number | null | undefined) => (broken.has(id) ? null : (value ?? null));
  const [first, second] = [then, present].map((answers) => score(now.instrument, only(answers, moved)));
  return {
    overall: { before: meanOf(wholeId, first?.overall.value), now: meanOf(wholeId, second?.overall.value) },
    dimensions: now.instrument.dimensions.map(({ id, capabilities }) => ({
      id,
      before: meanOf(id, first?.nodes[id]?.value),
      now: meanOf(id, second?.nodes[id]?.value),
      capabilities: capabilities.flatMap((capability) => moved.get(capability.id) ?? []),
    })),
    leftOut: [
      ...items.both.flatMap((id) => {
        const why = whyLeftOut(levelOf(then[id]), levelOf(present[id]));
        return why === null ? [] : [{ id, why }];
      }),
      ...items.changed.map((id) => ({ id, why: "changed" as const })),
      ...items.onlyNow.map((id) => ({ id, why: "notAskedBefore" as const })),
      ...items.onlyBefore.map((id) => ({ id, why: "notAskedNow" as const })),
    ],
    notComparable: items.notComparable,
    changes: items.changes,
  };
}

function whyLeftOut(before: number | null, now: number | null): LeftOut | null {
  if (before === null) return now === null ? "noLevel" : "noLevelBefore";
  return now === null ? "noLevelNow" : null;
}

function isNewEvidence(before: ComparedRecord, now: ComparedRecord, id: string): boolean {
  const evidence = now.entries[id]?.evidenceUrl ?? null;
  return evidence !== null && evidence !== (before.entries[id]?.evidenceUrl ?? null);
}

function only(answers: Answers, ids: ReadonlyMap<string, unknown>): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => ids.has(id)));
}
