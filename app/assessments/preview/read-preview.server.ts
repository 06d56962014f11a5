import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
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
export async function readPreview(roots: readonly string[], folder: string): Promise<Preview | null> {
  const found = (await previewFolders(roots)).find(({ name }) => name === folder);
  if (found === undefined) return null;
  // The revision comes first: what is saved while the files are read makes the page show itself once more.
  const revision = await folderRevision(found.path);
  const load = await loadAnyInstrument(found.path);
  const frameAt = frameReader();
  const shown = (problems: readonly FileProblem[]) =>
    Promise.all(
      problems.slice(0, mostShown).map(async (problem) => ({
        ...problem,
        file: join(folder, relative(found.path, problem.file)),
        frame: await frameAt(problem),
      })),
    );
  const warnings = await shown(load.warnings);
  if (!load.ok) return { folder, revision, loaded: null, mistakes: await shown(load.problems), warnings };
  const { ok: _, warnings: __, ...loaded } = load;
  return { folder, revision, loaded, mistakes: [], warnings };
}

type PreviewFolder = { readonly name: string; readonly path: string };

/** The folders there are by their names, whatever is in them: somebody may just have made one. */
export async function previewFolders(roots: readonly string[]): Promise<readonly PreviewFolder[]> {
  const found = await Promise.all(
    roots.map(async (root) =>
      (await readdir(root, { withFileTypes: true })).flatMap((entry) =>
        entry.isDirectory() && !entry.name.startsWith(".") ? [{ name: entry.name, path: join(root, entry.name) }] : [],
      ),
    ),
  );
  return found.flat().sort((a, b) => (a.name < b.name ? -1 : 1));
}
