import { describe, expect, it } from "vitest";
import { schedule, type Task } from "#app/roadmaps/schedule.ts";

const phases = [
  { id: "first", months: [0, 6] },
  { id: "second", months: [6, 18] },
] as const;
const task = (id: string, changes: Partial<Task> = {}): Task => ({
  id,
  phase: "first",
  effort: 1,
  priority: 1,
  needs: [],
  ...changes,
});
const placed = (tasks: readonly Task[], capacity: number | null) => {
  const { phases: filled, later } = schedule(phases, tasks, capacity);
  return [...filled.map((phase) => phase.tasks.map(({ id }) => id)), later.map(({ id }) => id)];
};

describe("a schedule", () => {
  it("puts the highest priority first, ties by id, and nothing before its phase", () => {
    const tasks = [task("c"), task("b"), task("a", { priority: 2 }), task("z", { phase: "second", priority: 9 })];
    expect(placed(tasks, null)).toEqual([["a", "b", "c"], ["z"], []]);
  });

  it("lets a task follow what it needs in the same phase, however high its priority", () => {
    expect(placed([task("big", { priority: 9, needs: ["small"] }), task("small")], null)).toEqual([
      ["small", "big"],
      [],
      [],
    ]);
  });

  it("passes over what does not fit and takes the next that does", () => {
    const tasks = [
      task("a", { effort: 2, priority: 3 }),
      task("b", { effort: 2, priority: 2 }),
      task("c", { priority: 1 }),
    ];
    expect(placed(tasks, 3)).toEqual([["a", "c"], ["b"], []]);
  });

  it("holds twice as much in twelve months as in six", () => {
    const tasks = ["a", "b", "c", "d"].map((id) => task(id));
    expect(placed(tasks, 1)).toEqual([["a"], ["b", "c"], ["d"]]);
  });

  it("places a task larger than a whole phase only into an empty one", () => {
    const large = task("large", { effort: 3 });
    expect(placed([large, task("a", { priority: 9 })], 2)).toEqual([["a"], ["large"], []]);
    expect(placed([large, task("a", { priority: 0 })], 2)).toEqual([["large"], ["a"], []]);
    expect(
      placed([task("huge", { effort: 9 }), task("a", { priority: 9 }), task("b", { phase: "second", priority: 9 })], 2),
    ).toEqual([["a"], ["b"], ["huge"]]);
  });

  it("sends what waits for a later task to later as well", () => {
    const tasks = [task("a"), task("b"), task("c"), task("d"), task("e", { needs: ["d"], priority: 9 })];
    expect(placed(tasks, 1)).toEqual([["a"], ["b", "c"], ["e", "d"]]);
  });
});
