import { findInstrument, findTree, type InstrumentLibrary, type LoadedInstrument } from "../instrument-library.ts";
import type { LoadedTree } from "../tree/loaded-tree.ts";
import { type Facts, ladderFacts, treeFacts } from "./instrument-facts.ts";

/** One version of an instrument of either format, as everything it says. */
export type InstalledVersion = { readonly id: string; readonly version: string; readonly facts: Facts };

/** The version as it is installed; undefined when it is not. */
export function installedVersion(
  library: InstrumentLibrary,
  id: string,
  version: string,
): InstalledVersion | undefined {
  const found = findInstrument(library, id, version) ?? findTree(library, id, version);
  return found === undefined ? undefined : versionOf(found);
}

type Said = Pick<LoadedInstrument, "instrument" | "words"> | LoadedTree;

/** What an instrument says, whichever format it is written in. Worked out once for each that is loaded. */
export function versionOf(loaded: Said): InstalledVersion {
  const version = versions.get(loaded) ?? versionFrom(loaded);
  versions.set(loaded, version);
  return version;
}

const versions = new WeakMap<Said, InstalledVersion>();

function versionFrom(loaded: Said): InstalledVersion {
  if ("tree" in loaded) {
    const { tree, words } = loaded;
    return { id: tree.id, version: tree.version, facts: treeFacts(tree, words) };
  }
  const { instrument, words } = loaded;
  return { id: instrument.id, version: instrument.version, facts: ladderFacts(instrument, words) };
}
