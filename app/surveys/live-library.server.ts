import type { FileProblem } from "./file-problem.ts";
import { folderRevision } from "./folder-revision.server.ts";
import type { InstrumentLibrary } from "./instrument-library.ts";
import { loadInstrumentLibrary } from "./load-instrument.server.ts";

/** Folders of questionnaires that are read again whenever something in them was saved. */
export type LiveLibrary = {
  /** As it was when all of it was last in order; at the beginning, what was. */
  readonly library: () => InstrumentLibrary;
  readonly refresh: () => Promise<void>;
};

/** Opens folders whose authors are at work. Mistakes are told once for each save, and keep nothing else from working. */
export async function openLiveLibrary(
  roots: readonly string[],
  tell: (problems: readonly FileProblem[]) => void,
): Promise<LiveLibrary> {
  let revision = await revisionOf(roots);
  const first = await loadInstrumentLibrary(...roots);
  if (!first.ok) tell(first.problems);
  let library = first.library;
  return {
    library: () => library,
    async refresh() {
      const found = await revisionOf(roots);
      if (found === revision) return;
      revision = found;
      const load = await loadInstrumentLibrary(...roots);
      if (load.ok) library = load.library;
      else tell(load.problems);
    },
  };
}

async function revisionOf(roots: readonly string[]): Promise<string> {
  return (await Promise.all(roots.map(folderRevision))).join(" ");
}
