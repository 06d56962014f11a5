import { existsSync } from "node:fs";
import { join } from "node:path";
import { formatProblem } from "#app/surveys/file-problem.ts";
import { loadInstalledInstruments } from "#app/surveys/installed-instruments.server.ts";
import type { LoadedInstrument } from "#app/surveys/instrument-library.ts";
import { findInstrument, findTree, loadAnyInstrument } from "#app/surveys/load-instrument.server.ts";
import type { LoadedTree } from "#app/surveys/tree/loaded-tree.ts";
import { type InstalledVersion, versionOf } from "#app/surveys/versions/installed-version.ts";

/** An instrument with everything it says. */
export type OpenVersion = InstalledVersion & { readonly loaded: LoadedInstrument | LoadedTree };

/** The instrument of a folder, of an id in its newest version, or of an id with its version as ID@1.0.0; else what is wrong. */
export async function openVersion(name: string): Promise<OpenVersion | { readonly problems: readonly string[] }> {
  if (existsSync(join(name, "survey.yaml"))) {
    const load = await loadAnyInstrument(name);
    return load.ok ? { ...versionOf(load), loaded: load } : { problems: load.problems.map(formatProblem) };
  }
  const library = await loadInstalledInstruments();
  if (!library.ok) return { problems: library.problems.map(formatProblem) };
  const [id = name, version] = name.split("@");
  const found = findInstrument(library.library, id, version) ?? findTree(library.library, id, version);
  if (found !== undefined) return { ...versionOf(found), loaded: found };
  return {
    problems: [`${name}:1:1: There is no instrument at this path and none installed by this id. Give its folder.`],
  };
}
