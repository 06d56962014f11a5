import { type FileProblem, formatProblem } from "#app/surveys/file-problem.ts";
import { type LiveLibrary, openLiveLibrary } from "#app/surveys/live-library.server.ts";
import { loadInstrumentLibrary } from "#app/surveys/load-instrument.server.ts";

/**
 * The questionnaires to serve. A finished product serves all of them or none; while developing they are read again after
 * every save, and one with mistakes keeps only itself from being served. Null, with every mistake told, where it must not begin.
 */
export async function openQuestionnaires(
  roots: readonly string[],
  developing: boolean,
  err: (line: string) => void,
): Promise<LiveLibrary | null> {
  const tell = (problems: readonly FileProblem[]) => {
    for (const problem of problems) err(formatProblem(problem));
  };
  if (developing) return openLiveLibrary(roots, tell);
  const load = await loadInstrumentLibrary(...roots);
  if (load.ok) return { library: () => load.library, refresh: () => Promise.resolve() };
  tell(load.problems);
  return null;
}
