import { readdir } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import type { CodeFrame } from "#app/surveys/code-frame.ts";
import type { FileProblem } from "#app/surveys/file-problem.ts";
import { folderRevision } from "#app/surveys/folder-revision.server.ts";
import type { LoadedInstrument } from "#app/surveys/instrument-library.ts";
import { loadAnyInstrument } from "#app/surveys/load-instrument.server.ts";
import { frameReader } from "#app/surveys/read-frame.server.ts";
import type { LoadedTree } from "#app/surveys/tree/loaded-tree.ts";

/** A mistake or a warning with the lines around it. */
export type ShownProblem = FileProblem & { readonly frame: CodeFrame | null };

export type Preview = {
  readonly folder: string;
  readonly revision: string;
  /** The questionnaire, or null while a mistake keeps it from being read. */
  readonly loaded: LoadedInstrument | LoadedTree | null;
  readonly mistakes: readonly ShownProblem[];
  readonly warnings: readonly ShownProblem[];
};

/** More of them at once help nobody. */
const mostShown = 50;

/** One questionnaire as its files are now; null when there is no such folder. */
export async function readPreview(root: string, folder: string): Promise<Preview | null> {
  if (!(await previewFolders(root)).includes(folder)) return null;
  // The revision comes first: what is saved while the files are read makes the page show itself once more.
  const revision = await folderRevision(join(root, folder));
  const load = await loadAnyInstrument(join(root, folder));
  const frameAt = frameReader();
  const shown = (problems: readonly FileProblem[]) =>
    Promise.all(
      problems.slice(0, mostShown).map(async (problem) => ({
        ...problem,
        file: join(basename(root), relative(root, problem.file)),
        frame: await frameAt(problem),
      })),
    );
  if (!load.ok)
    return {
      folder,
      revision,
      loaded: null,
      mistakes: await shown(load.problems),
      warnings: await shown(load.warnings),
    };
  const { ok: _, warnings, ...loaded } = load;
  return { folder, revision, loaded, mistakes: [], warnings: await shown(warnings) };
}

/** The folders there are, whatever is in them: somebody may just have made one. */
export async function previewFolders(root: string): Promise<readonly string[]> {
  const found = await readdir(root, { withFileTypes: true });
  return found.flatMap((entry) => (entry.isDirectory() && !entry.name.startsWith(".") ? [entry.name] : [])).sort();
}
