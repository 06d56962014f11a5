import type { Phase } from "#app/surveys/instrument.ts";

const MONTHS_PER_CAPACITY = 6;

export type Task = {
  readonly id: string;
  /** Id of the earliest phase it may enter. */
  readonly phase: string;
  readonly effort: number;
  readonly priority: number;
  /** Ids of tasks that must be placed before it. */
  readonly needs: readonly string[];
};

export type Schedule<T extends Task> = {
  /** One entry for each phase, empty ones too, in the order of work. */
  readonly phases: readonly { readonly phase: Phase; readonly capacity: number | null; readonly tasks: readonly T[] }[];
  /** What fits nowhere, highest priority first. */
  readonly later: readonly T[];
};

/**
 * Places tasks phase by phase (list scheduling).
 *
 * A task may enter from its own phase on, once everything it needs is placed, in the same phase at the latest. Among
 * those ready, the highest priority that fits the remaining capacity goes next; ties go by id. A task larger than a
 * whole phase is placed only into an empty one. Same input, same schedule, in whatever order the tasks come.
 *
 * More capacity may well move a single task to a later place: list scheduling has such anomalies.
 *
 * @param capacity Effort points per six months, so a phase of twelve months holds twice as many; null for no limit.
 */
export function schedule<T extends Task>(
  phases: readonly Phase[],
  tasks: readonly T[],
  capacity: number | null,
): Schedule<T> {
  const waiting = tasks.toSorted(byPriority);
  const placed = new Set<string>();
  const filled = phases.map((phase, index) => {
    const room = capacity === null ? null : capacityOf(phase, capacity);
    const inPhase: T[] = [];
    let used = 0;
    for (let next = pickNext(); next !== undefined; next = pickNext()) {
      waiting.splice(waiting.indexOf(next), 1);
      placed.add(next.id);
      inPhase.push(next);
      used += next.effort;
    }
    return { phase, capacity: room, tasks: inPhase };

    function pickNext(): T | undefined {
      return waiting.find((task) => mayEnter(task) && fits(task));
    }

    function mayEnter(task: T): boolean {
      return phases.findIndex(({ id }) => id === task.phase) <= index && task.needs.every((id) => placed.has(id));
    }

    function fits({ effort }: T): boolean {
      return room === null || used + effort <= room || (effort > room && inPhase.length === 0);
    }
  });
  return { phases: filled, later: waiting };
}

/** Effort points a phase holds: N for every six months. */
export function capacityOf({ months: [start, end] }: Phase, capacity: number): number {
  return (capacity * (end - start)) / MONTHS_PER_CAPACITY;
}

/** Highest priority first, ties by id. Compares ids by code unit, so the order is the same in every language. */
export function byPriority(
  a: { readonly id: string; readonly priority: number },
  b: { readonly id: string; readonly priority: number },
): number {
  return b.priority - a.priority || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
