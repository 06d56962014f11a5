import type { LoadedEvidence } from "./evidence/evidence-words.ts";
import type { Instrument } from "./instrument.ts";
import type { InstrumentWords } from "./instrument-words.ts";
import { compareVersions } from "./semantic-version.ts";
import type { LoadedTree } from "./tree/loaded-tree.ts";

/** One instrument in one version, with its words by language tag and the studies behind it; null when it brings none. */
export type LoadedInstrument = {
  readonly instrument: Instrument;
  readonly words: Readonly<Record<string, InstrumentWords>>;
  readonly evidence: LoadedEvidence | null;
};

/** All instruments at hand, every version of each: those with one ladder of levels, and those of any shape. */
export type InstrumentLibrary = {
  readonly instruments: readonly LoadedInstrument[];
  readonly trees: readonly LoadedTree[];
  /** The folder each was read from, by "id version"; left out where they were read from none. */
  readonly folders?: ReadonlyMap<string, string>;
};

/** The instrument of that id in that version, or in its newest when no version is asked for; undefined when there is none. */
export function findInstrument(library: InstrumentLibrary, id: string, version?: string): LoadedInstrument | undefined {
  return library.instruments
    .filter(({ instrument }) => instrument.id === id && (version === undefined || instrument.version === version))
    .toSorted((a, b) => compareVersions(b.instrument.version, a.instrument.version))[0];
}

/** The questionnaire of format 2 with that id, in that version or its newest; undefined when there is none. */
export function findTree(library: InstrumentLibrary, id: string, version?: string): LoadedTree | undefined {
  return library.trees
    .filter(({ tree }) => tree.id === id && (version === undefined || tree.version === version))
    .toSorted((a, b) => compareVersions(b.tree.version, a.tree.version))[0];
}

/** The newest version of that id, whichever format it is written in; undefined when there is none. */
export function findNewest(library: InstrumentLibrary, id: string): LoadedInstrument | LoadedTree | undefined {
  const [ladder, tree] = [findInstrument(library, id), findTree(library, id)];
  if (ladder === undefined || tree === undefined) return ladder ?? tree;
  return compareVersions(tree.tree.version, ladder.instrument.version) > 0 ? tree : ladder;
}

/** The newest version of an instrument the product is shipped with. Throws when it is not there: then nothing works. */
export function newestInstrument(library: InstrumentLibrary, id: string): LoadedInstrument {
  const found = findInstrument(library, id);
  if (found === undefined) throw new Error(`The instrument "${id}" is missing from the folder of instruments.`);
  return found;
}

/** The newest version of every instrument, in the order in which they were found. */
export function newestOfEach(library: InstrumentLibrary): readonly LoadedInstrument[] {
  const ids = new Set(library.instruments.map(({ instrument }) => instrument.id));
  return [...ids].flatMap((id) => findInstrument(library, id) ?? []);
}
