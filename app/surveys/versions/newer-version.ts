import { findNewest, type InstrumentLibrary, type LoadedInstrument } from "../instrument-library.ts";
import { compareVersions } from "../semantic-version.ts";
import type { LoadedTree } from "../tree/loaded-tree.ts";

/** The newest installed version of an instrument, whichever format it is written in, when it is newer than this one; null otherwise. */
export function newerVersion(
  library: InstrumentLibrary,
  loaded: LoadedInstrument | LoadedTree,
): LoadedInstrument | LoadedTree | null {
  const own = namedIn(loaded);
  const newest = findNewest(library, own.id);
  return newest !== undefined && compareVersions(namedIn(newest).version, own.version) > 0 ? newest : null;
}

function namedIn(loaded: LoadedInstrument | LoadedTree): { readonly id: string; readonly version: string } {
  return "tree" in loaded ? loaded.tree : loaded.instrument;
}
