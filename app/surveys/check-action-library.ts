import { quote } from "#app/questions/nearest-id.ts";
import type { ProblemList, ProblemPath } from "#app/questions/problem.ts";
import { findCycle } from "./find-cycle.ts";
import type { Action, ActionLibrary } from "./instrument.ts";
import { noteDuplicates, noteUnknown } from "./references.ts";

/** What actions can lift, and how the file calls it. */
export type Liftable = {
  readonly what: "capability" | "scored item or group";
  readonly one: "capability" | "node";
  readonly many: "capabilities" | "nodes";
  readonly known: readonly string[];
  /** The roles that may own an action. */
  readonly owners: readonly string[];
  /** Notes what is wrong with where an action begins and ends. */
  readonly checkEnds: (action: Action, path: ProblemPath, list: ProblemList) => void;
};

/**
 * What holds for a library of actions whatever it lifts (null when that cannot be read): phases follow each other without
 * a hole, actions name what exists and climb, no action waits for itself, and once there is a vocabulary of tags, every
 * action and every idea has one.
 */
export function checkActionLibrary(library: ActionLibrary, liftable: Liftable | null, list: ProblemList): void {
  checkPhases(library, list);
  checkEffort(library, list);
  checkActions(library, liftable, list);
  checkIdeas(library, liftable, list);
  checkTags(library, list);
  checkGraph(library, list);
}

function checkPhases(library: ActionLibrary, list: ProblemList): void {
  noteDuplicates(
    library.phases.map(({ id }, index) => ({ id, path: ["phases", index, "id"] })),
    "phase",
    list,
  );
  let end = 0;
  library.phases.forEach(({ id, months: [from, to] }, index) => {
    const path = ["phases", index, "months"];
    if (from !== end && !Number.isNaN(from) && !Number.isNaN(end))
      list.add(
        path,
        () =>
          `Phase ${quote(id)} starts at month ${from}, but ${index === 0 ? "the first phase starts at month 0" : `the phase before it ends at month ${end}`}. Write ${end} as its first month.`,
      );
    if (to <= from)
      list.add(path, () => `Phase ${quote(id)} ends at month ${to}, not after its start. Write a later month.`);
    end = to;
  });
}

function checkEffort(library: ActionLibrary, list: ProblemList): void {
  for (const [size, effort] of Object.entries(library.effort)) {
    const [least, most] = effort.personWeeks;
    if (least > most)
      list.add(["effort", size, "personWeeks"], () => `The range runs from ${least} down to ${most}. Swap the two.`);
  }
}

function checkActions(library: ActionLibrary, liftable: Liftable | null, list: ProblemList): void {
  const phases = library.phases.map(({ id }) => id);
  const ids = library.actions.map(({ id }) => id);
  noteDuplicates(
    ids.map((id, index) => ({ id, path: ["actions", index, "id"] })),
    "action",
    list,
  );
  library.actions.forEach((action, index) => {
    const path = ["actions", index];
    noteUnknown(action.phase, [...path, "phase"], phases, "phase", list);
    const prerequisites = action.after.map((id, at) => ({ id, path: [...path, "after", at] }));
    for (const { id, path: at } of prerequisites) noteUnknown(id, at, ids, "action", list);
    noteDuplicates(prerequisites, "action", list);
    if (liftable === null) return;
    noteUnknown(action.capability, [...path, liftable.one], liftable.known, liftable.what, list);
    noteUnknown(action.owner, [...path, "owner"], liftable.owners, "inside role", list);
    liftable.checkEnds(action, path, list);
  });
}

function checkIdeas({ ideas = [] }: ActionLibrary, liftable: Liftable | null, list: ProblemList): void {
  noteDuplicates(
    ideas.map(({ id }, index) => ({ id, path: ["ideas", index, "id"] })),
    "idea",
    list,
  );
  if (liftable === null) return;
  const { many, known, what } = liftable;
  ideas.forEach(({ capabilities }, index) => {
    const places = capabilities.map((id, at) => ({ id, path: ["ideas", index, many, at] }));
    for (const { id, path } of places) noteUnknown(id, path, known, what, list);
    noteDuplicates(places, what, list);
  });
}

function checkTags(library: ActionLibrary, list: ProblemList): void {
  const vocabulary = library.tags ?? [];
  noteDuplicates(
    vocabulary.map((id, index) => ({ id, path: ["tags", index] })),
    "tag",
    list,
  );
  for (const kind of ["actions", "ideas"] as const)
    library[kind]?.forEach(({ id, tags }, index) => {
      const path = [kind, index];
      if (tags === undefined) {
        if (vocabulary.length > 0)
          list.add(
            path,
            () =>
              `${id} has no tag, so the filter by tags would hide it. Add "tags" with one of: ${vocabulary.join(", ")}.`,
          );
        return;
      }
      const places = tags.map((tag, at) => ({ id: tag, path: [...path, "tags", at] }));
      for (const { id: tag, path: at } of places)
        if (vocabulary.length > 0) noteUnknown(tag, at, vocabulary, "tag", list);
        else list.add(at, () => `There is no tag ${quote(tag)}. List it under "tags" at the top of the file.`);
      noteDuplicates(places, "tag", list);
    });
}

function checkGraph(library: ActionLibrary, list: ProblemList): void {
  const cycle = findCycle(new Map(library.actions.map(({ id, after }) => [id, after])));
  if (cycle === null) return;
  const index = library.actions.findIndex(({ id }) => id === cycle[0]);
  list.add(["actions", index, "after"], () =>
    cycle.length === 2
      ? `${cycle[0]} waits for itself. Remove it from its own "after".`
      : `These actions wait for each other in a ring: ${cycle.slice(0, 12).join(" → ")}. Remove one of these "after" entries.`,
  );
}
