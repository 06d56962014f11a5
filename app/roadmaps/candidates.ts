import type { Action } from "#app/surveys/instrument.ts";
import { type PlanView, stepsBetween } from "./plan-view.ts";

/** A library action that belongs in the plan, and why. */
export type Candidate = {
  readonly action: Action;
  readonly from: number;
  readonly to: number;
  /** Steps between today and the target; 0 for an action that is here only because others need it. */
  readonly gap: number;
  readonly needs: readonly string[];
  readonly waived: readonly string[];
  readonly neededFor: readonly string[];
  readonly because: readonly string[];
};

/**
 * The actions a record calls for, in the order of the library.
 *
 * - An action with a gap of its own has steps inside (today, target] of what it lifts. What is unanswered, unknown, not
 *   applicable or not asked has no gap, and neither has what nobody wishes anything of.
 * - An action is satisfied once what it lifts stands at its top or above.
 * - Unsatisfied prerequisites are pulled in, and theirs, however far; on a part that does not apply they are waived; on an
 *   unanswered one they count as unsatisfied, because nobody said the work is done.
 *
 * `from` is where the work begins today, `to` where it ends: the action's top, or the target if that comes first. A pulled-in
 * action is done in full, because others build on it.
 */
export function findCandidates({ parts, library }: PlanView): readonly Candidate[] {
  const { actions } = library;
  const partOf = new Map(parts.map((part) => [part.id, part]));
  const byId = new Map(actions.map((action) => [action.id, action]));
  const gaps = new Map(actions.map((action) => [action.id, gapOf(action)]));
  const needs = new Map<string, readonly string[]>();
  const waived = new Map<string, readonly string[]>();

  const open = actions.filter((action) => (gaps.get(action.id) ?? 0) > 0);
  for (let action = open.pop(); action !== undefined; action = open.pop()) {
    if (needs.has(action.id)) continue;
    const prerequisites = action.after.flatMap((id) => byId.get(id) ?? []);
    const unsatisfied = prerequisites.filter((one) => !isWaived(one) && !isSatisfied(one));
    needs.set(
      action.id,
      unsatisfied.map(({ id }) => id),
    );
    waived.set(
      action.id,
      prerequisites.filter(isWaived).map(({ id }) => id),
    );
    open.push(...unsatisfied);
  }

  const chosen = actions.filter((action) => needs.has(action.id));
  return chosen.map((action) => {
    const gap = gaps.get(action.id) ?? 0;
    const part = partOf.get(action.capability);
    const top = gap > 0 ? Math.min(action.to, part?.target ?? action.to) : action.to;
    return {
      action,
      from: Math.max(action.from, part?.value ?? action.from),
      to: top,
      gap,
      needs: needs.get(action.id) ?? [],
      waived: waived.get(action.id) ?? [],
      neededFor: gap > 0 ? [] : dependentsOf(action.id).toSorted(),
      because: inOrder(askedBy(action, new Set())),
    };
  });

  function gapOf({ capability, from, to }: Action): number {
    const part = partOf.get(capability);
    if (part === undefined || part.value === null || part.target === null) return 0;
    return stepsBetween(part.rungs, Math.max(from, part.value), Math.min(to, part.target));
  }

  function isWaived({ capability }: Action): boolean {
    return partOf.get(capability)?.applies === false;
  }

  function isSatisfied({ capability, to }: Action): boolean {
    const value = partOf.get(capability)?.value ?? null;
    return value !== null && to <= value;
  }

  function dependentsOf(id: string): readonly string[] {
    return chosen.filter((one) => needs.get(one.id)?.includes(id)).map((one) => one.id);
  }

  function askedBy(action: Action, seen: Set<string>): ReadonlySet<string> {
    if ((gaps.get(action.id) ?? 0) > 0) return new Set([action.capability]);
    if (seen.has(action.id)) return new Set();
    seen.add(action.id);
    const asking = new Set<string>();
    for (const id of dependentsOf(action.id)) {
      const dependent = byId.get(id);
      if (dependent === undefined) continue;
      for (const capability of askedBy(dependent, seen)) asking.add(capability);
    }
    return asking;
  }

  function inOrder(ids: ReadonlySet<string>): readonly string[] {
    return parts.flatMap(({ id }) => (ids.has(id) ? [id] : []));
  }
}
