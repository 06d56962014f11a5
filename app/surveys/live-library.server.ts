import type { FileProblem } from "./file-problem.ts";
import { folderRevision } from "./folder-revision.server.ts";
import type { InstrumentLibrary } from "./instrument-library.ts";
import { loadInstrumentLibrary } from "./load-instrument.server.ts";

/** A folder of questionnaires that is read again whenever something in it was saved. */
export type LiveLibrary = {
  /** As it was when all of it was last in order; at the beginning, what was. */
  readonly library: () => InstrumentLibrary;
  readonly refresh: () => Promise<void>;
};

/** Opens a folder whose authors are at work. Mistakes are told once for each save, and keep nothing else from working. */
export async function openLiveLibrary(
  root: string,
  tell: (problems: readonly FileProblem[]) => void,
): Promise<LiveLibrary> {
  let revision = await folderRevision(root);
  const first = await loadInstrumentLibrary(root);
  if (!first.ok) tell(first.problems);
  let library = first.library;
  return {
    library: () => library,
    async refresh() {
      const found = await folderRevision(root);
      if (found === revision) return;
      revision = found;
      const load = await loadInstrumentLibrary(root);
      if (load.ok) library = load.library;
      else tell(load.problems);
    },
  };
}
