import { z } from "zod";
import type { ProblemList } from "#app/questions/problem.ts";
import { compareIds } from "./compare-ids.ts";
import type { ActionLibrary } from "./instrument.ts";
import type { InstrumentWords } from "./instrument-words.ts";
import { group, words } from "./shape.ts";

/** The words a library of actions needs, in either format. */
export type ActionLibraryWords = Pick<InstrumentWords, "phases" | "actions" | "tags" | "ideas">;

/** Every phase, action, tag and idea has its words, and no words stand for one that does not exist. */
export function checkActionWords(
  found: ActionLibraryWords,
  library: Pick<ActionLibrary, "phases" | "actions" | "tags" | "ideas">,
  list: ProblemList,
): void {
  const idsOf = (entries: readonly { readonly id: string }[] = []) => entries.map(({ id }) => id);
  compareIds(found.phases, idsOf(library.phases), ["phases"], "phase", list);
  compareIds(found.actions, idsOf(library.actions), ["actions"], "action", list);
  compareIds(found.tags ?? {}, library.tags ?? [], ["tags"], "tag", list);
  compareIds(found.ideas ?? {}, idsOf(library.ideas), ["ideas"], "idea", list);
}

/** The words of an action library, in either format. */
export const actionWordsShape = {
  phases: z.record(z.string(), group({ name: words(), exit: words() })),
  actions: z.record(z.string(), group({ title: words(), shortTitle: words(), kpi: words() })),
  tags: z.record(z.string(), words()).optional(),
  ideas: z.record(z.string(), group({ title: words(), text: words() })).optional(),
};
