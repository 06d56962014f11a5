import { type Answers, isNotApplicable, levelOf } from "#app/questions/answer.ts";
import { type Action, capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";
import { defaultTarget } from "./targets.ts";

/** A library action that belongs in the plan, and why. */
export type Candidate = {
  readonly action: Action;
  readonly from: number;
  readonly to: number;
  /** Level steps between today and the target; 0 for an action that is here only because others need it. */
  readonly gap: number;
  readonly needs: readonly string[];
  readonly waived: readonly string[];
  readonly neededFor: readonly string[];
  readonly because: readonly string[];
};

/**
 * The actions a record calls for, in the order of the library.
 *
 * - An action with a gap of its own has level steps inside (today, target] of its capability. Unanswered, "don't know"
 *   and "does not apply" have no gap.
 * - An action is satisfied once its capability stands at its top step or above.
 * - Unsatisfied prerequisites are pulled in, and theirs, however far; on a capability that does not apply they are
 *   waived; on an unanswered one they count as unsatisfied, because nobody said the work is done.
 *
 * `from` is where the work begins today, `to` where it ends: the action's top step, or the target if that comes first.
 * A pulled-in action is done in full, because others build on it. A capability without a target has the default one.
 */
export function findCandidates(
  instrument: Instrument,
  answers: Answers,
  target: Readonly<Record<string, number>>,
): readonly Candidate[] {
  const { actions } = instrument.library;
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
    const top = gap > 0 ? Math.min(action.to, targetOf(action.capability)) : action.to;
    return {
      action,
      from: Math.max(action.from, levelOf(answers[action.capability]) ?? action.from),
      to: top,
      gap,
      needs: needs.get(action.id) ?? [],
      waived: waived.get(action.id) ?? [],
      neededFor: gap > 0 ? [] : dependentsOf(action.id).toSorted(),
      because: inQuestionnaireOrder(instrument, askedBy(action, new Set())),
    };
  });

  function targetOf(capability: string): number {
    return target[capability] ?? defaultTarget(instrument);
  }

  function gapOf({ capability, from, to }: Action): number {
    const level = levelOf(answers[capability]);
    return level === null ? 0 : Math.max(0, Math.min(to, targetOf(capability)) - Math.max(from, level));
  }

  function isWaived({ capability }: Action): boolean {
    return isNotApplicable(answers[capability]);
  }

  function isSatisfied({ capability, to }: Action): boolean {
    const level = levelOf(answers[capability]);
    return level !== null && to <= level;
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
}

function inQuestionnaireOrder(instrument: Instrument, ids: ReadonlySet<string>): readonly string[] {
  return capabilitiesOf(instrument).flatMap(({ id }) => (ids.has(id) ? [id] : []));
}
